using System;
using System.Collections.Generic;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Runs sentences through the network with dropout and adds up the derivatives of the losses of tags, heads, relations and names.</summary>
internal sealed class GrammarLearner(GrammarWeights weights, GrammarTransposed transposed, float[] table, int[] counts, WordVectors vectors, NameField field, MentionPool pool, GrammarSettings settings)
{
    private readonly Dictionary<string, float[]> _room = new(StringComparer.Ordinal);
    private readonly SentenceBatch _batch = new();
    private ulong _random;
    private int[] _rows = [];
    private int[] _treebanks = [];
    private int[] _sentence = [];

    public GrammarGradient Gradient { get; } = new(weights.Size, counts.Length);

    /// <summary>Sum of the losses since the start.</summary>
    public double Loss { get; private set; }

    /// <summary>Learns from some sentences.</summary>
    /// <param name="examples">The sentences, which have trees all or none.</param>
    /// <param name="scale">What a word's loss counts.</param>
    /// <param name="seed">Of the dropout.</param>
    public void Run(IReadOnlyList<GrammarExample> examples, float scale, ulong seed)
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

        field.Update(weights.NameTransition);
        _batch.Fill(ends);
        Number(ends);
        var inputs = new float[size.Layers + 1][];
        var outputMasks = new float[size.Layers][];
        var stateMasks = new float[size.Layers * 2][];
        var inputMask = Mask("mask of input", size.Input, settings.Dropout);
        inputs[0] = Room("inputs", words * size.Input);
        Embed(examples, inputs[0]);
        Apply(inputMask, inputs[0], size.Input, words);
        var layers = examples[0].Tags.Length > 0 ? size.Layers : 1; // names need the first alone
        var tags = Room("tags", words * size.Tags);
        var early = Room("early tags", words * size.Tags);
        Repeat(weights.TagBias, tags, words);
        for (var layer = 0; layer < layers; layer++)
        {
            var width = layer == 0 ? size.Input : size.Both;
            var gates = Room($"gates {layer}", words * size.Gates);
            Repeat(weights.InputBias[layer], gates, words);
            MatrixProduct.Add(inputs[layer], width, 1, weights.Input[layer], size.Gates, gates, size.Gates, words, width, size.Gates);
            var cells = Room($"cells {layer}", words * size.Both);
            var states = Room($"states {layer}", words * size.Both);
            var scratch = Room("scratch", (words + (5 * _batch.Count)) * size.Hidden);
            for (var side = 0; side < 2; side++)
            {
                stateMasks[(2 * layer) + side] = RecurrentMask(layer, side);
                RecurrentTraining.Run(_batch, side == 1, size.Hidden, weights.Recurrent[(2 * layer) + side], gates.AsSpan(side * 3 * size.Hidden), size.Gates, cells.AsSpan(side * size.Hidden), states.AsSpan(side * size.Hidden), size.Both, stateMasks[(2 * layer) + side], scratch);
            }

            outputMasks[layer] = Mask($"mask {layer}", size.Both, settings.Dropout);
            inputs[layer + 1] = Room($"outputs {layer}", words * size.Both);
            states.AsSpan(0, words * size.Both).CopyTo(inputs[layer + 1]);
            Apply(outputMasks[layer], inputs[layer + 1], size.Both, words);
            MatrixProduct.Add(inputs[layer + 1], size.Both, 1, weights.Tag[layer], size.Tags, tags, size.Tags, words, size.Both, size.Tags);
            if (layer == 0)
            {
                tags.AsSpan(0, words * size.Tags).CopyTo(early);
            }
        }

        // Losses; scores turn into derivatives.
        var dOutput = Room("d outputs", words * size.Both);
        Array.Clear(dOutput, 0, words * size.Both);
        Tags(examples, tags, scale, 1);
        Tags(examples, early, scale, settings.EarlyTags);
        VectorMath.AddRows(tags.AsSpan(0, words * size.Tags), Gradient.Weights.TagBias);
        VectorMath.AddRows(early.AsSpan(0, words * size.Tags), Gradient.Weights.TagBias);
        if (examples[0].Tags.Length > 0)
        {
            Roles(examples, inputs[size.Layers], dOutput, scale, words);
        }

