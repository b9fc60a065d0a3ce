using System;
using System.Collections.Generic;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Drops lines that stood in the text before. A short line without an end that comes twice is a picture's caption.</summary>
internal static class Repeats
{
    private const int ShortestRepeat = 12;

    public static void Mark(List<Unit> units)
    {
        var first = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (unit.Dropped is not null || unit.Key.Length < ShortestRepeat)
            {
                continue;
            }

            if (first.TryAdd(unit.Key, unit))
            {
                continue;
            }

            unit.Dropped = "repeat";
            if (first[unit.Key] is { Open: true } earlier && !Cleaning.SentenceEnds.EndsSentence(earlier.Text))
            {
                earlier.Kind = BlockKind.Caption;
            }
        }
    }
}
