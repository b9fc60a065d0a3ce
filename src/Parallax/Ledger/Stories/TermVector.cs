using System;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Terms of a document with their weights, sorted by term. Weights are whole multiples of a small step, so that sums over them are exact
/// and the same in whatever order terms are numbered.
/// </summary>
internal sealed class TermVector
{
    private const double StepsPerUnit = 512;

    // the term in the upper bits, the weight in the lower 16
    private readonly ulong[] _entries;

    public TermVector(ReadOnlySpan<(int Term, double Weight)> terms)
    {
        _entries = new ulong[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            _entries[i] = ((ulong)(uint)terms[i].Term << 16) | (ushort)Math.Clamp(Math.Round(terms[i].Weight * StepsPerUnit), 1, ushort.MaxValue);
        }

        Array.Sort(_entries);
        foreach (var entry in _entries)
        {
            Squares += Weight(entry) * Weight(entry);
        }

        Length = Math.Sqrt(Squares);
    }

    public static TermVector Empty { get; } = new([]);

    public bool IsEmpty => _entries.Length == 0;

    /// <summary>The sum of the squared weights, in steps.</summary>
    public long Squares { get; }

    public double Length { get; }

    /// <summary>The cosine of the angle between the two; 0 where one is empty.</summary>
    public double Cosine(TermVector other) => IsEmpty || other.IsEmpty ? 0 : Product(other) / (Length * other.Length);

    /// <summary>The same with a vector that lies open in a <paramref name="table"/>: quicker where one is compared with many.</summary>
    public double Cosine(TermVector other, ReadOnlySpan<ushort> table) => IsEmpty || other.IsEmpty ? 0 : Product(table) / (Length * other.Length);

    /// <summary>The sum of the products of weights, in steps.</summary>
    public long Product(TermVector other)
    {
        long sum = 0;
        foreach (var (own, others) in Shared(other))
        {
            sum += own * others;
        }

        return sum;
    }

    /// <summary>The same with the vectors that lie open in a table.</summary>
    public long Product(ReadOnlySpan<ushort> table)
    {
        long sum = 0;
        foreach (var entry in _entries)
        {
            sum += Weight(entry) * table[Term(entry)];
        }

        return sum;
    }

    /// <summary>Lays the weights into a table by the terms' numbers, to be taken out again by <see cref="Clear"/>.</summary>
    public void Spread(Span<ushort> table)
    {
        foreach (var entry in _entries)
        {
            table[Term(entry)] = (ushort)entry;
        }
    }

    public void Clear(Span<ushort> table)
    {
        foreach (var entry in _entries)
        {
            table[Term(entry)] = 0;
        }
    }

    /// <summary>What the terms that both have weigh, each as in the one where it weighs less.</summary>
    public double Common(TermVector other)
    {
        long sum = 0;
        foreach (var (own, others) in Shared(other))
        {
            sum += Math.Min(own, others);
        }

        return sum / StepsPerUnit;
    }

    private static int Term(ulong entry) => (int)(entry >> 16);

    private static long Weight(ulong entry) => (ushort)entry;

    private SharedTerms Shared(TermVector other) => new(this, other);

    /// <summary>Walks through the terms that both have.</summary>
    private ref struct SharedTerms(TermVector one, TermVector other)
    {
        private int _own = -1;
        private int _others = -1;

        public readonly (long Own, long Others) Current => (Weight(one._entries[_own]), Weight(other._entries[_others]));

        public readonly SharedTerms GetEnumerator() => this;

        public bool MoveNext()
        {
            _own++;
            _others++;
            while (_own < one._entries.Length && _others < other._entries.Length)
            {
                var order = Term(one._entries[_own]) - Term(other._entries[_others]);
                if (order == 0)
                {
                    return true;
                }

                _own += order < 0 ? 1 : 0;
                _others += order > 0 ? 1 : 0;
            }

            return false;
        }
    }
}
