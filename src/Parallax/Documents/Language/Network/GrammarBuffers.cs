using System;

namespace Parallax.Documents.Language.Network;

/// <summary>Room for the values that pass through the network, kept by each thread and grown where a batch needs more.</summary>
internal sealed class GrammarBuffers
{
    [ThreadStatic]
    private static GrammarBuffers? _own;

    private short[] _inputs = [];
    private short[] _states = [];
    private short[] _before = [];
    private float[] _row = [];
    private float[] _scales = [];
    private float[] _gates = [];
    private float[] _cells = [];
    private int[] _sums = [];
    private float[] _tags = [];
    private float[] _roles = [];
    private float[] _queries = [];
    private float[] _heads = [];
    private float[] _arcs = [];
    private float[] _names = [];
    private float[] _fresh = [];
    private (int Word, int Row)[] _missing = [];

    /// <summary>Those of the thread.</summary>
    public static GrammarBuffers Own => _own ??= new GrammarBuffers();

    public SentenceBatch Batch { get; } = new();

    public TreeDecoder Decoder { get; } = new();

    public Span<short> Inputs(int length) => Take(ref _inputs, length);

    public Span<short> States(int length) => Take(ref _states, length);

    public Span<short> Before(int length) => Take(ref _before, length);

    public Span<float> Row(int length) => Take(ref _row, length);

    public Span<float> Scales(int length) => Take(ref _scales, length);

    public Span<float> Gates(int length) => Take(ref _gates, length);

    public Span<float> Cells(int length) => Take(ref _cells, length);

    public Span<int> Sums(int length) => Take(ref _sums, length);

    public Span<float> Tags(int length) => Take(ref _tags, length);

    public Span<float> Roles(int length) => Take(ref _roles, length);

    public Span<float> Queries(int length) => Take(ref _queries, length);

    public Span<float> Heads(int length) => Take(ref _heads, length);

    public Span<float> Arcs(int length) => Take(ref _arcs, length);

    public Span<float> Names(int length) => Take(ref _names, length);

    public Span<float> Fresh(int length) => Take(ref _fresh, length);

    public Span<(int Word, int Row)> Missing(int length) => Take(ref _missing, length);

    private static Span<T> Take<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length + (length / 2)];
        }

        return array.AsSpan(0, length);
    }
}