        for (var layer = layers - 1; layer >= 0; layer--)
        {
            if (layer == 0)
            {
                VectorMath.Add(early.AsSpan(0, words * size.Tags), tags);
                Names(examples, inputs[1], dOutput, scale, words);
            }

            // Tags read every layer's states.
            MatrixProduct.Add(tags, size.Tags, 1, transposed.Tag[layer], size.Both, dOutput, size.Both, words, size.Tags, size.Both);
            MatrixProduct.Add(inputs[layer + 1], 1, size.Both, tags, size.Tags, Gradient.Weights.Tag[layer], size.Tags, size.Both, words, size.Tags);
            Apply(outputMasks[layer], dOutput, size.Both, words);
            var gates = Room($"gates {layer}", words * size.Gates);
            for (var side = 0; side < 2; side++)
            {
                RecurrentGradient.Run(_batch, side == 1, size.Hidden, transposed.Recurrent[(2 * layer) + side], gates.AsSpan(side * 3 * size.Hidden), size.Gates, Room($"cells {layer}", 0).AsSpan(side * size.Hidden), Room($"states {layer}", 0).AsSpan(side * size.Hidden), size.Both, stateMasks[(2 * layer) + side], dOutput.AsSpan(side * size.Hidden), Gradient.Weights.Recurrent[(2 * layer) + side], Room("scratch", 0));
            }

            var width = layer == 0 ? size.Input : size.Both;
            VectorMath.AddRows(gates.AsSpan(0, words * size.Gates), Gradient.Weights.InputBias[layer]);
            MatrixProduct.Add(inputs[layer], 1, width, gates, size.Gates, Gradient.Weights.Input[layer], size.Gates, width, words, size.Gates);
            if (layer > 0)
            {
                Array.Clear(dOutput, 0, words * size.Both);
                MatrixProduct.Add(gates, size.Gates, 1, transposed.Input[layer], width, dOutput, size.Both, words, size.Gates, width);
            }
            else
            {
                // The pretrained vectors stay as they are, so only the learned part is wanted.
                var dInput = Room("d inputs", words * size.Learned);
                Array.Clear(dInput, 0, words * size.Learned);
                MatrixProduct.Add(gates, size.Gates, 1, transposed.Input[0], width, dInput, size.Learned, words, size.Gates, size.Learned);
                Spread(dInput, inputMask, words);
            }
        }
    }

    private void Number(int[] ends)
    {
        // The row of a word's sentence in masks, which stand in the batch's order.
        if (_sentence.Length < ends[^1])
        {
            _sentence = new int[ends[^1] * 2];
        }

        for (var i = 0; i < _batch.Count; i++)
        {
            _sentence.AsSpan(_batch.Starts[i], _batch.Lengths[i]).Fill(i);
        }
    }

    private void Embed(IReadOnlyList<GrammarExample> examples, float[] inputs)
    {
        var size = weights.Size;
        var word = 0;
        if (_rows.Length < inputs.Length / size.Input * WordRows.Kinds)
        {
            _rows = new int[inputs.Length / size.Input * WordRows.Kinds];
            _treebanks = new int[inputs.Length / size.Input];
        }

        foreach (var example in examples)
        {
            var (from, shift, until) = (example, 0, 0);
            for (var i = 0; i < example.Length; i++, word++)
            {
                if (i >= until)
                {
                    (from, shift) = (example, 0);
                    if (MentionPool.Length(example, i) is > 0 and var length && Chance(settings.NameSwap))
                    {
                        (from, var start) = pool.Other(example, i, Shuffle.Next(ref _random));
                        (shift, until) = (start - i, i + length);
                    }
                }

                var input = inputs.AsSpan(word * size.Input, size.Input);
                var sum = input[..size.Learned];
                table.AsSpan(example.Treebank * size.Learned, size.Learned).CopyTo(sum);
                _treebanks[word] = example.Treebank;
                var strange = Chance(example.Names[i] ? settings.NameDropout : settings.StrangerDropout);
                var hidden = Chance(settings.WordDropout);
                for (var kind = 0; kind < WordRows.Kinds; kind++)
                {
                    var row = from.Rows[((i + shift) * WordRows.Kinds) + kind];
                    if (row >= WordRows.Kinds && ((kind == 0 && hidden) || (strange && WordRows.IsRare(kind)) || (settings.WordDropout > 0 && Chance(0.25f / (0.25f + counts[row])))))
                    {
                        row = kind;
                    }

                    _rows[(word * WordRows.Kinds) + kind] = row;
                    VectorMath.Add(table.AsSpan(row * size.Learned, size.Learned), sum);
                }

                if (from.Vectors[i + shift] is >= 0 and var vector && !strange && !Chance(settings.WordDropout))
                {
                    vectors.Copy(vector, input[size.Learned..]);
                }
                else
                {
                    input[size.Learned..].Clear();
                }
            }
        }
    }

    private void Spread(float[] dInput, float[] mask, int words)
    {
        var size = weights.Size;
        for (var word = 0; word < words; word++)
        {
            var row = dInput.AsSpan(word * size.Learned, size.Learned);
            if (mask.Length > 0)
            {
                VectorMath.Multiply(mask.AsSpan(_sentence[word] * size.Input, size.Learned), row);
            }

            VectorMath.Add(row, Gradient.Row(_treebanks[word]));
            for (var kind = 0; kind < WordRows.Kinds; kind++)
            {
                VectorMath.Add(row, Gradient.Row(_rows[(word * WordRows.Kinds) + kind]));
            }
        }
    }

    private void Tags(IReadOnlyList<GrammarExample> examples, float[] tags, float scale, float weight)
    {
        var word = 0;
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Length; i++)
            {
                Lose(tags.AsSpan(word++ * weights.Size.Tags, weights.Size.Tags), example.Tags.Length > 0 ? example.Tags[i] : -1, scale, weight);
            }
        }
    }

    private void Names(IReadOnlyList<GrammarExample> examples, float[] states, float[] dStates, float scale, int words)
    {
        var size = weights.Size;
        var (hidden, slopes, mask) = Bend("names", states, weights.Name, weights.NameBias, words);
        var scores = Room("name labels", words * size.Names);
        Repeat(weights.NameLabelBias, scores, words);
        MatrixProduct.Add(hidden, size.Name, 1, weights.NameLabel, size.Names, scores, size.Names, words, size.Name, size.Names);
        var start = 0;
        foreach (var example in examples)
        {
            var own = scores.AsSpan(start * size.Names, example.Length * size.Names);
            start += example.Length;
            if (example.NameLabels.Length == 0)
            {
                own.Clear();
                continue;
            }

            var kept = new uint[example.Length];
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = Chance(settings.ContextDropout) ? 0 : example.Contexts[i];
            }

            Contexts(kept, own, weights.NameContext, forward: true);
            Loss += field.Lose(own, example.NameLabels, weights.NameTransition, scale, Gradient.Weights.NameTransition);
            Contexts(kept, own, Gradient.Weights.NameContext, forward: false);
        }

        var dHidden = Room("d names", words * size.Name);
        Array.Clear(dHidden, 0, words * size.Name);
        VectorMath.AddRows(scores.AsSpan(0, words * size.Names), Gradient.Weights.NameLabelBias);
        MatrixProduct.Add(hidden, 1, size.Name, scores, size.Names, Gradient.Weights.NameLabel, size.Names, size.Name, words, size.Names);
        MatrixProduct.Add(scores, size.Names, 1, transposed.NameLabel, size.Name, dHidden, size.Name, words, size.Names, size.Name);
        Unbend(dHidden, slopes, mask, states, transposed.Name, dStates, Gradient.Weights.Name, Gradient.Weights.NameBias, words);
    }

    /// <summary>A layer over the states with the leaky rectifier and dropout: its values, their slopes and what was dropped.</summary>
    private (float[] Values, float[] Slopes, float[] Mask) Bend(string name, float[] states, float[] matrix, float[] bias, int words)
    {
        var width = bias.Length;
        var values = Room(name, words * width);
        Repeat(bias, values, words);
        MatrixProduct.Add(states, weights.Size.Both, 1, matrix, width, values, width, words, weights.Size.Both, width);
        Activations.Leak(values.AsSpan(0, words * width));
        var slopes = Room($"slopes of {name}", words * width);
        for (var i = 0; i < words * width; i++)
        {
            slopes[i] = values[i] > 0 ? 1 : Activations.Slope;
        }

        var mask = Mask($"mask of {name}", width, settings.Dropout);
        Apply(mask, values, width, words);
        return (values, slopes, mask);
    }

    /// <summary>Takes the derivatives of such a layer's values back to the states and its weights.</summary>
    private void Unbend(float[] dValues, float[] slopes, float[] mask, float[] states, float[] matrix, float[] dStates, float[] dMatrix, float[] dBias, int words)
    {
        var (width, both) = (dBias.Length, weights.Size.Both);
        Apply(mask, dValues, width, words);
        VectorMath.Multiply(slopes.AsSpan(0, words * width), dValues);
        VectorMath.AddRows(dValues.AsSpan(0, words * width), dBias);
        MatrixProduct.Add(states, 1, both, dValues, width, dMatrix, width, both, words, width);
        MatrixProduct.Add(dValues, width, 1, matrix, both, dStates, both, words, width, both);
    }

    /// <summary>Adds the weights of the contexts to the scores, or the scores' derivatives to those of the contexts.</summary>
    private void Contexts(uint[] contexts, Span<float> scores, Span<float> rows, bool forward)
    {
        var step = weights.Size.Names;
        Span<int> told = stackalloc int[NameContexts.Count];
        for (var i = 0; i < contexts.Length; i++)
        {
            foreach (var context in told[..NameContexts.Fill(contexts, i, told)])
            {
                var score = scores.Slice(i * step, step);
                var row = rows.Slice(context * step, step);
                VectorMath.Add(forward ? row : score, forward ? score : row);
            }
        }
    }

    private void Roles(IReadOnlyList<GrammarExample> examples, float[] states, float[] dStates, float scale, int words)
    {
        var size = weights.Size;
        var (roles, slopes, mask) = Bend("roles", states, weights.Role, weights.RoleBias, words);
        var dRoles = Room("d roles", words * size.Roles);
        Array.Clear(dRoles, 0, words * size.Roles);
        Arcs(examples, roles, dRoles, scale, words);
        Relations(examples, roles, dRoles, scale, words);
        Unbend(dRoles, slopes, mask, states, transposed.Role, dStates, Gradient.Weights.Role, Gradient.Weights.RoleBias, words);
    }

    private void Arcs(IReadOnlyList<GrammarExample> examples, float[] roles, float[] dRoles, float scale, int words)
    {
        var size = weights.Size;
        var queries = Room("queries", words * size.Arc);
        Repeat(weights.ArcHead, queries, words);
        MatrixProduct.Add(roles, size.Roles, 1, weights.Arc, size.Arc, queries, size.Arc, words, size.Arc, size.Arc);
        var dQueries = Room("d queries", words * size.Arc);
        Array.Clear(dQueries, 0, words * size.Arc);
        var start = 0;
        foreach (var example in examples)
        {
            var count = example.Length;
            var own = roles.AsSpan(start * size.Roles);
            var step = (count + MatrixProduct.Lanes) / MatrixProduct.Lanes * MatrixProduct.Lanes;
            var columns = Room("columns", size.Arc * step);
            Array.Clear(columns, 0, size.Arc * step);
            for (var k = 0; k < size.Arc; k++)
            {
                for (var head = 0; head < count; head++)
                {
                    columns[(k * step) + head] = own[(head * size.Roles) + size.Arc + k];
                }

                columns[(k * step) + count] = weights.RootArc[k];
            }

            var scores = Room("scores", count * step);
            Array.Clear(scores, 0, count * step);
            MatrixProduct.Add(queries.AsSpan(start * size.Arc), size.Arc, 1, columns, step, scores, step, count, size.Arc, step);
            for (var word = 0; word < count; word++)
            {
                var row = scores.AsSpan(word * step, count + 1);
                row[word] = -1e4f;
                Lose(row, example.Heads[word], scale);
                var root = row[count];
                VectorMath.AddScaled(weights.RootArc, root, dQueries.AsSpan((start + word) * size.Arc, size.Arc));
                VectorMath.AddScaled(queries.AsSpan((start + word) * size.Arc, size.Arc), root, Gradient.Weights.RootArc);
            }

            MatrixProduct.Add(scores, step, 1, own[size.Arc..], size.Roles, dQueries.AsSpan(start * size.Arc), size.Arc, count, count, size.Arc);
            MatrixProduct.Add(scores, 1, step, queries.AsSpan(start * size.Arc), size.Arc, dRoles.AsSpan((start * size.Roles) + size.Arc), size.Roles, count, count, size.Arc);
            start += count;
        }

        VectorMath.AddRows(dQueries.AsSpan(0, words * size.Arc), Gradient.Weights.ArcHead);
        MatrixProduct.Add(roles, 1, size.Roles, dQueries, size.Arc, Gradient.Weights.Arc, size.Arc, size.Arc, words, size.Arc);
        MatrixProduct.Add(dQueries, size.Arc, 1, transposed.Arc, size.Arc, dRoles, size.Roles, words, size.Arc, size.Arc);
    }

    private void Relations(IReadOnlyList<GrammarExample> examples, float[] roles, float[] dRoles, float scale, int words)
    {
        var size = weights.Size;
        var matrix = size.Relation * size.Relations;
        var dependents = roles.AsSpan(2 * size.Arc);
        var dDependents = dRoles.AsSpan(2 * size.Arc);
        var queries = Room("relation queries", words * matrix);
        Repeat(weights.RelationHead, queries, words);
        MatrixProduct.Add(dependents, size.Roles, 1, weights.Relation, matrix, queries, matrix, words, size.Relation, matrix);
        var scores = Room("relation scores", words * size.Relations);
        Repeat(weights.RelationBias, scores, words);
        MatrixProduct.Add(dependents, size.Roles, 1, weights.RelationDependent, size.Relations, scores, size.Relations, words, size.Relation, size.Relations);
        int start = 0, word = 0;
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Length; i++, word++)
            {
                var gold = example.Heads[i];
                var root = gold == example.Length;
                var place = ((start + gold) * size.Roles) + size.Relation;
                var head = root ? weights.RootRelation : dependents.Slice(place, size.Relation);
                var dHead = root ? Gradient.Weights.RootRelation : dDependents.Slice(place, size.Relation);
                var row = scores.AsSpan(word * size.Relations, size.Relations);
                var query = queries.AsSpan(word * matrix, matrix);
                MatrixProduct.Add(head, size.Relation, 1, query, size.Relations, row, size.Relations, 1, size.Relation, size.Relations);
                Lose(row, example.Relations[i], scale);
                for (var k = 0; k < size.Relation; k++)
                {
                    var part = query.Slice(k * size.Relations, size.Relations);
                    dHead[k] += VectorMath.Dot(part, row);
                    part.Clear();
                    VectorMath.AddScaled(row, head[k], part);
                }
            }

            start += example.Length;
        }

        VectorMath.AddRows(scores.AsSpan(0, words * size.Relations), Gradient.Weights.RelationBias);
        VectorMath.AddRows(queries.AsSpan(0, words * matrix), Gradient.Weights.RelationHead);
        MatrixProduct.Add(dependents, 1, size.Roles, queries, matrix, Gradient.Weights.Relation, matrix, size.Relation, words, matrix);
        MatrixProduct.Add(queries, matrix, 1, transposed.Relation, size.Relation, dDependents, size.Roles, words, matrix, size.Relation);
        MatrixProduct.Add(dependents, 1, size.Roles, scores, size.Relations, Gradient.Weights.RelationDependent, size.Relations, size.Relation, words, size.Relations);
        MatrixProduct.Add(scores, size.Relations, 1, transposed.RelationDependent, size.Relation, dDependents, size.Roles, words, size.Relations, size.Relation);
    }

    /// <summary>Cross entropy: turns scores into the derivatives of the loss.</summary>
    private void Lose(Span<float> scores, int gold, float scale, float weight = 1)
    {
        if (gold < 0)
        {
            scores.Clear();
            return;
        }

        VectorMath.Softmax(scores);
        Loss -= weight * Math.Log(Math.Max(scores[gold], 1e-9));
        scores[gold] -= 1;
        foreach (ref var score in scores)
        {
            score *= scale * weight;
        }
    }

    private float[] RecurrentMask(int layer, int side) =>
        Mask($"mask of states {layer} {side}", weights.Size.Hidden, settings.RecurrentDropout);

    /// <summary>A row of zeros and factors for each sentence of the batch; empty where nothing is dropped.</summary>
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
            if (width % 8 == 0)
            {
                VectorMath.Multiply(mask.AsSpan(_sentence[word] * width, width), values.AsSpan(word * width, width));
                continue;
            }

            for (var k = 0; k < width; k++)
            {
                values[(word * width) + k] *= mask[(_sentence[word] * width) + k];
            }
        }
    }

    private bool Chance(float part) => part > 0 && (Shuffle.Next(ref _random) >> 40) < part * (1 << 24);

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
