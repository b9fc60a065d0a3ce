using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>The documents that a stream keeps by their heaviest terms, and how alike a new one is to them. Documents have slots, so that lists of them lie close together.</summary>
internal sealed class Neighbours
{
    private const int MostPostings = StoryGrouper.MostPostings;

    /// <summary>Pairs below count as unlike: so many are a little alike that to keep them all would take most of the memory.</summary>
    private const double LeastScore = 0.15;

    private readonly Dictionary<int, Posting> _postings = [];
    private readonly Stack<int> _free = [];
    private readonly double[] _features = new double[StoryFeatures.Names.Length];
    private ushort[] _content = [];
    private ushort[] _others = [];
    private StreamedDocument[] _documents = new StreamedDocument[1024];
    private int[] _found = new int[1024];
    private int _comparison;
    private int _used;

    /// <summary>Compares a new document with the kept ones that share two of its heaviest terms, and keeps it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="capacity">Numbers of terms are below this.</param>
    public void Add(StreamedDocument document, int capacity)
    {
        document.Slot = _free.TryPop(out var free) ? free : _used++;
        if (document.Slot == _documents.Length)
        {
            Array.Resize(ref _documents, 2 * document.Slot);
            Array.Resize(ref _found, 2 * document.Slot);
        }

        _documents[document.Slot] = document;
        Open(document, capacity);
        foreach (var term in document.Profile.Heaviest)
        {
            if (!_postings.TryGetValue(term, out var posting))
            {
                _postings.Add(term, posting = new Posting());
            }

            Compare(document, posting.Settled, 0, document.Earlier);
            Compare(document, posting.Today, Math.Max(0, posting.Today.Count - MostPostings), document.SameDay);
            posting.Today.Add(document.Slot);
        }

        Close(document);
    }

    /// <summary>
    /// Ends a day. Where more of its documents share a term than are compared with each other, who came first has decided which were; they
    /// are compared again in the order of their ids.
    /// </summary>
    /// <param name="documents">All that came, in order.</param>
    /// <param name="capacity">Numbers of terms are below this.</param>
    public void Settle(List<StreamedDocument> documents, int capacity)
    {
        var touched = documents.SelectMany(document => document.Profile.Heaviest).Distinct().Select(term => _postings[term]).ToList();
        var crowded = touched.Where(posting => posting.Today.Count > MostPostings + 1).SelectMany(posting => posting.Today).ToHashSet();
        var bySlot = Comparer<int>.Create((a, b) => StreamedDocument.Order.Compare(_documents[a], _documents[b]));
        touched.ForEach(posting => posting.Today.Sort(bySlot));
        foreach (var document in documents.Where(document => crowded.Contains(document.Slot)))
        {
            document.SameDay.RemoveAll(link => crowded.Contains(link.Other.Slot));
            Open(document, capacity);
            foreach (var term in document.Profile.Heaviest)
            {
                var today = _postings[term].Today;
                var end = today.BinarySearch(document.Slot, bySlot);
                for (var i = Math.Max(0, end - MostPostings); i < end; i++)
                {
                    if (crowded.Contains(today[i]))
                    {
                        Compare(document, today[i], document.SameDay);
                    }
                }
            }

            Close(document);
        }

        foreach (var posting in touched)
        {
            posting.Settled.AddRange(posting.Today);
            posting.Settled.RemoveRange(0, Math.Max(0, posting.Settled.Count - MostPostings));
            posting.Today.Clear();
        }
    }

    /// <summary>Forgets a document.</summary>
    public void Remove(StreamedDocument document)
    {
        foreach (var term in document.Profile.Heaviest)
        {
            if (_postings.TryGetValue(term, out var posting) && posting.Settled.Remove(document.Slot) && posting.Settled.Count + posting.Today.Count == 0)
            {
                _postings.Remove(term);
            }
        }

        _documents[document.Slot] = null!;
        _free.Push(document.Slot);
    }

    private void Open(StreamedDocument document, int capacity)
    {
        if (_content.Length < capacity)
        {
            (_content, _others) = (new ushort[capacity], new ushort[capacity]);
        }

        _comparison += 2;
        _found[document.Slot] = _comparison + 1;
        document.Profile.Content.Spread(_content);
        document.Profile.Names.Spread(_others);
        document.Profile.Numbers.Spread(_others);
    }

    private void Close(StreamedDocument document)
    {
        document.Profile.Content.Clear(_content);
        document.Profile.Names.Clear(_others);
        document.Profile.Numbers.Clear(_others);
    }

    private void Compare(StreamedDocument document, List<int> others, int start, List<(StreamedDocument Other, double Score)> links)
    {
        for (var i = start; i < others.Count; i++)
        {
            Compare(document, others[i], links);
        }
    }

    private void Compare(StreamedDocument document, int slot, List<(StreamedDocument Other, double Score)> links)
    {
        // met once: noted; met again, so that two heavy terms are shared: compared; afterwards left alone
        var met = _found[slot] - _comparison;
        _found[slot] = _comparison + (met == 0 ? 1 : Math.Max(0, met));
        if (met != 0)
        {
            return;
        }

        var other = _documents[slot];
        var (one, two) = (document.Profile, other.Profile);
        var (content, words) = two.Content.Cosines(one.Content, _content);
        var likeness = new StoryLikeness(content, words, 0, 0);
        if (StoryFeatures.AreAlike(likeness))
        {
            likeness = likeness with { Names = two.Names.Cosine(one.Names, _others), Numbers = two.Numbers.Cosine(one.Numbers, _others) };
            StoryFeatures.Of(one, two, likeness, 0, 0, _features);
            if (ScoreSteps.Round(StoryWeights.Likely(_features)) is var score && score >= LeastScore)
            {
                links.Add((other, score));
            }
        }
    }

    private sealed class Posting
    {
        /// <summary>The last documents of days before, in order.</summary>
        public List<int> Settled { get; } = [];

        /// <summary>The documents of the day, as they came.</summary>
        public List<int> Today { get; } = [];
    }
}
