using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Language;

/// <summary>
/// Tags and parses sentences with one small network: pretrained word vectors beside learned vectors of forms, ends and shapes, recurrent layers
/// in both directions, a tag label from all layers' states, heads and relations from biaffine products of the last (Dozat and Manning 2017).
/// Immutable and safe for many threads.
/// </summary>
internal sealed class Grammar
{
    private static readonly Lazy<Grammar?> Lazy = new(Load);

    private readonly GrammarModel _model;
    private readonly WordVectors _vectors;
    private readonly ImmutableArray<TagLabel> _labels;
    private readonly int _root;
    private readonly QuantizedMatrix[] _input;
    private readonly QuantizedMatrix[] _recurrent;
    private readonly QuantizedMatrix[] _tag;
    private readonly QuantizedMatrix _role;

    /// <param name="model">The weights.</param>
    /// <param name="vectors">The word vectors that it was trained with.</param>
    public Grammar(GrammarModel model, WordVectors vectors)
    {
        if (vectors.Width != model.Weights.Size.Vector)
        {
            throw new ArgumentException("not the vectors that the model was trained with", nameof(vectors));
        }

        _model = model;
        _vectors = vectors;
        _labels = TagLabel.Parse(model.Labels);
        _root = model.Relations.IndexOf("root", StringComparer.Ordinal);
        var weights = model.Weights;
        _input = [.. weights.Input.Select(matrix => new QuantizedMatrix(matrix, weights.Size.Gates))];
        _recurrent = [.. weights.Recurrent.Select(matrix => new QuantizedMatrix(matrix, weights.Size.Gates / 2))];
        _tag = [.. weights.Tag.Select(matrix => new QuantizedMatrix(matrix, weights.Size.Tags))];
        _role = new QuantizedMatrix(weights.Role, weights.Size.Roles);
    }

    /// <summary>The grammar with the weights that are built in; null where there are none yet.</summary>
    public static Grammar? BuiltIn => Lazy.Value;

    /// <summary>The names of the relations.</summary>
    public ImmutableArray<string> Relations => _model.Relations;

    /// <summary>Tags and parses some sentences. What comes out for a sentence does not depend on the others.</summary>
    /// <param name="words">The words of all sentences.</param>
    /// <param name="ends">Where each sentence ends; the last at the number of words.</param>
    /// <param name="labels">Receives the words' tags and features.</param>
    /// <param name="heads">Receives the heads' indexes in their sentence; -1 for its root. Empty to tag only.</param>
    /// <param name="relations">Receives the indexes of the relations to the heads.</param>
    public void Analyze(ReadOnlySpan<WordKey> words, ReadOnlySpan<int> ends, Span<TagLabel> labels, Span<int> heads, Span<int> relations)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var buffers = GrammarBuffers.Own;
        var batch = buffers.Batch;
        batch.Fill(ends);
        var size = _model.Weights.Size;
        var inputs = buffers.Inputs(words.Length * Math.Max(size.Input, size.Both));
        var scales = buffers.Scales(words.Length);
        var input = buffers.Row(size.Input);
        for (var i = 0; i < words.Length; i++)
        {
            Embed(words[i], input);
            scales[i] = QuantizedMatrix.Round(input, inputs.Slice(i * size.Input, size.Input));
        }

        ReadOnlySpan<float> scale = [RecurrentLayer.Scale];
        var tags = buffers.Tags(words.Length * size.Tags);
        Repeat(_model.Weights.TagBias, tags);
        var states = buffers.States(words.Length * size.Both);
        for (var layer = 0; layer < size.Layers; layer++)
        {
            Encode(layer, words.Length, inputs, layer == 0 ? scales : scale, states, buffers);
            _tag[layer].Add(states, size.Both, scale, tags, size.Tags, words.Length);
            if (layer + 1 < size.Layers)
            {
                states.CopyTo(inputs);
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            labels[i] = _labels[Best(tags.Slice(i * size.Tags, _labels.Length))];
        }

        if (heads.IsEmpty)
        {
            return;
        }

        var roles = buffers.Roles(words.Length * size.Roles);
        Repeat(_model.Weights.RoleBias, roles);
        _role.Add(states, size.Both, scale, roles, size.Roles, words.Length);
        Activations.Leak(roles);
        for (var i = 0; i < ends.Length; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            var length = ends[i] - start;
            Arcs(roles.Slice(start * size.Roles, length * size.Roles), heads.Slice(start, length), buffers);
            Relate(roles.Slice(start * size.Roles, length * size.Roles), heads.Slice(start, length), relations.Slice(start, length), buffers);
        }
    }

