using System;
using System.Collections.Immutable;

namespace Parallax.Documents.Language;

/// <summary>
/// Part-of-speech tagger: an averaged perceptron (Collins 2002) that reads from left to right and sees its own last two decisions.
/// </summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger?> Lazy = new(() => SparseModel.Load("tagger") is { } model ? new Tagger(model) : null);

    private readonly SparseModel _model;
    private readonly ImmutableArray<TagLabel> _labels;

    public Tagger(SparseModel model)
    {
        _model = model;
        _labels = TagLabel.Parse(model.Labels);
    }

    /// <summary>The tagger with the weights that are built in; null where there are none yet.</summary>
    public static Tagger? BuiltIn => Lazy.Value;

    /// <summary>Tags a sentence.</summary>
    public void Tag(ReadOnlySpan<WordKey> words, Span<TagLabel> labels)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Capacity];
        Span<int> scores = stackalloc int[256];
        scores = scores[.._labels.Length];
        uint previous = 0, beforePrevious = 0;
        for (var i = 0; i < words.Length; i++)
        {
            scores.Clear();
            var count = TagFeatures.Fill(words, i, previous, beforePrevious, features);
            foreach (var feature in features[..count])
            {
                _model.Add(feature, scores);
            }

            var best = 0;
            for (var label = 1; label < scores.Length; label++)
            {
                if (scores[label] > scores[best])
                {
                    best = label;
                }
            }

            labels[i] = _labels[best];
            beforePrevious = previous;
            previous = (uint)best + 1;
        }
    }
}
