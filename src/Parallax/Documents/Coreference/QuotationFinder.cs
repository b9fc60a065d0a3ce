using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>
/// Pairs quotation marks of all styles, nested too, block by block. A quotation that is never closed ends with its block, or runs on where
/// the next block opens again; one that is only closed starts with its block. A pair of marks around the whole article is left out.
/// </summary>
public static class QuotationFinder
{
    private const int MaxDepth = 4;

    /// <summary>The quotations in text order, a container before what it contains. Takes time linear in the text.</summary>
    public static ImmutableArray<Quotation> Find(Document document)
    {
        var text = document.Text;
        var blocks = document.Blocks;
        var results = new List<BlockQuotations>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            results.Add(BlockQuotations.Read(text, blocks[i].Span, -1));
        }

        Unwrap(text, blocks, results);
        var found = new List<Quotation>();
        var open = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is BlockKind.Caption)
            {
                Add(found, text, results[i], i, false, false);
                continue;
            }

            var reopens = Next(blocks, i) is { } next && results[next].StartsOpen;
            open = Add(found, text, results[i], i, open, reopens);
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return [.. found];
    }

    /// <summary>Adds a block's quotations; true where one is left open at its end.</summary>
    private static bool Add(List<Quotation> found, string text, BlockQuotations block, int index, bool open, bool reopens)
    {
        var leftOpen = false;
        foreach (var pair in block.Pairs)
        {
            if (pair.Depth >= MaxDepth || !Stands(text, block, pair, open, reopens))
            {
                continue;
            }

            var starts = pair.Open is null || block.IsStart(text, pair.Open.Value.At);
            var last = pair.Close is null && !reopens ? BeforeSpeaker(text, pair.Open!.Value.End, block.End(text)) : block.End(text);
            var span = new Span(pair.Open?.At ?? block.Start(text), pair.Close?.End ?? last);
            var content = new Span(pair.Open?.End ?? block.Start(text), pair.Close?.At ?? last);
            if (content.IsEmpty)
            {
                continue;
            }

            leftOpen |= pair.Close is null && pair.Depth == 0 && last == block.End(text);
            found.Add(new Quotation(span, content, index, pair.Depth, pair.Open is not null, pair.Close is not null, open && starts && pair.Depth == 0));
        }

        return leftOpen;
    }

    /// <summary>Where what was opened and never closed ends: behind the comma in front of who said it ("…, said A", "…, she said"), else with its block.</summary>
    private static int BeforeSpeaker(string text, int start, int end)
    {
        for (var comma = text.IndexOf(", ", start, end - start, StringComparison.Ordinal); comma >= 0; comma = text.IndexOf(", ", comma + 2, end - comma - 2, StringComparison.Ordinal))
        {
            var at = comma + 2;
            for (var word = 0; word < 3 && at < end; word++)
            {
                var space = text.AsSpan(at, end - at).IndexOfAny(' ', '.', ',');
                var next = space < 0 ? end : at + space;
                if (TokenRules.SpeechTags.Contains(text[at..next]))
                {
                    return comma + 1;
                }

                // Behind a pronoun or a name the verb follows.
                if (!(char.IsUpper(text[at]) || text.AsSpan(at, next - at) is "he" or "she" or "they" or "it") || next >= end || text[next] != ' ')
                {
                    break;
                }

                at = next + 1;
            }
        }

        return end;
    }

    /// <summary>A lone mark counts only where it can hardly be anything else.</summary>
    private static bool Stands(string text, BlockQuotations block, QuotationPair pair, bool open, bool reopens)
    {
        if (pair.Open is { } opening && pair.Close is null)
        {
            return pair.Depth == 0 && (opening.Single ? reopens && opening.Typographic : reopens || opening.Typographic || block.IsStart(text, opening.At) || text.AsSpan(opening.End, block.Block.End - opening.End).Count(' ') >= 5);
        }

        if (pair.Open is null && pair.Close is { } closing)
        {
            return closing.At > block.Block.Start && (open || text[closing.At - 1] is ',' or '.' or '!' or '?' or '…');
        }

        return true;
    }

    /// <summary>Leaves out the marks around a whole article: opened with its first paragraph, closed with its last, and none between them left over.</summary>
    private static void Unwrap(string text, ImmutableArray<Block> blocks, List<BlockQuotations> results)
    {
        int first = -1, last = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is BlockKind.Paragraph or BlockKind.Quotation)
            {
                first = first < 0 && results[i].StartsOpen && results[i].OuterLeftOpen ? i : first;
                last = i;
            }
        }

        if (first < 0 || last <= first || results[last].StrayClose is not { } stray || stray.End != results[last].End(text) || HasStray(results, first + 1, last))
        {
            return;
        }

        results[first] = BlockQuotations.Read(text, blocks[first].Span, results[first].FirstOpen);
        results[last] = BlockQuotations.Read(text, blocks[last].Span, stray.At);
    }

    private static bool HasStray(List<BlockQuotations> results, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (results[i].StrayClose is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Next(ImmutableArray<Block> blocks, int block)
    {
        for (var i = block + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is not BlockKind.Caption)
            {
                return i;
            }
        }

        return null;
    }
}
