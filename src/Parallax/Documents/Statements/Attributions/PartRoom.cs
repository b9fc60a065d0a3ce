using System;
using System.Buffers;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>The room that some paragraphs take on their way through the network, borrowed from the pool; what lies in it at first is anything.</summary>
internal readonly ref struct PartRoom : IDisposable
{
    private readonly float[] _floats;
    private readonly short[] _shorts;
    private readonly int[] _back;

    public PartRoom(PartSize size, int words, int paragraphs)
    {
        var padded = RecurrentLayer.Padded(paragraphs);
        var rest = _floats = ArrayPool<float>.Shared.Rent((words * (size.Gates + PartSize.Labels + 1)) + (padded * 4 * size.Hidden));
        var at = 0;
        Gates = Floats(words * size.Gates);
        Scores = Floats(words * PartSize.Labels);
        Scales = Floats(words);
        Scratch = Floats(padded * 4 * size.Hidden);
        _shorts = ArrayPool<short>.Shared.Rent((words * (size.Input + size.Both)) + (padded * size.Hidden));
        Rounded = _shorts.AsSpan(0, words * size.Input);
        States = _shorts.AsSpan(Rounded.Length, words * size.Both);
        Before = _shorts.AsSpan(Rounded.Length + States.Length, padded * size.Hidden);
        _back = ArrayPool<int>.Shared.Rent(words * PartSize.Labels / 2);

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

    public Span<float> Gates { get; }

    /// <summary>States of both directions.</summary>
    public Span<short> States { get; }

    public Span<float> Scores { get; }

    /// <summary>For <see cref="LabelField"/>.</summary>
    public Span<int> Back => _back;

    /// <summary>For <see cref="RecurrentLayer"/>.</summary>
    public Span<float> Scratch { get; }

    /// <summary>For <see cref="RecurrentLayer"/>.</summary>
    public Span<short> Before { get; }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_floats);
        ArrayPool<short>.Shared.Return(_shorts);
        ArrayPool<int>.Shared.Return(_back);
    }
}
