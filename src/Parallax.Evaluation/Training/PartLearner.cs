using System;
using System.Collections.Generic;
using Parallax.Documents.Language.Network;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>Runs paragraphs through the network of attributions' parts with dropout and adds up the derivatives of the labels' loss.</summary>
internal sealed class PartLearner(PartWeights weights, PartSettings settings)
{
    private readonly Dictionary<string, float[]> _room = new(StringComparer.Ordinal);
    private readonly SentenceBatch _batch = new();
    private readonly NameField _field = PartLabels.Field();
    private ulong _random;
    private int[] _sentence = [];
    private int[] _rows = [];
    private int[] _styles = [];

    public PartWeights Gradient { get; } = new(weights.Size);

    public double Loss { get; private set; }

    public void Run(IReadOnlyList<PartExample> examples, float scale, ulong seed)
    {
        _random = seed;
        var size = weights.Size;
        var ends = new int[examples.Count];
        var words = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            words += examples[i].Length;
            ends[i] = words;
        }

        _batch.Fill(ends);
        Number(words);
        _field.Update(weights.Transition);
        var states = Room("states", words * size.States);
        Copy(examples, states);
        Apply(Mask("mask of states", size.States, settings.StateDropout), states, size.States, words);
        var digest = Room("digest", words * size.Digest);
        Repeat(weights.DigestBias, digest, words);
        MatrixProduct.Add(states, size.States, 1, weights.Digest, size.Digest, digest, size.Digest, words, size.States, size.Digest);
        Activations.Leak(digest.AsSpan(0, words * size.Digest));
        var slopes = Room("slopes", words * size.Digest);
        for (var i = 0; i < words * size.Digest; i++)
        {
            slopes[i] = digest[i] > 0 ? 1 : Activations.Slope;
        }

        var inputs = Room("inputs", words * size.Input);
        Join(examples, digest, inputs);
        var inputMask = Mask("mask of inputs", size.Input, settings.Dropout);
        Apply(inputMask, inputs, size.Input, words);
        var gates = Room("gates", words * size.Gates);
        Repeat(weights.InputBias, gates, words);
        MatrixProduct.Add(inputs, size.Input, 1, weights.Input, size.Gates, gates, size.Gates, words, size.Input, size.Gates);
        var cells = Room("cells", words * size.Both);
        var hidden = Room("hidden", words * size.Both);
        var scratch = Room("scratch", (words + (5 * _batch.Count)) * size.Hidden);
        var stateMasks = new float[2][];
        for (var side = 0; side < 2; side++)
        {
            stateMasks[side] = Mask($"mask of hidden {side}", size.Hidden, settings.RecurrentDropout);
            RecurrentTraining.Run(_batch, side == 1, size.Hidden, side == 0 ? weights.Forward : weights.Backward, gates.AsSpan(side * 3 * size.Hidden), size.Gates, cells.AsSpan(side * size.Hidden), hidden.AsSpan(side * size.Hidden), size.Both, stateMasks[side], scratch);
        }

        var outputs = Room("outputs", words * size.Both);
        hidden.AsSpan(0, words * size.Both).CopyTo(outputs);
        var outputMask = Mask("mask of outputs", size.Both, settings.Dropout);
        Apply(outputMask, outputs, size.Both, words);
        var scores = Room("scores", words * PartSize.Labels);
        Repeat(weights.LabelBias, scores, words);
        MatrixProduct.Add(outputs, size.Both, 1, weights.Label, PartSize.Labels, scores, PartSize.Labels, words, size.Both, PartSize.Labels);
        MatrixProduct.Add(inputs, size.Input, 1, weights.Direct, PartSize.Labels, scores, PartSize.Labels, words, size.Input, PartSize.Labels);
        var start = 0;
        foreach (var example in examples)
        {
            Loss += _field.Lose(scores.AsSpan(start * PartSize.Labels, example.Length * PartSize.Labels), example.Labels, weights.Transition, scale, Gradient.Transition);
            start += example.Length;
        }

        // Back.
        for (var word = 0; word < words; word++)
        {
            scores.AsSpan((word * PartSize.Labels) + LabelField.Count, PartSize.Labels - LabelField.Count).Clear();
        }

        VectorMath.AddRows(scores.AsSpan(0, words * PartSize.Labels), Gradient.LabelBias);
        MatrixProduct.Add(outputs, 1, size.Both, scores, PartSize.Labels, Gradient.Label, PartSize.Labels, size.Both, words, PartSize.Labels);
        MatrixProduct.Add(inputs, 1, size.Input, scores, PartSize.Labels, Gradient.Direct, PartSize.Labels, size.Input, words, PartSize.Labels);
        var dOutputs = Clear("d outputs", words * size.Both);
        MatrixProduct.Add(scores, PartSize.Labels, 1, Transposed("label", weights.Label, PartSize.Labels), size.Both, dOutputs, size.Both, words, PartSize.Labels, size.Both);
        Apply(outputMask, dOutputs, size.Both, words);
        for (var side = 0; side < 2; side++)
        {
            RecurrentGradient.Run(_batch, side == 1, size.Hidden, Transposed($"recurrent {side}", side == 0 ? weights.Forward : weights.Backward, 3 * size.Hidden), gates.AsSpan(side * 3 * size.Hidden), size.Gates, cells.AsSpan(side * size.Hidden), hidden.AsSpan(side * size.Hidden), size.Both, stateMasks[side], dOutputs.AsSpan(side * size.Hidden), side == 0 ? Gradient.Forward : Gradient.Backward, scratch);
        }

