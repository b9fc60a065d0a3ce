using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>Where one wording's words differ from another's.</summary>
internal static class WordDifference
{
    /// <summary>Wordings of more words than this are compared in their first words; the rest counts as different.</summary>
    private const int MostWords = 600;

    /// <summary>Runs of words of <paramref name="second"/> that a longest common subsequence with <paramref name="first"/> leaves out.</summary>
    public static ImmutableArray<Span> Spans(List<Word> first, List<Word> second)
    {
        var (rows, columns) = (Math.Min(first.Count, MostWords), Math.Min(second.Count, MostWords));
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = first[i].Folded == second[j].Folded ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        int row = 0, column = 0;
        var open = -1;
        while (column < second.Count)
        {
            if (row < rows && column < columns && first[row].Folded == second[column].Folded)
            {
                Close(column);
                row++;
                column++;
            }
            else if (row < rows && column < columns && lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                open = open < 0 ? column : open;
                column++;
            }
        }

        Close(second.Count);
        return spans.ToImmutable();

        void Close(int end)
        {
            if (open >= 0)
            {
                spans.Add(new Span(second[open].Span.Start, second[end - 1].Span.End));
                open = -1;
            }
        }
    }
}
