using System;
using System.Collections.Generic;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>Finds captions: those that repeat a sentence of the running text without its full stop, and those that name who took the picture.</summary>
internal static class Captions
{
    private const int LongestSentence = 600;

    public static void Mark(List<Unit> units)
    {
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (unit.IsBody)
            {
                Collect(unit.Text, sentences);
            }
        }

        foreach (var unit in units)
        {
            if (unit.Open && !SentenceEnds.EndsSentence(unit.Text) && unit.Key.Length > 20 && (sentences.Contains(unit.Key) || CaptionMarks.Has(unit.Text)))
            {
                unit.Kind = BlockKind.Caption;
            }
        }
    }

    /// <summary>Sentences roughly: a stop and white space end one. Only whole lines are compared with them.</summary>
    private static void Collect(string text, HashSet<string> sentences)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = i == text.Length - 1 || (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]));
            if (!ends)
            {
                continue;
            }

            if (i + 1 - start <= LongestSentence)
            {
                sentences.Add(LineKey.Of(text.AsSpan(start, i + 1 - start)));
            }

            start = i + 1;
        }
    }
}
