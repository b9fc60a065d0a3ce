using System;
using System.Collections.Immutable;

namespace Parallax.Documents.Language;

/// <summary>Greedy transition-based dependency parser (arc-hybrid, averaged perceptron trained with a dynamic oracle: Goldberg and Nivre 2013).</summary>
internal sealed class Parser
{
    private static readonly Lazy<Parser?> Lazy = new(() => SparseModel.Load("parser") is { } model ? new Parser(model) : null);

    private readonly SparseModel _model;
    private readonly ImmutableArray<string> _relations;
    private readonly ImmutableArray<ParseMove> _moves;

    public Parser(SparseModel model)
    {
        _model = model;
        (_moves, _relations) = ParseMove.Read(model.Labels);
    }

    /// <summary>The parser with the weights that are built in; null where there are none yet.</summary>
    public static Parser? BuiltIn => Lazy.Value;

    /// <summary>Parses a sentence.</summary>
    /// <param name="words">The words; the last is <see cref="ParseWord.Root"/>.</param>
    /// <param name="state">Receives heads and relations; anything it held is lost.</param>
    public void Parse(ReadOnlySpan<ParseWord> words, ParseState state)
    {
        Span<uint> features = stackalloc uint[ParseFeatures.Capacity];
        Span<int> scores = stackalloc int[256];
        scores = scores[.._moves.Length];
        state.Reset(words.Length - 1);
        while (!state.Done)
        {
            if (state.CanShift && state.Depth == 0)
            {
                state.Shift(); // the only move
                continue;
            }

            scores.Clear();
            foreach (var feature in features[..ParseFeatures.Fill(state, words, features)])
            {
                _model.Add(feature, scores);
            }

            var best = -1;
            for (var i = 0; i < scores.Length; i++)
            {
                if ((best < 0 || scores[i] > scores[best]) && _moves[i].Allowed(state))
                {
                    best = i;
                }
            }

            _moves[best].Apply(state);
        }
    }

    /// <summary>The name of the relation of a parsed word.</summary>
    public string Relation(ParseState state, int word) => _relations[state.Relations[word] - 1];
}
