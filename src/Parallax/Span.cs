using System;

namespace Parallax;

/// <summary>A stretch of a document's text: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive, in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The smallest span that covers both.</summary>
    public static Span Cover(Span a, Span b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    /// <summary>Orders by start, then the longer first, so that a container comes before what it contains.</summary>
    public int CompareTo(Span other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : other.End.CompareTo(End);
    }

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
