using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Mentions.Names;

/// <summary>
/// Labels the tokens of names: to what the network thinks of each word is added what the lists and the rest of the document say of it, and the best
/// sequence of labels is found in which every name begins and ends (Lafferty, McCallum and Pereira 2001).
/// </summary>
internal sealed class NameTagger
{
    private static readonly Lazy<NameTagger?> Lazy = new(() => Grammar.BuiltIn is { } grammar ? new NameTagger(grammar) : null);

    private readonly Grammar _grammar;
    private readonly Viterbi _viterbi;

    public NameTagger(Grammar grammar)
    {
        _grammar = grammar;
        Labels = [.. grammar.NameLabels.Select(NameLabel.Parse)];
        _viterbi = new Viterbi(Labels, grammar.NameTransitions, grammar.NameStep);
    }

    /// <summary>The tagger with the weights that are built in; null where there are none yet.</summary>
    public static NameTagger? BuiltIn => Lazy.Value;

    public ImmutableArray<NameLabel> Labels { get; }

    /// <summary>Distance of words in scores.</summary>
    public int Step => _grammar.NameStep;

    /// <summary>Adds what is told of a sentence's words to what the network thinks of them.</summary>
    /// <param name="contexts">What is told.</param>
    /// <param name="scores">The scores of the labels, <see cref="Step"/> apart.</param>
    public void Tell(TokenContext[] contexts, Span<float> scores)
    {
        var bits = TokenContexts.Bits(contexts);
        Span<int> told = stackalloc int[NameContexts.Count];
        for (var i = 0; i < contexts.Length; i++)
        {
            var row = scores.Slice(i * Step, Step);
            foreach (var context in told[..NameContexts.Fill(bits, i, told)])
            {
                var weights = _grammar.NameContextWeights.Slice(context * Step, Step);
                for (var label = 0; label < Labels.Length; label++)
                {
                    row[label] += weights[label];
                }
            }
        }
    }

    /// <summary>The best labels of a sentence, as indexes into <see cref="Labels"/>.</summary>
    /// <param name="scores">The scores of the labels.</param>
    /// <param name="labels">Receives the labels.</param>
    public void Tag(ReadOnlySpan<float> scores, Span<int> labels) => _viterbi.Best(scores, labels);
}
