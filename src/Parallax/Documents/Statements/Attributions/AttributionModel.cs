using System;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Two linear models: which words head a cue, and what the words around a cue are to it.</summary>
internal sealed class AttributionModel
{
    private static readonly Lazy<AttributionModel?> Loaded = new(Load);

    private readonly SparseModel cues;
    private readonly SparseModel parts;

    public AttributionModel(SparseModel cues, SparseModel parts)
    {
        this.cues = cues;
        this.parts = parts;
    }

    /// <summary>The models of this assembly; null where they are not there.</summary>
    public static AttributionModel? BuiltIn => Loaded.Value;

    /// <summary>How much speaks for the word as a cue's head; above 0 it is one.</summary>
    public int Score(AttributionTree tree, int index)
    {
        Span<uint> features = stackalloc uint[CueFeatures.Capacity];
        var count = CueFeatures.Fill(tree, index, features);
        Span<int> scores = stackalloc int[2];
        foreach (var feature in features[..count])
        {
            cues.Add(feature, scores);
        }

        return scores[1] - scores[0];
    }

    /// <summary>The part of each word of the sentence that belongs to the cue.</summary>
    public PartLabel[] Parts(AttributionTree tree, int cue) => PartWalk.Run(tree, cue, (_, features) =>
    {
        Span<int> scores = stackalloc int[PartWalk.Labels];
        foreach (var feature in features)
        {
            parts.Add(feature, scores);
        }

        var best = 0;
        for (var i = 1; i < PartWalk.Labels; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (PartLabel)best;
    });

    private static AttributionModel? Load() => SparseModel.Load("cues") is { } cues && SparseModel.Load("parts") is { } parts ? new AttributionModel(cues, parts) : null;
}
