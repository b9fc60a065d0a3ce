using System;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Labels the words of paragraphs as parts of attributions: what the language core says of a word and learned vectors, a recurrent layer in both directions,
/// a conditional random field over the labels.
/// </summary>
internal sealed class PartNetwork
{
    private static readonly Lazy<PartNetwork?> Loaded = new(Load);

    private readonly PartSize _size;
    private readonly float[] _inputBias;
    private readonly float[] _labelBias;
    private readonly LabelField _field;
    private readonly RowIndex _rows;
    private readonly sbyte[] _table;
    private readonly float[] _tableScales;
    private readonly QuantizedMatrix[] _input;
    private readonly QuantizedMatrix[] _recurrent;
    private readonly QuantizedMatrix _label;
    private readonly QuantizedMatrix _direct;

    public PartNetwork(PartModel model)
    {
        var weights = model.Weights;
        var size = _size = weights.Size;
        _inputBias = weights.InputBias;
        _labelBias = weights.LabelBias;
        _rows = new RowIndex(model.Keys);
        _field = new LabelField(weights.Transition);

        // A byte a value: a row is one line of the processor's cache.
        _table = new sbyte[weights.Table.Length];
        _tableScales = new float[size.Rows];
        for (var row = 0; row < size.Rows; row++)
        {
            _tableScales[row] = QuantizedRow.Quantize(weights.Table.AsSpan(row * size.Learned, size.Learned), _table.AsSpan(row * size.Learned, size.Learned));
        }

        _input = [new QuantizedMatrix(Half(weights.Input, size.Gates, 0), size.Gates / 2), new QuantizedMatrix(Half(weights.Input, size.Gates, 1), size.Gates / 2)];
        _recurrent = [new QuantizedMatrix(weights.Forward, 3 * size.Hidden), new QuantizedMatrix(weights.Backward, 3 * size.Hidden)];
        _label = new QuantizedMatrix(weights.Label, PartSize.Labels);
        _direct = new QuantizedMatrix(weights.Direct, PartSize.Labels);
    }

    /// <summary>The rows of a word's features; -1 for one that is unknown.</summary>
    public void Rows(ReadOnlySpan<uint> keys, Span<int> rows)
    {
        for (var k = 0; k < keys.Length; k++)
        {
            rows[k] = _rows.Of(keys[k]);
        }
    }

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
        var size = _size;
        var words = ends[^1];
        using var room = new PartRoom(size, words, ends.Length);
        var scores = room.Scores;
        Span<float> input = stackalloc float[size.Input];
        var learned = input[size.Digest..];
        for (var i = 0; i < words; i++)
        {
            digest.Slice(i * size.Digest, size.Digest).CopyTo(input);
            QuantizedRow.Sum(_table, _tableScales, rows.Slice(i * PartFeatures.Count, PartFeatures.Count), learned);
            room.Scales[i] = QuantizedMatrix.Round(input, room.Rounded.Slice(i * size.Input, size.Input));
            _labelBias.CopyTo(scores[(i * PartSize.Labels)..]);
        }

        var batch = new SentenceBatch();
        batch.Fill(ends);
        for (var way = 0; way < 2; way++)
        {
            _input[way].Set(room.Rounded, size.Input, room.Scales, _inputBias.AsSpan(way * size.Gates / 2, size.Gates / 2), room.Gates, size.Gates / 2, words);
            RecurrentLayer.Run(batch, way == 1, size.Hidden, _recurrent[way], room.Gates, size.Gates / 2, room.States[(way * size.Hidden)..], size.Both, room.Cells, room.Sums, room.Before);
        }

        _label.Add(room.States, size.Both, [RecurrentLayer.Scale], scores, PartSize.Labels, words);
        _direct.Add(room.Rounded, size.Input, room.Scales, scores, PartSize.Labels, words);
        var start = 0;
        foreach (var end in ends)
        {
            var own = scores[(start * PartSize.Labels)..(end * PartSize.Labels)];
            _field.Decode(own, room.Back, labels[start..end], chances[start..end]);
            start = end;
        }
    }

    /// <summary>The left or right half of a matrix.</summary>
    private static float[] Half(float[] matrix, int width, int half)
    {
        var found = new float[matrix.Length / 2];
        for (var (from, to) = (half * width / 2, 0); to < found.Length; from += width, to += width / 2)
        {
            matrix.AsSpan(from, width / 2).CopyTo(found.AsSpan(to));
        }

        return found;
    }

    private static PartNetwork? Load()
    {
        using var stream = typeof(PartNetwork).Assembly.GetManifestResourceStream("Models/attributions.bin");
        return stream is null ? null : new PartNetwork(PartModel.Read(stream));
    }
}