        VectorMath.AddRows(gates.AsSpan(0, words * size.Gates), Gradient.InputBias);
        MatrixProduct.Add(inputs, 1, size.Input, gates, size.Gates, Gradient.Input, size.Gates, size.Input, words, size.Gates);
        var dInputs = Clear("d inputs", words * size.Input);
        MatrixProduct.Add(gates, size.Gates, 1, Transposed("input", weights.Input, size.Gates), size.Input, dInputs, size.Input, words, size.Gates, size.Input);
        MatrixProduct.Add(scores, PartSize.Labels, 1, Transposed("direct", weights.Direct, PartSize.Labels), size.Input, dInputs, size.Input, words, PartSize.Labels, size.Input);
        Apply(inputMask, dInputs, size.Input, words);
        var dDigest = Room("d digest", words * size.Digest);
        Part(dInputs, dDigest, words);
        VectorMath.Multiply(slopes.AsSpan(0, words * size.Digest), dDigest);
        VectorMath.AddRows(dDigest.AsSpan(0, words * size.Digest), Gradient.DigestBias);
        MatrixProduct.Add(states, 1, size.States, dDigest, size.Digest, Gradient.Digest, size.Digest, size.States, words, size.Digest);
    }

    private void Number(int words)
    {
        if (_sentence.Length < words)
        {
            _sentence = new int[words * 2];
            _rows = new int[words * 2 * PartFeatures.Count];
            _styles = new int[words * 2];
        }

        for (var i = 0; i < _batch.Count; i++)
        {
            _sentence.AsSpan(_batch.Starts[i], _batch.Lengths[i]).Fill(i);
        }
    }

    private void Copy(IReadOnlyList<PartExample> examples, float[] states)
    {
        var at = 0;
        foreach (var example in examples)
        {
            foreach (var value in example.States.AsSpan(example.Start * weights.Size.States, example.Length * weights.Size.States))
            {
                states[at++] = value * RecurrentLayer.Scale;
            }
        }
    }

    private void Join(IReadOnlyList<PartExample> examples, float[] digest, float[] inputs)
    {
        var size = weights.Size;
        var word = 0;
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Length; i++, word++)
            {
                var input = inputs.AsSpan(word * size.Input, size.Input);
                digest.AsSpan(word * size.Digest, size.Digest).CopyTo(input);
                var learned = input[size.Digest..];
                weights.Table.AsSpan(example.Style * size.Learned, size.Learned).CopyTo(learned);
                _styles[word] = example.Style;
                for (var kind = 0; kind < PartFeatures.Count; kind++)
                {
                    var row = Chance(settings.WordDropout) ? -1 : example.Rows[(i * PartFeatures.Count) + kind];
                    _rows[(word * PartFeatures.Count) + kind] = row;
                    if (row >= 0)
                    {
                        VectorMath.Add(weights.Table.AsSpan(row * size.Learned, size.Learned), learned);
                    }
                }
            }
        }
    }

    private void Part(float[] dInputs, float[] dDigest, int words)
    {
        var size = weights.Size;
        for (var word = 0; word < words; word++)
        {
            var input = dInputs.AsSpan(word * size.Input, size.Input);
            input[..size.Digest].CopyTo(dDigest.AsSpan(word * size.Digest));
            VectorMath.Add(input[size.Digest..], Gradient.Table.AsSpan(_styles[word] * size.Learned, size.Learned));
            for (var kind = 0; kind < PartFeatures.Count; kind++)
            {
                if (_rows[(word * PartFeatures.Count) + kind] is >= 0 and var row)
                {
                    VectorMath.Add(input[size.Digest..], Gradient.Table.AsSpan(row * size.Learned, size.Learned));
                }
            }
        }
    }

    private float[] Transposed(string name, float[] matrix, int width) => VectorMath.Transpose(matrix, width, Room("transposed " + name, matrix.Length));

    private float[] Mask(string name, int width, float part)
    {
        if (part == 0)
        {
            return [];
        }

        var mask = Room(name, _batch.Count * width);
        for (var i = 0; i < _batch.Count * width; i++)
        {
            mask[i] = Chance(part) ? 0 : 1 / (1 - part);
        }

        return mask;
    }

    private void Apply(float[] mask, float[] values, int width, int words)
    {
        for (var word = 0; mask.Length > 0 && word < words; word++)
        {
            VectorMath.Multiply(mask.AsSpan(_sentence[word] * width, width), values.AsSpan(word * width, width));
        }
    }

    private bool Chance(float part) => part > 0 && (Shuffle.Next(ref _random) >> 40) < part * (1 << 24);

    private float[] Clear(string name, int length)
    {
        var array = Room(name, length);
        Array.Clear(array, 0, length);
        return array;
    }

    private float[] Room(string name, int length)
    {
        if (!_room.TryGetValue(name, out var array) || array.Length < length)
        {
            _room[name] = array = new float[length + (length / 2)];
        }

        return array;
    }

    private static void Repeat(float[] row, float[] rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            row.CopyTo(rows, i * row.Length);
        }
    }
}
