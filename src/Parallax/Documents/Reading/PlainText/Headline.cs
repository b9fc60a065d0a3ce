using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Finds the headline: the first line, when it does not read as running text or is repeated.</summary>
internal static class Headline
{
    private const int LongestTitle = 240;

    private const int LongestAskingTitle = 160;

    /// <summary>A crawler leaves the page's title and its heading within so many lines.</summary>
    private const int RepeatWithin = 5;

    private const int ShortestTitle = 20;

    private const int LongestOutlet = 50;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — "];

    public static void Mark(List<Unit> units, Draft draft)
    {
        DropPageTitle(units, draft);
        foreach (var (index, unit) in units.Index().Where(pair => pair.Item.Open))
        {
            if (IsBylineLike(unit))
            {
                continue;
            }

            if (IsTitle(units, index))
            {
                unit.Kind = BlockKind.Title;
            }

            return;
        }
    }

    /// <summary>A page's title above its headline, with the outlet's name behind: "Bridge closed - Harbour Tribune".</summary>
    private static void DropPageTitle(List<Unit> units, Draft draft)
    {
        var open = units.Where(unit => unit.Open).Take(2).ToList();
        if (open is not [var page, var headline] || headline.Text.Length < ShortestTitle || page.Text.Length <= headline.Text.Length || !page.Text.StartsWith(headline.Text, System.StringComparison.Ordinal))
        {
            return;
        }

        var behind = page.Text[headline.Text.Length..];
        if (Separators.FirstOrDefault(separator => behind.StartsWith(separator, System.StringComparison.Ordinal)) is not { } found || behind.Length > LongestOutlet)
        {
            return;
        }

        page.Dropped = "repeat";
        if (draft.Outlet is null)
        {
            var at = page.Start + headline.Text.Length + found.Length;
            draft.Outlet = behind[found.Length..].Split(Separators, System.StringSplitOptions.TrimEntries)[^1];
            draft.Findings.Add(new Finding("outlet", "title line of the page", RawStart: at, RawEnd: page.End));
        }
    }

    private static bool IsTitle(List<Unit> units, int index)
    {
        var unit = units[index];
        if (unit.Text.Length > LongestTitle || !units.Skip(index + 1).Any(later => later.Kept && later.Key != unit.Key))
        {
            return false;
        }

        if (units.Skip(index + 1).Take(RepeatWithin).Any(later => later.Key == unit.Key) && unit.Text.Length >= 12)
        {
            return true;
        }

        return !SentenceEnds.EndsStatement(unit.Text)
            && !SentenceEnds.Continues(unit.Text)
            && !char.IsLower(unit.Text[0])
            && (unit.Text.Length <= LongestAskingTitle || !SentenceEnds.EndsSentence(unit.Text));
    }

    private static bool IsBylineLike(Unit unit) => unit.Text.StartsWith("By ", System.StringComparison.OrdinalIgnoreCase) && unit.Text.Length < 100;
}
