using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Language;

/// <summary>
/// Tags and parses sentences and scores their words as parts of names with one small network: pretrained word vectors beside learned vectors of forms,
/// ends and shapes, recurrent layers in both directions, a tag label from all layers' states, heads and relations from biaffine products of the last (Dozat
/// and Manning 2017), name labels from the first.
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
    private readonly QuantizedMatrix _name;
    private readonly FrequentGates _frequent = new();

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
        _name = new QuantizedMatrix(weights.Name, weights.Size.Name);
    }

    /// <summary>The grammar with the weights that are built in; null where there are none yet.</summary>
    public static Grammar? BuiltIn => Lazy.Value;

    /// <summary>The names of the relations.</summary>
    public ImmutableArray<string> Relations => _model.Relations;

    /// <summary>Width of the states of all layers.</summary>
    public int StateWidth => _model.Weights.Size.Layers * _model.Weights.Size.Both;

    /// <summary>The name labels.</summary>
    public ImmutableArray<string> NameLabels => _model.Names;

    /// <summary>The weights of what is told of words, by name label; rows as in <see cref="NameContexts"/>, <see cref="NameStep"/> apart.</summary>
    public ReadOnlySpan<float> NameContextWeights => _model.Weights.NameContext;

    /// <summary>Name label before by name label, <see cref="NameStep"/> apart; the row behind the last is for the start of a sentence.</summary>
    public ReadOnlySpan<float> NameTransitions => _model.Weights.NameTransition;

    /// <summary>Distance of words in the scores of name labels.</summary>
    public int NameStep => _model.Weights.Size.Names;

    /// <summary>Tags and parses some sentences. What comes out for a sentence does not depend on the others.</summary>
    /// <param name="words">The words of all sentences.</param>
    /// <param name="ends">Where each sentence ends; the last at the number of words.</param>
    /// <param name="labels">Receives the words' tags and features.</param>
    /// <param name="heads">Receives the heads' indexes in their sentence; -1 for its root. Empty to tag only, from the first layer alone.</param>
    /// <param name="relations">Receives the indexes of the relations to the heads.</param>
    /// <param name="names">Receives for each word the scores of the name labels, <see cref="NameStep"/> apart, before what is told of it; may be empty.</param>
    /// <param name="reader">Takes the layers' states; null where nobody reads them.</param>
    public void Analyze(ReadOnlySpan<WordKey> words, ReadOnlySpan<int> ends, Span<TagLabel> labels, Span<int> heads, Span<int> relations, Span<float> names, IWordStates? reader = null)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var buffers = GrammarBuffers.Own;
        var batch = buffers.Batch;
        batch.Fill(ends);
        var size = _model.Weights.Size;
        ReadOnlySpan<float> scale = [RecurrentLayer.Scale];
        var tags = buffers.Tags(words.Length * size.Tags);
        Repeat(_model.Weights.TagBias, tags);
        var states = buffers.States(words.Length * size.Both);
        var layers = heads.IsEmpty ? 1 : size.Layers;
        for (var layer = 0; layer < layers; layer++)
        {
            var gates = buffers.Gates(words.Length * size.Gates);
            if (layer == 0)
            {
                FirstGates(words, gates, buffers);
            }
            else
            {
                var inputs = buffers.Inputs(words.Length * size.Both);
                states.CopyTo(inputs);
                _input[layer].Set(inputs, size.Both, scale, _model.Weights.InputBias[layer], gates, size.Gates, words.Length);
            }

            Encode(layer, gates, states, buffers);
            reader?.Take(layer, states, words.Length);
            _tag[layer].Add(states, size.Both, scale, tags, size.Tags, words.Length);
            if (layer == 0 && !names.IsEmpty)
            {
                Names(states, words.Length, names, buffers);
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
        _role.Set(states, size.Both, scale, _model.Weights.RoleBias, roles, size.Roles, words.Length);
        Activations.Leak(roles);
        for (var i = 0; i < ends.Length; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            var length = ends[i] - start;
            Arcs(roles.Slice(start * size.Roles, length * size.Roles), heads.Slice(start, length), buffers);
            Relate(roles.Slice(start * size.Roles, length * size.Roles), heads.Slice(start, length), relations.Slice(start, length), buffers);
        }
    }

    /// <summary>What the words give to the gates of the first layer.</summary>
    private void FirstGates(ReadOnlySpan<WordKey> words, Span<float> gates, GrammarBuffers buffers)
    {
        var size = _model.Weights.Size;
        var inputs = buffers.Inputs(words.Length * size.Input);
        var scales = buffers.Scales(words.Length);
        var input = buffers.Row(size.Input);
        var missing = buffers.Missing(words.Length);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var row = _vectors.Find(words[i].Lower);
            if (_frequent.Find(words[i], row) is { } known)
            {
                known.CopyTo(gates[(i * size.Gates)..]);
                continue;
            }

            Embed(words[i], row, input);
            scales[count] = QuantizedMatrix.Round(input, inputs.Slice(count * size.Input, size.Input));
            missing[count++] = (i, row);
        }

        var fresh = buffers.Fresh(count * size.Gates);
        _input[0].Set(inputs, size.Input, scales, _model.Weights.InputBias[0], fresh, size.Gates, count);
        for (var k = 0; k < count; k++)
        {
            var (i, row) = missing[k];
            var own = fresh.Slice(k * size.Gates, size.Gates);
            own.CopyTo(gates[(i * size.Gates)..]);
            _frequent.Offer(words[i], row, own);
        }
    }

    private void Embed(in WordKey word, int vectorRow, Span<float> input)
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
        if (vectorRow >= 0)
        {
            _vectors.Copy(vectorRow, vector);
        }
        else
        {
            vector.Clear();
        }
    }

    private void Encode(int layer, ReadOnlySpan<float> gates, Span<short> states, GrammarBuffers buffers)
    {
        var size = _model.Weights.Size;
        var sentences = buffers.Batch.Count;
        var cells = buffers.Cells(RecurrentLayer.Cells(sentences, size.Hidden));
        var sums = buffers.Sums(RecurrentLayer.Sums(sentences, size.Hidden));
        var before = buffers.Before(sentences * size.Hidden);
        RecurrentLayer.Run(buffers.Batch, false, size.Hidden, _recurrent[2 * layer], gates, size.Gates, states, size.Both, cells, sums, before);
        RecurrentLayer.Run(buffers.Batch, true, size.Hidden, _recurrent[(2 * layer) + 1], gates[(3 * size.Hidden)..], size.Gates, states[size.Hidden..], size.Both, cells, sums, before);
    }

    private void Names(ReadOnlySpan<short> states, int count, Span<float> names, GrammarBuffers buffers)
    {
        var weights = _model.Weights;
        var size = weights.Size;
        var hidden = buffers.Names(count * size.Name);
        _name.Set(states, size.Both, [RecurrentLayer.Scale], weights.NameBias, hidden, size.Name, count);
        Activations.Leak(hidden);
        Repeat(weights.NameLabelBias, names[..(count * size.Names)]);
        MatrixProduct.Add(hidden, size.Name, 1, weights.NameLabel, size.Names, names, size.Names, count, size.Name, size.Names);
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
