using System;
using System.Collections.Frozen;
using System.Linq;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>The words of <c>en/time-words.tsv</c>.</summary>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, TimeWord[]> Words = RuleFile.Rows("en/time-words.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(row => new TimeWord(Enum.Parse<TimeClass>(row[1], ignoreCase: true), row[2], row.Length > 3 && row[3] == "cap")).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The classes that words can have.</summary>
    public static FrozenSet<TimeClass> Classes { get; } = Words.Values.SelectMany(words => words).Select(word => word.Class).ToFrozenSet();

    /// <summary>What the piece can stand for.</summary>
    public static ReadOnlySpan<TimeWord> Of(Piece piece) =>
        piece.IsWord && Words.TryGetValue(piece.Lower, out var words) ? words : [];

    public static bool TryGet(Piece piece, TimeClass wordClass, out string value, bool isSmall = false)
    {
        foreach (var word in Of(piece))
        {
            if (word.Class == wordClass && (!word.NeedsCapital || piece.Capital || isSmall))
            {
                value = word.Value;
                return true;
            }
        }

        value = string.Empty;
        return false;
    }
}
