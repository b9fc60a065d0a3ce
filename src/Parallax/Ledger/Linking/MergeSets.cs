using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>
/// The sets of local entities that are one, with the step that joined each two of them. Two that are said to be two never come
/// into one set, whatever else would join them.
/// </summary>
internal sealed class MergeSets(int count)
{
    private readonly UnionFind _sets = new(count);
    private readonly List<MergeStep> _steps = [];
    private readonly Dictionary<int, List<int>> _apart = [];

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<MergeStep> Steps => _steps;

    public int Find(int index) => _sets.Find(index);

    public List<List<int>> Sets() => _sets.Sets();

    /// <summary>Keeps two apart.</summary>
    /// <returns>False where they are one already.</returns>
    public bool KeepApart(int a, int b)
    {
        if (Find(a) == Find(b))
        {
            return false;
        }

        Apart(a, b);
        Apart(b, a);
        return true;

        void Apart(int one, int other)
        {
            if (!_apart.TryGetValue(Find(one), out var others))
            {
                _apart.Add(Find(one), others = []);
            }

            others.Add(other);
        }
    }

    /// <summary>Takes two for one.</summary>
    /// <param name="a">The one that was compared.</param>
    /// <param name="b">The other.</param>
    /// <param name="rule">By what.</param>
    /// <param name="evidence">What speaks for it besides the names.</param>
    /// <returns>False where they were one already, or must not be.</returns>
    public bool Union(int a, int b, MergeRule rule, Func<ImmutableArray<Reference>>? evidence = null)
    {
        var (rootA, rootB) = (Find(a), Find(b));
        if (rootA == rootB || (_apart.Count > 0 && AreApart(rootA, rootB)))
        {
            return false;
        }

        _sets.Union(rootA, rootB);
        _steps.Add(new MergeStep(a, b, rule, evidence?.Invoke() ?? []));
        if (_apart.Count > 0)
        {
            Together(rootA, rootB);
        }

        return true;
    }

    /// <summary>Takes all for one, each with the first.</summary>
    public void UnionAll(IEnumerable<int> members, MergeRule rule)
    {
        int? first = null;
        foreach (var member in members)
        {
            first ??= member;
            Union(first.Value, member, rule);
        }
    }

    private bool AreApart(int rootA, int rootB) => _apart.TryGetValue(rootA, out var others) && others.Any(other => Find(other) == rootB);

    // what one of two was kept apart from, both are now
    private void Together(int rootA, int rootB)
    {
        var root = Find(rootA);
        var old = root == rootA ? rootB : rootA;
        if (_apart.Remove(old, out var others))
        {
            if (_apart.TryGetValue(root, out var known))
            {
                known.AddRange(others);
            }
            else
            {
                _apart.Add(root, others);
            }
        }
    }
}
