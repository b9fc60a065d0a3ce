using System;
using System.Collections.Generic;

namespace Parallax.Documents.Coreference;

/// <summary>The paired marks of one block.</summary>
internal sealed class BlockQuotations
{
    private const int MaxStack = 64;

    private BlockQuotations(Span block) => Block = block;

    public Span Block { get; }

    public List<QuotationPair> Pairs { get; } = [];

    /// <summary>A closing double mark that nothing opens.</summary>
    public QuotationMark? StrayClose { get; private set; }

    /// <summary>Offset of the first opening mark, -1 for none.</summary>
    public int FirstOpen { get; private set; } = -1;

    /// <summary>True where the block starts with an opening mark.</summary>
    public bool StartsOpen { get; private set; }

    /// <summary>True where the mark that the block starts with is not closed in it.</summary>
    public bool OuterLeftOpen { get; private set; }

    /// <summary>Offset of the first character that is not white space.</summary>
    public int Start(string text)
    {
        var start = Block.Start;
        while (start < Block.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    public int End(string text)
    {
        var end = Block.End;
        while (end > Block.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public bool IsStart(string text, int at) => at <= Start(text);

    /// <param name="text">The document's text.</param>
    /// <param name="block">The block's span.</param>
    /// <param name="ignore">Offset of a mark to pass over, -1 for none.</param>
    public static BlockQuotations Read(string text, Span block, int ignore)
    {
        var result = new BlockQuotations(block);
        var marks = QuotationMarks.In(text, block);
        marks.RemoveAll(mark => mark.At == ignore);
        var closers = LaterClosers(marks);
        var stack = new Stack<QuotationMark>();
        int singles = 0, doubles = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var inside = mark.Single ? singles > 0 : doubles > 0;
            if (mark.Closes && (inside || !mark.Opens))
            {
                if (!inside)
                {
                    result.Stray(mark);
                    continue;
                }

                if (mark.Single && QuotationMarks.MayBePlural(text, mark, block) && closers[i])
                {
                    continue;
                }

                while (stack.TryPop(out var open))
                {
                    singles -= open.Single ? 1 : 0;
                    doubles -= open.Single ? 0 : 1;
                    if (open.Single == mark.Single)
                    {
                        result.Pairs.Add(new QuotationPair(open, mark, stack.Count));
                        break;
                    }
                }
            }
            else if (mark.Opens && stack.Count < MaxStack && (!mark.Single || mark.Typographic || closers[i]))
            {
                if (result.FirstOpen < 0)
                {
                    result.FirstOpen = mark.At;
                    result.StartsOpen = result.IsStart(text, mark.At);
                }

                stack.Push(mark);
                singles += mark.Single ? 1 : 0;
                doubles += mark.Single ? 0 : 1;
            }
        }

        result.Leave(text, stack);
        return result;
    }

    private void Stray(QuotationMark mark)
    {
        if (mark.Single)
        {
            return;
        }

        StrayClose ??= mark;
        if (Pairs.Count == 0 && FirstOpen < 0)
        {
            Pairs.Add(new QuotationPair(null, mark, 0));
        }
    }

    /// <summary>What is left open ends with the block; an unclosed mark inside another counts for nothing, and so do lone single marks before a pair.</summary>
    private void Leave(string text, Stack<QuotationMark> stack)
    {
        var left = stack.ToArray();
        if (left.Length == 0)
        {
            return;
        }

        var outer = left[^1];
        if (!outer.Single && !outer.Typographic && Pairs.Exists(pair => pair.Open is { Single: false, Typographic: true }))
        {
            // A straight mark among curly ones that pair is litter.
            for (var i = 0; i < Pairs.Count; i++)
            {
                Pairs[i] = Pairs[i] with { Depth = Math.Max(0, Pairs[i].Depth - 1) };
            }

            return;
        }

        OuterLeftOpen = IsStart(text, outer.At);
        var ignored = left.Length - (outer.Single ? 0 : 1);
        for (var i = 0; i < Pairs.Count; i++)
        {
            if (Pairs[i].Open is { } open && ignored > 0)
            {
                var around = 0;
                for (var j = 0; j < left.Length - (outer.Single ? 0 : 1); j++)
                {
                    around += left[j].At < open.At ? 1 : 0;
                }

                Pairs[i] = Pairs[i] with { Depth = Math.Max(0, Pairs[i].Depth - around) };
            }
        }

        Pairs.Add(new QuotationPair(outer, null, 0));
    }

    /// <summary>For each mark whether a single mark that may close follows before one that opens.</summary>
    private static bool[] LaterClosers(List<QuotationMark> marks)
    {
        var later = new bool[marks.Count];
        var follows = false;
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            later[i] = follows;
            if (marks[i].Single)
            {
                follows = marks[i].Closes && !marks[i].Opens;
            }
        }

        return later;
    }
}
