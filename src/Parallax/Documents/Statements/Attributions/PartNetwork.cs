using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Labels the words of paragraphs as parts of attributions: what the language core says of a word and learned vectors, a recurrent layer in both directions,
/// a conditional random field over the labels.
/// </summary>
internal sealed class PartNetwork
{
    private static readonly Lazy<PartNetwork?> Loaded = new(Load);

    private readonly PartWeights _weights;
    private readonly LabelField _field;
    private readonly FrozenDictionary<uint, int> _rows;
    private readonly QuantizedMatrix _forward;
    private readonly QuantizedMatrix _backward;

    public PartNetwork(PartModel model)
    {
        _weights = model.Weights;
        var size = _weights.Size;
        _rows = model.Keys.Select((key, row) => KeyValuePair.Create(key, row)).ToFrozenDictionary();
        _field = new LabelField(_weights.Transition);
        _forward = new QuantizedMatrix(_weights.Forward, 3 * size.Hidden);
        _backward = new QuantizedMatrix(_weights.Backward, 3 * size.Hidden);
    }

    public PartSize Size => _weights.Size;

    public int Row(uint key) => _rows.GetValueOrDefault(key, -1);

    /// <summary>The network that is built in; null where there is none.</summary>
    public static PartNetwork? BuiltIn => Loaded.Value;

    /// <summary>Labels the words of some paragraphs.</summary>
    /// <param name="digest">The language core's digests of the words.</param>
    /// <param name="rows">The rows of the words' features.</param>
    /// <param name="ends">Where each paragraph ends; the last at the number of words.</param>
    /// <param name="labels">Receives the labels.</param>
    /// <param name="chances">Receives how likely each word is of the part that its label names.</param>
    public void Label(ReadOnlySpan<float> digest, ReadOnlySpan<int> rows, ReadOnlySpan<int> ends, Span<int> labels, Span<float> chances)
    {
        var size = _weights.Size;
        var words = ends[^1];
        var inputs = new float[words * size.Input];
        for (var i = 0; i < words; i++)
        {
            var input = inputs.AsSpan(i * size.Input, size.Input);
            digest.Slice(i * size.Digest, size.Digest).CopyTo(input);
            var learned = input[size.Digest..];
            foreach (var row in rows.Slice(i * PartFeatures.Count, PartFeatures.Count))
            {
                if (row >= 0)
                {
                    Add(_weights.Table.AsSpan(row * size.Learned, size.Learned), learned);
                }
            }
        }

        var gates = new float[words * size.Gates];
        var scores = new float[words * PartSize.Labels];
        for (var i = 0; i < words; i++)
        {
            _weights.InputBias.CopyTo(gates, i * size.Gates);
            _weights.LabelBias.CopyTo(scores, i * PartSize.Labels);
        }

        MatrixProduct.Add(inputs, size.Input, 1, _weights.Input, size.Gates, gates, size.Gates, words, size.Input, size.Gates);
        var batch = new SentenceBatch();
        batch.Fill(ends);
        var states = new short[words * size.Both];
        var scratch = new float[RecurrentLayer.Padded(batch.Count) * 4 * size.Hidden];
        var before = new short[RecurrentLayer.Padded(batch.Count) * size.Hidden];
        RecurrentLayer.Run(batch, false, size.Hidden, _forward, gates, size.Gates, states, size.Both, scratch, before);
        RecurrentLayer.Run(batch, true, size.Hidden, _backward, gates.AsSpan(3 * size.Hidden), size.Gates, states.AsSpan(size.Hidden), size.Both, scratch, before);
        var hidden = new float[states.Length];
        for (var i = 0; i < hidden.Length; i++)
        {
            hidden[i] = states[i] * RecurrentLayer.Scale;
        }

        MatrixProduct.Add(hidden, size.Both, 1, _weights.Label, PartSize.Labels, scores, PartSize.Labels, words, size.Both, PartSize.Labels);
        MatrixProduct.Add(inputs, size.Input, 1, _weights.Direct, PartSize.Labels, scores, PartSize.Labels, words, size.Input, PartSize.Labels);
        var start = 0;
        foreach (var end in ends)
        {
            var own = scores.AsSpan(start * PartSize.Labels, (end - start) * PartSize.Labels);
            _field.Decode(own, labels[start..end], chances[start..end]);
            start = end;
        }
    }

    private static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static PartNetwork? Load()
    {
        using var stream = typeof(PartNetwork).Assembly.GetManifestResourceStream("Models/attributions.bin");
        return stream is null ? null : new PartNetwork(PartModel.Read(stream));
    }
}
