using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Tests.Samples;

/// <summary>Finds quoted words in cleaned texts.</summary>
internal static class Passages
{
    private static readonly char[] Ends = [' ', ',', '.', ';', ':', '!', '?', '”', '"', '’', '\''];

    /// <summary>Every place where the words stand.</summary>
    public static IEnumerable<Span> Of(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return new Span(at, at + words.Length);
        }
    }

    /// <summary>Every place of <c>surface</c> between <c>before</c> and <c>after</c>.</summary>
    public static IEnumerable<Span> Of(string text, ExpectedEntry entry, string field)
    {
        var (before, surface, after) = (entry.Text("before") ?? string.Empty, entry.Text(field)!, entry.Text("after") ?? string.Empty);
        return Of(text, before + surface + after).Select(span => new Span(span.Start + before.Length, span.Start + before.Length + surface.Length));
    }

    /// <summary>True where the content covers the words, the punctuation at their ends left aside.</summary>
    public static bool Cover(ImmutableArray<Span> content, Span words, string text)
    {
        var end = words.End;
        while (end > words.Start && Ends.Contains(text[end - 1]))
        {
            end--;
        }

        var start = words.Start;
        foreach (var span in content.Order())
        {
            if (span.Start <= start && start < span.End)
            {
                start = span.End;
                while (start < end && !char.IsLetterOrDigit(text[start]))
                {
                    start++;
                }
            }
        }

        return start >= end;
    }

    /// <summary>The words, cut to fit one line.</summary>
    public static string Short(string words, int length = 60) =>
        (words.Length <= length ? words : words[..(length - 1)] + "…").Replace('\n', ' ');
}
