using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Finds the attributions of a document: the network labels the words of its paragraphs, then sources and contents go to their cues.</summary>
internal static class AttributionFinder
{
    /// <summary>Paragraphs longer than this are cut between sentences.</summary>
    private const int MaxWords = 200;

    /// <summary>Paragraphs go through the network together until they have as many words.</summary>
    private const int BatchWords = 384;

    /// <summary>What the end of a sentence between a part and its cue counts, in words.</summary>
    private const int SentenceGap = 40;

    /// <summary>What another cue between them counts.</summary>
    private const int CueGap = 20;

    /// <summary>A part is never as far from its cue.</summary>
    private const int MaxGap = 150;

    public static ImmutableArray<Attribution> Find(Words words, PartNetwork network, WordDigests digests)
    {
        var found = ImmutableArray.CreateBuilder<Attribution>();
        var features = new PartFeatures(words);
        var ends = new List<int>();
        var first = 0;
        foreach (var (start, end) in Stretches(words))
        {
            if (ends.Count > 0 && end - first > BatchWords)
            {
                Flush();
            }

            if (ends.Count == 0)
            {
                first = start;
            }

            ends.Add(end - first);
        }

        Flush();
        return found.ToImmutable();

        void Flush()
        {
            if (ends.Count == 0)
            {
                return;
            }

            var count = ends[^1];
            var rows = new int[count * PartFeatures.Count];
            Span<uint> keys = stackalloc uint[PartFeatures.Count];
            for (var i = 0; i < count; i++)
            {
                features.Fill(first + i, keys);
                network.Rows(keys, rows.AsSpan(i * PartFeatures.Count));
            }

            var labels = new int[count];
            var chances = new float[count];
            network.Label(digests.Of(first, count), rows, [.. ends], labels, chances);
            var start = 0;
            foreach (var end in ends)
            {
                Group(words, Runs(labels.AsSpan(start, end - start), chances.AsSpan(start, end - start), first + start), found);
                start = end;
            }

            ends.Clear();
        }
    }

    /// <summary>The stretches that are read at once: paragraphs, long ones cut between sentences.</summary>
    public static List<(int Start, int End)> Stretches(Words words)
    {
        var found = new List<(int Start, int End)>();
        var start = 0;
        for (var s = 0; s + 1 < words.Offsets.Count; s++)
        {
            var (from, end) = (words.Offsets[s], words.Offsets[s + 1]);
            if (from > start && (words.BlockOf(from) != words.BlockOf(start) || end - start > MaxWords))
            {
                found.Add((start, from));
                start = from;
            }
        }

        if (words.Count > start)
        {
            found.Add((start, words.Count));
        }

        return found;
    }

    private static List<TokenRun> Runs(ReadOnlySpan<int> labels, ReadOnlySpan<float> chances, int first)
    {
        var runs = new List<TokenRun>();
        for (var i = 0; i < labels.Length;)
        {
            var from = i++;
            if (labels[from] == 0)
            {
                continue;
            }

            var chance = chances[from];
            for (; i < labels.Length && labels[i] != 0 && labels[i] % 2 == 0; i++)
            {
                chance += chances[i];
            }

            runs.Add(new TokenRun(first + from, first + i, (PartLabel)((labels[from] + 1) / 2), chance / (i - from)));
        }

        return runs;
    }

    /// <summary>Gives every source and content to the nearest cue, where sentences and cues between them count as distance.</summary>
    private static void Group(Words words, List<TokenRun> runs, ImmutableArray<Attribution>.Builder found)
    {
        var cues = runs.FindAll(run => run.Part == PartLabel.Cue);
        if (cues.Count == 0)
        {
            return;
        }

        var contents = cues.ConvertAll(_ => new List<TokenRun>());
        var sources = new (TokenRun Run, int Gap)?[cues.Count];
        foreach (var run in runs)
        {
            if (run.Part == PartLabel.Cue)
            {
                continue;
            }

            var (cue, gap) = Nearest(words, cues, run);
            if (cue >= 0 && run.Part == PartLabel.Content)
            {
                contents[cue].Add(run);
            }
            else if (cue >= 0 && (sources[cue] is not { } other || other.Gap > gap))
            {
                sources[cue] = (run, gap);
            }
        }

        for (var i = 0; i < cues.Count; i++)
        {
            if (contents[i].Count > 0)
            {
                found.Add(new Attribution(cues[i], sources[i]?.Run, [.. contents[i]]));
            }
        }
    }

    private static (int Cue, int Gap) Nearest(Words words, List<TokenRun> cues, TokenRun run)
    {
        var (best, least) = (-1, MaxGap);
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            var (from, to) = cue.End <= run.Start ? (cue.End, run.Start) : (run.End, cue.Start);
            var gap = to - from + (words.SentenceOf(from - 1) == words.SentenceOf(to) ? 0 : SentenceGap);
            for (var j = 0; j < cues.Count; j++)
            {
                gap += j != i && cues[j].Start >= from && cues[j].End <= to ? CueGap : 0;
            }

            if (gap < least)
            {
                (best, least) = (i, gap);
            }
        }

        return (best, least);
    }
}
