using System.Collections.Generic;

namespace Parallax.Ledger.Words;

/// <summary>Disjoint sets of indexes; the smallest index of a set stands for it.</summary>
internal sealed class UnionFind
{
    private readonly int[] _parent;

    public UnionFind(int count)
    {
        _parent = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parent[i] = i;
        }
    }

    public int Find(int index)
    {
        while (_parent[index] != index)
        {
            _parent[index] = _parent[_parent[index]];
            index = _parent[index];
        }

        return index;
    }

    public bool Union(int a, int b)
    {
        var (rootA, rootB) = (Find(a), Find(b));
        if (rootA == rootB)
        {
            return false;
        }

        _parent[System.Math.Max(rootA, rootB)] = System.Math.Min(rootA, rootB);
        return true;
    }

    /// <summary>The sets in the order of their smallest index, each sorted.</summary>
    public List<List<int>> Sets()
    {
        var sets = new List<List<int>>();
        var place = new Dictionary<int, int>();
        for (var i = 0; i < _parent.Length; i++)
        {
            var root = Find(i);
            if (place.TryGetValue(root, out var set))
            {
                sets[set].Add(i);
            }
            else
            {
                place.Add(root, sets.Count);
                sets.Add([i]);
            }
        }

        return sets;
    }
}
