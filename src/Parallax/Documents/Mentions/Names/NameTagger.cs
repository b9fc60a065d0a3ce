using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Labels the tokens of names: a structured perceptron (Collins 2002) decoded by Viterbi, so that only whole names come out.</summary>
internal sealed class NameTagger
{
    private static readonly Lazy<NameTagger?> Lazy = new(() => SparseModel.Load("names") is { } model ? new NameTagger(model) : null);

    private readonly SparseModel _model;

    /// <summary>Score of each label after each other one; the row behind the last is for the start of a sentence.</summary>
    private readonly int[,] _transitions;

    public NameTagger(SparseModel model)
    {
        _model = model;
        Labels = [.. model.Labels.Select(NameLabel.Parse)];
        var scores = new int[Labels.Length];
        _transitions = Viterbi.Transitions(Labels, before =>
        {
            Array.Clear(scores);
            model.Add(NameFeatures.Transition(before), scores);
            return scores;
        });
    }

    /// <summary>The tagger with the weights that are built in; null where there are none yet.</summary>
    public static NameTagger? BuiltIn => Lazy.Value;

    public ImmutableArray<NameLabel> Labels { get; }

    /// <summary>The best labels of a sentence, as indexes into <see cref="Labels"/>.</summary>
    public int[] Tag(WordKey[] keys, TokenContext[] contexts, ImmutableArray<Token> tokens)
    {
        var scores = new int[tokens.Length * Labels.Length];
        Span<uint> features = stackalloc uint[NameFeatures.Capacity];
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = scores.AsSpan(i * Labels.Length, Labels.Length);
            _model.Add(features[..NameFeatures.Fill(keys, contexts, tokens, i, features)], row);
        }

        return Viterbi.Best(scores, _transitions, Labels);
    }
}
