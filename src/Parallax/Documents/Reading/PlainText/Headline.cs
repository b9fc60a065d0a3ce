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

    public static void Mark(List<Unit> units)
    {
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
