using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>Terms of a document with their weights, sorted by term.</summary>
internal sealed class TermVector
{
    private readonly int[] _terms;
    private readonly float[] _weights;
    private readonly double _length;

    public TermVector(IEnumerable<(int Term, double Weight)> terms)
    {
        var sorted = terms.OrderBy(pair => pair.Term).ToArray();
        _terms = Array.ConvertAll(sorted, pair => pair.Term);
        _weights = Array.ConvertAll(sorted, pair => (float)pair.Weight);
        double squares = 0;
        foreach (var weight in _weights)
        {
            squares += (double)weight * weight;
        }

        _length = Math.Sqrt(squares);
    }

    public bool IsEmpty => _terms.Length == 0;

    /// <summary>The cosine of the angle between the two; 0 where one is empty.</summary>
    public double Cosine(TermVector other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        double sum = 0;
        foreach (var (own, others) in Shared(other))
        {
            sum += (double)own * others;
        }

        return sum / (_length * other._length);
    }

    /// <summary>What the terms that both have weigh, each as in the one where it weighs less.</summary>
    public double Common(TermVector other)
    {
        double sum = 0;
        foreach (var (own, others) in Shared(other))
        {
            sum += Math.Min(own, others);
        }

        return sum;
    }

    private SharedTerms Shared(TermVector other) => new(this, other);

    /// <summary>Walks through the terms that both have.</summary>
    private ref struct SharedTerms(TermVector one, TermVector other)
    {
        private int _own = -1;
        private int _others = -1;

        public readonly (float Own, float Others) Current => (one._weights[_own], other._weights[_others]);

        public readonly SharedTerms GetEnumerator() => this;

        public bool MoveNext()
        {
            _own++;
            _others++;
            while (_own < one._terms.Length && _others < other._terms.Length)
            {
                var order = one._terms[_own] - other._terms[_others];
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
