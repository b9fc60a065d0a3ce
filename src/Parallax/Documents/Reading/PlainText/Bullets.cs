using System;
using System.Collections.Generic;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Finds the items of lists. An item's text starts behind its sign.</summary>
internal static class Bullets
{
    public static void Mark(string text, List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var sign = units[i].Text[0];
            var isBullet = UnitSplitter.Bullets.Contains(sign, StringComparison.Ordinal) || (IsDash(units, i) && (IsDash(units, i - 1) || IsDash(units, i + 1)));
            if (!isBullet)
            {
                continue;
            }

            var start = units[i].Start + 1;
            while (start < units[i].End && (char.IsWhiteSpace(text[start]) || text[start] == '\u200B'))
            {
                start++;
            }

            if (start < units[i].End)
            {
                units[i] = new Unit(text, start, units[i].End, units[i].AfterBlank) { Kind = BlockKind.List };
            }
        }
    }

    /// <summary>A dash or star opens an item only in company: alone it opens dialogue or a footnote.</summary>
    private static bool IsDash(List<Unit> units, int i) =>
        i >= 0 && i < units.Count && (units[i].Kind == BlockKind.List || units[i].Text is ['-' or '–' or '—' or '*', ' ' or '\t' or '\u00A0', ..]);
}
