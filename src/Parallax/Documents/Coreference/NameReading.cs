using System;
using System.Collections.Generic;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Coreference;

/// <summary>A name with the tokens it covers and its words made comparable.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Text">The name without titles.</param>
/// <param name="Key">Folded, without the article.</param>
/// <param name="Parts">Folded words.</param>
/// <param name="Canonical">The gazetteer's name; null for none.</param>
/// <param name="Link">Entry of the gazetteer.</param>
/// <param name="Gender">What the form of address before it tells.</param>
internal sealed record NameReading(int Start, int End, EntityKind Kind, string Text, string Key, string[] Parts, string? Canonical, GazetteerLink? Link, Gender Gender)
{
    public bool IsPerson => Kind == EntityKind.Person;

    public static NameReading Of(Words words, NameMention name)
    {
        var start = words.At(name.Span.Start);
        var end = words.At(name.Span.End - 1) + 1;
        end = Math.Min(end, words.Count);
        var gender = Gender.Unknown;
        if (name.Kind == EntityKind.Person)
        {
            while (end - start > 1 && RoleLexicon.Titles.TryGetValue(words.Lower(start), out var told))
            {
                gender = told;
                start++;
            }

            if (gender == Gender.Unknown)
            {
                RoleLexicon.Titles.TryGetValue(words.Lower(start - 1), out gender);
            }
        }

        while (end - start > 1 && words.Lower(end - 1) is "'s" or "'" or "." && name.Kind == EntityKind.Person)
        {
            end--;
        }

        if (start >= end)
        {
            return new NameReading(start, start, name.Kind, string.Empty, string.Empty, [string.Empty], null, null, gender);
        }

        var text = words.SpanOf(start, end).Of(words.Text);
        var parts = new List<string>();
        for (var i = start; i < end; i++)
        {
            var part = Folding.Fold(words.Tokens[i].Span.In(words.Text));
            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }

        if (parts.Count > 1 && parts[0] == "the")
        {
            parts.RemoveAt(0);
        }

        if (parts.Count == 0)
        {
            parts.Add(Folding.Fold(text));
        }

        return new NameReading(start, end, name.Kind, text, string.Join(' ', parts), [.. parts], name.Canonical, name.Link, gender);
    }
}
