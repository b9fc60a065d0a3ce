using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Finds who wrote a report: lines above the first and below the last paragraph of running text.</summary>
internal static class Bylines
{
    private const int LongestByline = 200;

    /// <summary>More lower lines of names than these are tags, not authors.</summary>
    private const int MostAuthorLines = 2;

    private static readonly string[] Openings = ["by ", "written by ", "reporting by ", "reported by ", "author: ", "text by ", "words by ", "compiled by "];

    public static void Mark(List<Unit> units, Draft draft)
    {
        var firstBody = units.FindIndex(unit => unit.IsBody);
        var lastBody = units.FindLastIndex(unit => unit.IsBody);
        if (firstBody < 0)
        {
            return;
        }

        for (var i = 0; i < firstBody; i++)
        {
            if (units[i].Open)
            {
                MarkAbove(units[i], draft);
            }
        }

        var below = units.Skip(lastBody + 1).Where(unit => unit.Open).ToList();
        var names = below.Where(unit => PersonNames.IsName(unit.Text)).ToList();
        foreach (var unit in names.Count > MostAuthorLines ? names : [])
        {
            unit.Dropped = "tags";
        }

        foreach (var unit in below.Where(unit => unit.Open))
        {
            MarkByline(unit, draft, mayBeBare: true);
        }

        // "(Reporting by …; Editing by …)" ends as a sentence may.
        if (units[lastBody] is { Open: true } last && IsCredits(last.Text))
        {
            MarkByline(last, draft, mayBeBare: false);
        }
    }

    private static void MarkAbove(Unit unit, Draft draft)
    {
        if (unit.Text.Length > LongestByline || MarkByline(unit, draft, mayBeBare: true))
        {
            return;
        }

        // "Orvane, 14 March 2024": a place or a desk, and the date.
        if (DateScanner.Find(unit.Text) is { } date && !SentenceEnds.EndsSentence(unit.Text)
            && Words(unit.Text[..date.Start]).Concat(Words(unit.Text[date.End..])).All(word => char.IsUpper(word[0]) || !char.IsLetter(word[0])))
        {
            unit.Kind = BlockKind.Dateline;
            var isModified = InfoLine.LabelBefore(unit.Text[..date.Start]) is "modified";
            Headers.SetDate(unit.Start, date, isModified, "date line", draft);
            if (InfoLine.Second(unit.Text, date, !isModified) is { } second)
            {
                Headers.SetDate(unit.Start, second, !isModified, "date line", draft);
            }
        }
    }

    private static bool MarkByline(Unit unit, Draft draft, bool mayBeBare)
    {
        var text = unit.Text.Trim('(', ')', '[', ']');
        var opening = Openings.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (opening is null && mayBeBare && InfoLine.WithoutOpening(text) is var rest && rest.Length < text.Length && PersonNames.InByline(rest) is [var first, ..] && rest.StartsWith(first, StringComparison.Ordinal))
        {
            opening = text[..^rest.Length];
        }

        if (unit.Text.Length > LongestByline || (opening is null && !(mayBeBare && PersonNames.IsName(text))))
        {
            return false;
        }

        // What stands behind "Editing by" are no authors.
        var named = text[(opening?.Length ?? 0)..];
        var editing = named.IndexOf("editing by", StringComparison.OrdinalIgnoreCase);
        var authors = PersonNames.InByline(editing >= 0 ? named[..editing] : named);
        if (authors.Count == 0 && opening is not null && !IsCredits(unit.Text) && !char.IsUpper(named.TrimStart().FirstOrDefault()))
        {
            return false;
        }

        unit.Kind = BlockKind.Byline;
        if (draft.Authors.IsEmpty && authors.Count > 0)
        {
            draft.Authors = [.. authors];
            draft.Findings.AddRange(authors.Select(author => new Finding("authors", "byline", RawStart: At(unit, author), RawEnd: At(unit, author) + author.Length)));
        }

        if (DateScanner.Find(unit.Text) is { } date)
        {
            Headers.SetDate(unit.Start, date, isModified: false, "byline", draft);
        }

        return true;
    }

    private static int At(Unit unit, string author) => unit.Start + Math.Max(0, unit.Text.IndexOf(author, StringComparison.Ordinal));

    private static bool IsCredits(string text) =>
        text.Length <= LongestByline && text.TrimStart('(', '[') is { } bare
        && (bare.StartsWith("reporting by ", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("editing by ", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("writing by ", StringComparison.OrdinalIgnoreCase));

    private static string[] Words(string text) => text.Split([' ', ',', '|', '-', '–', '·', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
}
