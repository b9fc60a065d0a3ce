using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Finds headings within the text, and drops the headlines of other reports that crawlers leave behind its end.</summary>
internal static class Subtitles
{
    private const int LongestSubtitle = 160;

    /// <summary>So many lines without an end, behind the last paragraph, are links to other reports.</summary>
    private const int FewestLinks = 3;

    public static void Mark(List<Unit> units)
    {
        var firstBody = units.FindIndex(unit => unit.IsBody);
        var lastBody = units.FindLastIndex(unit => unit.IsBody);
        if (firstBody < 0)
        {
            return;
        }

        for (var i = 0; i < lastBody; i++)
        {
            if (IsHeading(units[i]) && (i < firstBody || Neighbour(units, i, -1) is { IsBody: true } or { Kind: not BlockKind.Paragraph }))
            {
                units[i].Kind = BlockKind.Subtitle;
            }
        }

        var behind = units.Skip(lastBody + 1).Where(IsHeading).ToList();
        var bodies = units.Count(unit => unit.IsBody);
        foreach (var unit in behind)
        {
            if (behind.Count >= FewestLinks && bodies >= FewestLinks)
            {
                unit.Dropped = "related";
            }
        }
    }

    private static bool IsHeading(Unit unit) =>
        unit.Open && unit.Text.Length <= LongestSubtitle && !SentenceEnds.EndsSentence(unit.Text) && !SentenceEnds.Continues(unit.Text)
        && !char.IsLower(unit.Text[0]) && !HasOpenQuotation(unit.Text);

    /// <summary>Reported speech that starts here and goes on in the next paragraph.</summary>
    private static bool HasOpenQuotation(string text) => text[0] is '"' or '“' or '„' or '«' or '‘' && text.Length > 80;

    private static Unit? Neighbour(List<Unit> units, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < units.Count; i += step)
        {
            if (units[i].Kept)
            {
                return units[i];
            }
        }

        return null;
    }
}