    private void Embed(in WordKey word, Span<float> input)
    {
        var learned = _model.Weights.Size.Learned;
        Span<int> rows = stackalloc int[WordRows.Kinds];
        _model.Rows.Fill(word, rows);
        var sum = input[..learned];
        sum.Clear();
        foreach (var row in rows)
        {
            QuantizedRow.Add(_model.Table.AsSpan(row * learned, learned), _model.Scales[row], sum);
        }

        var vector = input[learned..];
        if (_vectors.Find(word.Lower) is >= 0 and var found)
        {
            _vectors.Copy(found, vector);
        }
        else
        {
            vector.Clear();
        }
    }

    private void Encode(int layer, int count, ReadOnlySpan<short> inputs, ReadOnlySpan<float> scales, Span<short> states, GrammarBuffers buffers)
    {
        var size = _model.Weights.Size;
        var gates = buffers.Gates(count * size.Gates);
        Repeat(_model.Weights.InputBias[layer], gates);
        _input[layer].Add(inputs, layer == 0 ? size.Input : size.Both, scales, gates, size.Gates, count);
        var scratch = buffers.Scratch(buffers.Batch.Count * 4 * size.Hidden);
        var before = buffers.Before(buffers.Batch.Count * size.Hidden);
        RecurrentLayer.Run(buffers.Batch, false, size.Hidden, _recurrent[2 * layer], gates, size.Gates, states, size.Both, scratch, before);
        RecurrentLayer.Run(buffers.Batch, true, size.Hidden, _recurrent[(2 * layer) + 1], gates[(3 * size.Hidden)..], size.Gates, states[size.Hidden..], size.Both, scratch, before);
    }

    /// <summary>Scores every arc of a sentence and finds its tree.</summary>
    private void Arcs(ReadOnlySpan<float> roles, Span<int> heads, GrammarBuffers buffers)
    {
        var weights = _model.Weights;
        var size = weights.Size;
        var count = heads.Length;
        var queries = buffers.Queries(count * size.Arc);
        Repeat(weights.ArcHead, queries);
        MatrixProduct.Add(roles, size.Roles, 1, weights.Arc, size.Arc, queries, size.Arc, count, size.Arc, size.Arc);

        // The heads as columns, the root the last.
        var step = (count + MatrixProduct.Lanes) / MatrixProduct.Lanes * MatrixProduct.Lanes;
        var columns = buffers.Heads(size.Arc * step);
        for (var k = 0; k < size.Arc; k++)
        {
            var row = columns.Slice(k * step, step);
            for (var head = 0; head < count; head++)
            {
                row[head] = roles[(head * size.Roles) + size.Arc + k];
            }

            row[count] = weights.RootArc[k];
            row[(count + 1)..].Clear();
        }

        var scores = buffers.Arcs(count * step);
        scores.Clear();
        MatrixProduct.Add(queries, size.Arc, 1, columns, step, scores, step, count, size.Arc, step);
        buffers.Decoder.Decode(scores, step, heads);
    }

    /// <summary>Chooses the relation of every arc.</summary>
    private void Relate(ReadOnlySpan<float> roles, ReadOnlySpan<int> heads, Span<int> relations, GrammarBuffers buffers)
    {
        var weights = _model.Weights;
        var size = weights.Size;
        var matrix = size.Relation * size.Relations;
        var queries = buffers.Queries(heads.Length * matrix);
        var dependents = roles[(2 * size.Arc)..];
        Repeat(weights.RelationHead, queries);
        MatrixProduct.Add(dependents, size.Roles, 1, weights.Relation, matrix, queries, matrix, heads.Length, size.Relation, matrix);
        var scores = buffers.Heads(heads.Length * size.Relations);
        Repeat(weights.RelationBias, scores);
        MatrixProduct.Add(dependents, size.Roles, 1, weights.RelationDependent, size.Relations, scores, size.Relations, heads.Length, size.Relation, size.Relations);
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0)
            {
                relations[i] = _root;
                continue;
            }

            var row = scores.Slice(i * size.Relations, size.Relations);
            var head = dependents.Slice((heads[i] * size.Roles) + size.Relation, size.Relation);
            MatrixProduct.Add(head, size.Relation, 1, queries.Slice(i * matrix, matrix), size.Relations, row, size.Relations, 1, size.Relation, size.Relations);
            row[_root] = float.NegativeInfinity;
            relations[i] = Best(row[..Relations.Length]);
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    private static void Repeat(ReadOnlySpan<float> row, Span<float> rows)
    {
        for (var at = 0; at < rows.Length; at += row.Length)
        {
            row.CopyTo(rows[at..]);
        }
    }

    private static Grammar? Load()
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("Models/grammar.bin");
        return stream is not null && WordVectors.BuiltIn is { } vectors ? new Grammar(GrammarModel.Read(stream), vectors) : null;
    }
}
