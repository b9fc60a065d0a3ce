using System;
using System.Buffers;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>The room that some paragraphs take on their way through the network, borrowed from the pool; what lies in it at first is anything.</summary>
internal readonly ref struct PartRoom : IDisposable
{
    private readonly float[] _floats;
    private readonly short[] _shorts;
    private readonly int[] _ints;

    public PartRoom(PartSize size, int words, int paragraphs)
    {
        var cells = RecurrentLayer.Cells(paragraphs, size.Hidden);
        var rest = _floats = ArrayPool<float>.Shared.Rent((words * ((size.Gates / 2) + PartSize.Labels + 1)) + cells);
        var at = 0;
        Gates = Floats(words * size.Gates / 2);
        Scores = Floats(words * PartSize.Labels);
        Scales = Floats(words);
        Cells = Floats(cells);
        _shorts = ArrayPool<short>.Shared.Rent((words * (size.Input + size.Both)) + (paragraphs * size.Hidden));
        Rounded = _shorts.AsSpan(0, words * size.Input);
        States = _shorts.AsSpan(Rounded.Length, words * size.Both);
        Before = _shorts.AsSpan(Rounded.Length + States.Length, paragraphs * size.Hidden);
        var back = words * PartSize.Labels / 2;
        _ints = ArrayPool<int>.Shared.Rent(back + RecurrentLayer.Sums(paragraphs, size.Hidden));
        Back = _ints.AsSpan(0, back);
        Sums = _ints.AsSpan(back, RecurrentLayer.Sums(paragraphs, size.Hidden));

        Span<float> Floats(int length)
        {
            at += length;
            return rest.AsSpan(at - length, length);
        }
    }

    /// <summary>What the network reads of each word, in 12 bits.</summary>
    public Span<short> Rounded { get; }

    /// <summary>What one stands for in each word's <see cref="Rounded"/>.</summary>
    public Span<float> Scales { get; }

    /// <summary>What the input gives to the gates of one direction.</summary>
    public Span<float> Gates { get; }

    /// <summary>States of both directions.</summary>
    public Span<short> States { get; }

    public Span<float> Scores { get; }

    /// <summary>For <see cref="LabelField"/>.</summary>
    public Span<int> Back { get; }

    /// <summary>For <see cref="RecurrentLayer"/>.</summary>
    public Span<float> Cells { get; }

    /// <summary>For <see cref="RecurrentLayer"/>.</summary>
    public Span<int> Sums { get; }

    /// <summary>For <see cref="RecurrentLayer"/>.</summary>
    public Span<short> Before { get; }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_floats);
        ArrayPool<short>.Shared.Return(_shorts);
        ArrayPool<int>.Shared.Return(_ints);
    }
}
