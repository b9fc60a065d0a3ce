using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>A short line about a report: "Isolde Marr, Ostrel · 18 April 2024", "Posted on May 5, 2024 by Jo Holt".</summary>
/// <param name="Date">The date it states; null for none.</param>
/// <param name="IsModified">True where the date is that of a change.</param>
/// <param name="Authors">Persons it names.</param>
internal sealed record InfoLine(DateMatch? Date, bool IsModified, IReadOnlyList<string> Authors)
{
    private const int LongestLine = 200;

    private const int MostOtherWords = 10;

    private static readonly FrozenDictionary<string, string> Labels = DateLabels.All;

    private static readonly ImmutableArray<string> Openings =
        [.. RuleFile.Rows("byline-words.tsv").Where(row => row[0] == "opening").Select(row => row[1] + " ").OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>Takes a line apart; null where it is none of this kind.</summary>
    public static InfoLine? TryRead(string line, DateOrder order = DateOrder.Unknown)
    {
        if (line.Length > LongestLine || Cleaning.SentenceEnds.EndsStatement(line) && line.Length > 60)
        {
            return null;
        }

        var date = DateScanner.Find(line, order);
        var rest = date is { } match ? line[..match.Start] + "|" + line[match.End..] : line;
        var label = date is null ? null : LabelBefore(line[..date.Value.Start]);
        var names = new List<string>();
        var byline = false;
        foreach (var part in rest.Split(['|', '·', '•', '\t', '—', '–', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var opening = Openings.FirstOrDefault(word => part.StartsWith(word, StringComparison.OrdinalIgnoreCase));
            var inner = opening is null ? part.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) : -1;
            var named = opening is not null ? part[opening.Length..] : inner > 0 ? part[(inner + 4)..] : part;
            byline |= opening is not null || inner > 0;
            names.AddRange(PersonNames.InByline(named));
        }

        var words = rest.Split([' ', '|', '·', ','], StringSplitOptions.RemoveEmptyEntries).Length;
        var isInfo = date is not null ? words <= MostOtherWords : names.Count > 0 && (byline ? words <= MostOtherWords : names.Sum(name => name.Split(' ').Length) >= words - 2);
        return isInfo ? new InfoLine(date, label == "modified", names) : null;
    }

    /// <summary>A line without the word that opens a byline: "By Vera Kostin" is Vera Kostin.</summary>
    public static string WithoutOpening(string line) =>
        Openings.FirstOrDefault(word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } opening ? line[opening.Length..].TrimStart() : line;

    /// <summary>The second date of a line, where the words before it say what it is: "Published: 3 May 2024 | Updated: 4 May 2024".</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">Its first date.</param>
    /// <param name="modified">True for the date of a change, false for that of the publication.</param>
    /// <param name="order">The order of day and month.</param>
    public static DateMatch? Second(string line, DateMatch first, bool modified, DateOrder order = DateOrder.Unknown)
    {
        var rest = line[first.End..];
        return DateScanner.Find(rest, order) is { } next && LabelBefore(rest[..next.Start]) == (modified ? "modified" : "published")
            ? next with { Start = next.Start + first.End, End = next.End + first.End }
            : null;
    }

    /// <summary>What the words right before a date say of it.</summary>
    public static string? LabelBefore(string before)
    {
        var words = before.ToLowerInvariant().Split([' ', ':', '|', ',', '·'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, words.Length); length > 0; length--)
        {
            if (Labels.TryGetValue(string.Join(' ', words[^length..]), out var kind) && kind is "published" or "modified")
            {
                return kind;
            }
        }

        return words.Length > 0 && Labels.TryGetValue(words[^1], out var weekday) && weekday is "weekday" or "other"
            ? LabelBefore(string.Join(' ', words[..^1]))
            : null;
    }
}
