using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Language;

/// <summary>
/// What later stages keep of the network's states of each word: a learned projection with a leaky rectifier. <c>Models/digest.bin</c> holds <c>PXD1</c>,
/// the widths of one layer and of the digest, the matrix of the first and of the second layer and the bias, in half precision, little-endian.
/// </summary>
internal sealed class WordDigest
{
    private const int Magic = 0x31445850;

    private static readonly Lazy<WordDigest?> Lazy = new(Load);

    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly QuantizedMatrix[] _layers;

    /// <param name="weights">Both layers' states by digest, row after row.</param>
    /// <param name="bias">As wide as the digest.</param>
    public WordDigest(float[] weights, float[] bias)
    {
        (_weights, _bias) = (weights, bias);
        var half = weights.Length / 2;
        _layers = [new QuantizedMatrix(weights.AsSpan(0, half), bias.Length), new QuantizedMatrix(weights.AsSpan(half), bias.Length)];
    }

    /// <summary>The one that is built in; null where there is none.</summary>
    public static WordDigest? BuiltIn => Lazy.Value;

    /// <summary>Values for each word.</summary>
    public int Width => _bias.Length;

    /// <summary>Adds what a layer's states give.</summary>
    /// <param name="layer">0 or 1.</param>
    /// <param name="states">The states in 12 bits.</param>
    /// <param name="step">Distance of words in the states.</param>
    /// <param name="sums">Receives the sums, <see cref="Width"/> apart.</param>
    /// <param name="words">How many words.</param>
    public void Add(int layer, ReadOnlySpan<short> states, int step, Span<float> sums, int words) =>
        _layers[layer].Add(states, step, [RecurrentLayer.Scale], sums, Width, words);

    /// <summary>Fills rows with the bias.</summary>
    public void Start(Span<float> sums)
    {
        for (var at = 0; at < sums.Length; at += Width)
        {
            _bias.CopyTo(sums[at..]);
        }
    }

    public static WordDigest Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException("no digest");
        }

        var (rows, width) = (reader.ReadInt32(), reader.ReadInt32());
        return new WordDigest(Values(rows * width), Values(width));

        float[] Values(int count)
        {
            var halves = new Half[count];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            return Array.ConvertAll(halves, half => (float)half);
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_weights.Length / Width);
        writer.Write(Width);
        foreach (var value in _weights)
        {
            writer.Write((Half)value);
        }

        foreach (var value in _bias)
        {
            writer.Write((Half)value);
        }
    }

    private static WordDigest? Load()
    {
        using var stream = typeof(WordDigest).Assembly.GetManifestResourceStream("Models/digest.bin");
        return stream is null ? null : Read(stream);
    }
}
