using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Drops what is no part of a report, and takes dates, addresses and mastheads from the lines that hold nothing else.</summary>
internal static class Headers
{
    /// <summary>So many kept lines from the top a masthead or date line may stand.</summary>
    private const int HeadLines = 6;

    private const int LongestMasthead = 60;

    public static void Mark(List<Unit> units, Draft draft)
    {
        var kept = 0;
        var inHead = true;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (HeaderLine.TryRead(unit.Text) is { } header)
            {
                MarkHeader(unit, header, inHead, draft);
                if (inHead && header.Date is not null)
                {
                    MarkMasthead(units, i, draft);
                    MarkSlug(units, i);
                }

                continue;
            }

            if (unit.Kind == BlockKind.Paragraph && CaptionMarks.Has(unit.Text))
            {
                unit.Kind = BlockKind.Caption;
            }
            else if (Boilerplate.ReasonFor(unit.Text) is { } reason)
            {
                unit.Dropped = reason;
                continue;
            }

            kept++;
            inHead &= kept < HeadLines && !(unit.IsBody && unit.Text.Length > 100);
        }
    }

    private static void MarkHeader(Unit unit, HeaderLine header, bool inHead, Draft draft)
    {
        if (header.Address is not null || header.Labelled)
        {
            unit.Dropped = header.Date is null ? "address" : "date";
        }
        else if (inHead || unit.AfterBlank)
        {
            unit.Kind = BlockKind.Dateline;
        }

        if (header.Address is { } address && Outlets.Host(address) is not null)
        {
            SetAddress(unit, address, inHead, draft);
        }

        if (header.Date is { } date && (inHead || header.Labelled))
        {
            SetDate(unit.Start, date, header.IsModified, "date line of the input", draft);
            if (InfoLine.Second(unit.Text, date, !header.IsModified) is { } second)
            {
                SetDate(unit.Start, second, !header.IsModified, "date line of the input", draft);
            }
        }
    }

    public static void SetDate(int lineStart, DateMatch date, bool isModified, string reason, Draft draft)
    {
        var field = isModified ? "modified" : "published";
        var stated = new StatedDate(date.Value, new Finding(field, reason, RawStart: lineStart + date.Start, RawEnd: lineStart + date.End));
        if (isModified)
        {
            draft.Modified ??= stated;
        }
        else
        {
            draft.Published ??= stated;
        }
    }

    /// <summary>An address at the top is the report's own; one at the end may be a feed's, which tells the outlet alone.</summary>
    private static void SetAddress(Unit unit, string address, bool inHead, Draft draft)
    {
        var at = unit.Start + unit.Text.IndexOf(address, StringComparison.Ordinal);
        if (inHead && draft.Url is null && !IsFeed(address))
        {
            draft.Url = CanonicalAddress.Of(address);
            draft.Findings.Add(new Finding("url", "address line of the input", RawStart: at, RawEnd: at + address.Length));
        }

        if (draft.Outlet is null && Outlets.ByAddress(address) is { } outlet && (inHead || IsFeed(address)))
        {
            draft.Outlet = outlet;
            draft.Findings.Add(new Finding("outlet", inHead ? "host of the report's address" : "host of a feed's address", RawStart: at, RawEnd: at + address.Length));
        }
    }

    private static bool IsFeed(string address) =>
        address.Contains(".rss", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || address.Contains("/feed", StringComparison.OrdinalIgnoreCase) || address.Contains("/rss", StringComparison.OrdinalIgnoreCase);

    /// <summary>The line right above a date line, when nothing but a name: who publishes.</summary>
    private static void MarkMasthead(List<Unit> units, int dateLine, Draft draft)
    {
        if (dateLine == 0 || units[dateLine].AfterBlank || units[dateLine - 1] is not { Open: true } line || units.Take(dateLine - 1).Any(unit => unit.Kept))
        {
            return;
        }

        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.Text.Length > LongestMasthead || words.Length > 6 || SentenceEnds.EndsSentence(line.Text) || !words.All(IsNameLike))
        {
            return;
        }

        line.Dropped = "masthead";
        if (draft.Outlet is null)
        {
            draft.Outlet = Outlets.FromCapitals(line.Text);
            draft.Findings.Add(new Finding("outlet", "masthead", RawStart: line.Start, RawEnd: line.End));
        }
    }

    /// <summary>An agency's slug under its date line: "HARBOUR-STRIKE/ (UPDATE 2)".</summary>
    private static void MarkSlug(List<Unit> units, int dateLine)
    {
        if (dateLine + 1 < units.Count && units[dateLine + 1] is { AfterBlank: false, Open: true } next && next.Text.Length <= LongestMasthead
            && next.Text.Contains('/', StringComparison.Ordinal) && !next.Text.Any(char.IsLower))
        {
            next.Dropped = "slug";
        }
    }

    private static bool IsNameLike(string word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "of" or "the" or "and" or "&" or "de";
}
