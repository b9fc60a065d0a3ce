using System;

namespace Parallax.Documents.Language;

/// <summary>
/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose right context is
/// open, a buffer of words not yet read, and the arcs so far. The root stands behind the last word. Reused from sentence to sentence.
/// </summary>
internal sealed class ParseState
{
    /// <summary>No word.</summary>
    public const int None = -1;

    private int[] _stack = new int[64];

    /// <summary>Number of words; the root has this index.</summary>
    public int Length { get; private set; }

    /// <summary>First word of the buffer.</summary>
    public int Next { get; private set; }

    public int Depth { get; private set; }

    public int[] Heads { get; private set; } = new int[64];

    /// <summary>Relation of each word to its head, by its index in the parser, plus 1; 0 while it has none.</summary>
    public int[] Relations { get; private set; } = new int[64];

    /// <summary>Outermost and second outermost dependents on the left, and their number and relations as bits of a hash.</summary>
    public int[] Left { get; private set; } = new int[64];

    public int[] Left2 { get; private set; } = new int[64];

    public int[] Right { get; private set; } = new int[64];

    public int[] Right2 { get; private set; } = new int[64];

    public int[] LeftCount { get; private set; } = new int[64];

    public int[] RightCount { get; private set; } = new int[64];

    public uint[] LeftSet { get; private set; } = new uint[64];

    public uint[] RightSet { get; private set; } = new uint[64];

    public bool Done => Next == Length && Depth == 0;

    public bool CanShift => Next < Length;

    /// <summary>The root takes one word only.</summary>
    public bool CanLeft => Depth > 0 && (Next < Length || Depth == 1);

    public bool CanRight => Depth > 1;

    public void Reset(int length)
    {
        var size = length + 1;
        if (_stack.Length < size)
        {
            var room = size * 2;
            _stack = new int[room];
            Heads = new int[room];
            Relations = new int[room];
            Left = new int[room];
            Left2 = new int[room];
            Right = new int[room];
            Right2 = new int[room];
            LeftCount = new int[room];
            RightCount = new int[room];
            LeftSet = new uint[room];
            RightSet = new uint[room];
        }

        Length = length;
        Next = 0;
        Depth = 0;
        Heads.AsSpan(0, size).Fill(None);
        Relations.AsSpan(0, size).Clear();
        Left.AsSpan(0, size).Fill(None);
        Left2.AsSpan(0, size).Fill(None);
        Right.AsSpan(0, size).Fill(None);
        Right2.AsSpan(0, size).Fill(None);
        LeftCount.AsSpan(0, size).Clear();
        RightCount.AsSpan(0, size).Clear();
        LeftSet.AsSpan(0, size).Clear();
        RightSet.AsSpan(0, size).Clear();
    }

    /// <summary>A word of the stack, 0 for the top; <see cref="None"/> below the bottom.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>A word of the buffer, 0 for the first; the root behind the last; <see cref="None"/> behind that.</summary>
    public int Buffer(int offset) => Next + offset <= Length ? Next + offset : None;

    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>The top of the stack becomes a dependent of the first word of the buffer.</summary>
    public void LeftArc(int relation) => Attach(_stack[--Depth], Next, relation);

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    public void RightArc(int relation)
    {
        Depth--;
        Attach(_stack[Depth], _stack[Depth - 1], relation);
    }

    private void Attach(int word, int head, int relation)
    {
        Heads[word] = head;
        Relations[word] = relation + 1;
        if (word < head)
        {
            Left2[head] = Left[head];
            Left[head] = word;
            LeftCount[head]++;
            LeftSet[head] |= 1u << (relation & 31);
        }
        else
        {
            Right2[head] = Right[head];
            Right[head] = word;
            RightCount[head]++;
            RightSet[head] |= 1u << (relation & 31);
        }
    }
}
