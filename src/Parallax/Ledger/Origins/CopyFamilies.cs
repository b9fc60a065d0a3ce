using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Documents that are copies of each other as a whole, and the way from each to the one that stands for them.</summary>
internal sealed class CopyFamilies
{
    private readonly int[] _root;
    private readonly (int Parent, Copy? Copy)[] _step;

    /// <param name="count">Number of documents.</param>
    /// <param name="copies">Copies of whole documents: who took, whence, and how.</param>
    /// <param name="rank">How much a document tells of its source: the highest of those that copy nobody stands for its family.</param>
    public CopyFamilies(int count, ImmutableArray<(int Taker, int Source, Copy Copy)> copies, Func<int, int> rank)
    {
        var sets = new UnionFind(count);
        var neighbours = Enumerable.Range(0, count).Select(_ => new List<(int To, Copy Copy)>()).ToArray();
        var takers = new HashSet<int>();
        foreach (var (taker, source, copy) in copies)
        {
            sets.Union(taker, source);
            neighbours[taker].Add((source, copy));
            neighbours[source].Add((taker, copy));
            if (copy.Direction != CopyDirection.Unknown)
            {
                takers.Add(taker);
            }
        }

        _root = new int[count];
        _step = new (int, Copy?)[count];
        foreach (var family in sets.Sets())
        {
            var root = family.OrderBy(takers.Contains).ThenByDescending(rank).ThenBy(member => member).First();
            Walk(root, neighbours);
        }
    }

    /// <summary>The document that stands for the family.</summary>
    public int Root(int document) => _root[document];

    /// <summary>The next document on the way to <see cref="Root"/> and the copy that leads there; null at the root.</summary>
    public (int Parent, Copy Copy)? Step(int document) => _step[document] is { Copy: { } copy } step ? (step.Parent, copy) : null;

    private void Walk(int root, List<(int To, Copy Copy)>[] neighbours)
    {
        var seen = new HashSet<int> { root };
        var queue = new Queue<int>([root]);
        _root[root] = root;
        while (queue.TryDequeue(out var at))
        {
            foreach (var (to, copy) in neighbours[at].OrderByDescending(next => next.Copy.Direction).ThenBy(next => next.To))
            {
                if (seen.Add(to))
                {
                    _root[to] = root;
                    _step[to] = (at, copy);
                    queue.Enqueue(to);
                }
            }
        }
    }
}
