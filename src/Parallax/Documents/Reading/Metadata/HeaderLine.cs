using System;
using System.Buffers;
using System.Collections.Frozen;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>A line that holds nothing but dates, addresses and their labels, as crawlers and agencies put above a report.</summary>
/// <param name="Date">The first date; null for none.</param>
/// <param name="IsModified">True where the date's label says that it is that of a change.</param>
/// <param name="Address">The first web address; null for none.</param>
/// <param name="Labelled">True where a label such as <c>date</c> stands before.</param>
internal sealed record HeaderLine(DateMatch? Date, bool IsModified, string? Address, bool Labelled)
{
    private const int LongestLine = 2200;

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\u00A0<>\"");

    private static readonly FrozenDictionary<string, string> Labels = DateLabels.All;

    /// <summary>Takes a line apart; null where it holds anything else.</summary>
    public static HeaderLine? TryRead(string line, DateOrder order = DateOrder.Unknown)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        DateMatch? date = null;
        string? address = null;
        bool modified = false, labelled = false;
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]))
            {
                if (!(char.IsWhiteSpace(line[at]) || line[at] is ':' or ',' or '|' or '-' or '–' or '—' or '·' or '•' or '/' or '(' or ')' or '[' or ']' or '<' or '>' or '.' or '='))
                {
                    return null;
                }

                at++;
            }
            else if (AddressAt(line, at) is { } length)
            {
                address ??= line.Substring(at, length);
                at += length;
            }
            else if (DateScanner.Find(line.Substring(at, Math.Min(60, line.Length - at)), order) is { Start: 0 } match)
            {
                date ??= match with { Start = at, End = at + match.End };
                at += match.End;
            }
            else if (LabelAt(line, at) is { } label)
            {
                modified |= date is null && label.Kind == "modified";
                labelled |= label.Kind is not ("weekday" or "other");
                at += label.Length;
            }
            else
            {
                return null;
            }
        }

        return date is null && address is null ? null : new HeaderLine(date, modified, address, labelled);
    }

    private static int? AddressAt(string line, int at)
    {
        var rest = line.AsSpan(at);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = rest.IndexOfAny(AddressEnds);
        return end < 0 ? rest.Length : end;
    }

    private static (int Length, string Kind)? LabelAt(string line, int at)
    {
        // Longest label first: words are taken one by one, and the last that still forms a label counts.
        (int, string)? best = null;
        var end = at;
        for (var words = 0; words < 3 && end < line.Length; words++)
        {
            while (end < line.Length && line[end] == ' ')
            {
                end++;
            }

            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            if (Labels.TryGetValue(line[at..end].ToLowerInvariant(), out var kind))
            {
                best = (end - at, kind);
            }
        }

        return best;
    }
}
