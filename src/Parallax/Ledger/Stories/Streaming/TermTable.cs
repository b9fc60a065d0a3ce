using System;
using System.Collections.Generic;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>
/// The terms of a stream with numbers, and how common each is: what was counted fades, and terms that nothing in the window holds are
/// forgotten and their numbers used again.
/// </summary>
internal sealed class TermTable(int halfLife, int windowDays)
{
    private const int LeastPruned = 50_000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = [];
    private Term[] _terms = new Term[1024];
    private int _used;
    private int _kept;
    private double _documents;
    private double _age;
    private int _arrived;
    private int _day;

    /// <summary>Numbers are below this.</summary>
    public int Capacity => _terms.Length;

    /// <summary>Begins a day.</summary>
    public void Begin(int day)
    {
        // time goes by the documents that came, in half-lives
        var passed = (double)_arrived / halfLife;
        _documents = (_documents * Math.Pow(2, -passed)) + _arrived;
        (_age, _arrived, _day) = (_age + passed, 0, day);
        if (_places.Count > 2 * Math.Max(_kept, LeastPruned))
        {
            Prune();
        }
    }

    /// <summary>The term's number, what it is, and what it weighs by the days before.</summary>
    public (int Place, StoryTermKind Kind, double Weight) Of(string term)
    {
        if (!_places.TryGetValue(term, out var place))
        {
            _places.Add(term, place = _free.TryPop(out var free) ? free : _used++);
            if (place == _terms.Length)
            {
                Array.Resize(ref _terms, 2 * place);
            }

            _terms[place] = new Term { Background = TermWeights.BackgroundOf(term), Counted = _age, Kind = StoryTerm.KindOf(term) };
        }

        ref var known = ref _terms[place];
        known.Seen = _day;
        return (place, known.Kind, TermWeights.Of(known.Frequency * Math.Pow(2, known.Counted - _age), _documents, known.Background));
    }

    /// <summary>Counts a document of the day.</summary>
    public void Count(int[] places)
    {
        _arrived++;
        foreach (var place in places)
        {
            ref var term = ref _terms[place];
            term.Frequency = (term.Frequency * Math.Pow(2, term.Counted - _age)) + 1;
            term.Counted = _age;
        }
    }

    private void Prune()
    {
        foreach (var (term, place) in _places)
        {
            if (_terms[place].Seen < _day - windowDays - 1)
            {
                _places.Remove(term);
                _free.Push(place);
            }
        }

        _kept = _places.Count;
    }

    private struct Term
    {
        public double Frequency;
        public double Background;
        public double Counted;
        public int Seen;
        public StoryTermKind Kind;
    }
}
