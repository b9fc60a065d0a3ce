using System;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// The tree with the highest sum of its arcs' scores and a single root (Chu and Liu 1965, Edmonds 1967; the root by a penalty on each arc
/// from it, after Stanojević and Cohen 2021). Mostly the best head of each word is a tree already.
/// </summary>
internal sealed class TreeDecoder
{
    private const float RootPenalty = 1e5f;

    private float[] _scores = [];
    private float[] _kept = [];
    private int[] _ends = [];
    private int[] _best = [];
    private int[] _owner = [];
    private int[] _mark = [];
    private int[] _entry = [];
    private bool[] _gone = [];
    private int[] _room = [];
    private int _taken;
    private int _step;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">Of word i below word j at i · <paramref name="step"/> + j; below the root at j = number of words.</param>
    /// <param name="step">Distance of rows.</param>
    /// <param name="heads">Receives the head of each word; -1 for the root's only child.</param>
    public void Decode(ReadOnlySpan<float> scores, int step, Span<int> heads)
    {
        var count = heads.Length;
        var roots = 0;
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * step, count + 1);
            var best = word == count - 1 ? count : word + 1;
            for (var head = 0; head <= count; head++)
            {
                if (head != word && row[head] > row[best])
                {
                    best = head;
                }
            }

            heads[word] = best == count ? -1 : best;
            roots += best == count ? 1 : 0;
        }

        if (roots != 1 || HasCycle(heads))
        {
            Span(scores, step, heads);
        }
    }

    private bool HasCycle(ReadOnlySpan<int> heads)
    {
        Grow(ref _mark, heads.Length);
        _mark.AsSpan(0, heads.Length).Clear();
        for (var start = 0; start < heads.Length; start++)
        {
            var word = start;
            while (word >= 0 && _mark[word] == 0)
            {
                _mark[word] = start + 1;
                word = heads[word];
            }

            if (word >= 0 && _mark[word] == start + 1)
            {
                return true;
            }
        }

        return false;
    }

    private void Span(ReadOnlySpan<float> scores, int step, Span<int> heads)
    {
        // Node 0 is the root, node i + 1 word i. An arc between groups of words remembers the words between which it runs.
        var nodes = heads.Length + 1;
        _step = nodes;
        Grow(ref _scores, nodes * nodes);
        Grow(ref _ends, nodes * nodes);
        Grow(ref _best, nodes);
        Grow(ref _kept, nodes);
        Grow(ref _owner, nodes);
        Grow(ref _mark, nodes);
        Grow(ref _entry, nodes);
        Grow(ref _gone, nodes);

        // Each contraction takes away a node at least, and keeps the owners; groups and their arcs are twice as many as the nodes that ever are.
        Grow(ref _room, nodes * (nodes + 4));
        _taken = 0;
        for (var node = 1; node < nodes; node++)
        {
            for (var head = 0; head < nodes; head++)
            {
                var score = head == 0 ? scores[((node - 1) * step) + heads.Length] - RootPenalty : scores[((node - 1) * step) + head - 1];
                _scores[(node * nodes) + head] = node == head ? float.NegativeInfinity : score;
                _ends[(node * nodes) + head] = (node << 16) | head;
            }

            var best = 0;
            for (var head = 1; head < nodes; head++)
            {
                best = _scores[(node * nodes) + head] > _scores[(node * nodes) + best] ? head : best;
            }

            _best[node] = best;
            _owner[node] = node;
            _gone[node] = false;
        }

        Contract(nodes, heads);
    }

    private void Contract(int nodes, Span<int> heads)
    {
        var group = Cycle(nodes);
        if (group.IsEmpty)
        {
            for (var node = 1; node < nodes; node++)
            {
                if (!_gone[node])
                {
                    Take(_ends[(node * _step) + _best[node]], node, heads);
                }
            }

            return;
        }

        // The members of the cycle become one node, with the name of the first.
        var arcs = Room(group.Length);
        var owners = Room(nodes);
        _owner.AsSpan(0, nodes).CopyTo(owners);
        var first = group[0];
        for (var i = 0; i < group.Length; i++)
        {
            arcs[i] = _ends[(group[i] * _step) + _best[group[i]]];
            _kept[group[i]] = _scores[(group[i] * _step) + _best[group[i]]];
        }

        foreach (var member in group)
        {
            _gone[member] = true;
        }

        var best = -1;
        for (var other = 0; other < nodes; other++)
        {
            if (other == 0 || !_gone[other])
            {
                Join(group, other);
                best = best < 0 || _scores[(first * _step) + other] > _scores[(first * _step) + best] ? other : best;
                if (other > 0 && group.Contains(_best[other]))
                {
                    _best[other] = first;
                }
            }
        }

        _gone[first] = false;
        _best[first] = best;
        for (var node = 1; node < nodes; node++)
        {
            if (group.Contains(_owner[node]))
            {
                _owner[node] = first;
            }
        }

        Contract(nodes, heads);

        // The arc that enters the group takes the place of one of its own.
        var entered = _entry[first];
        var broken = owners[entered];
        for (var i = 0; i < group.Length; i++)
        {
            if (group[i] == broken)
            {
                _entry[broken] = entered;
            }
            else
            {
                Take(arcs[i], group[i], heads);
            }
        }
    }

    /// <summary>The best arcs between a node and a group, kept as those of the group's first member.</summary>
    private void Join(ReadOnlySpan<int> group, int other)
    {
        var first = group[0];
        int into = first, from = first;
        var intoScore = float.NegativeInfinity;
        var fromScore = float.NegativeInfinity;
        foreach (var member in group)
        {
            var score = _scores[(member * _step) + other] - _kept[member];
            if (score > intoScore)
            {
                intoScore = score;
                into = member;
            }

            if (other > 0 && _scores[(other * _step) + member] > fromScore)
            {
                fromScore = _scores[(other * _step) + member];
                from = member;
            }
        }

        _ends[(first * _step) + other] = _ends[(into * _step) + other];
        _scores[(first * _step) + other] = intoScore;
        if (other > 0)
        {
            _ends[(other * _step) + first] = _ends[(other * _step) + from];
            _scores[(other * _step) + first] = fromScore;
        }
    }

    private void Take(int ends, int node, Span<int> heads)
    {
        var word = ends >> 16;
        heads[word - 1] = (ends & 0xffff) - 1;
        _entry[node] = word;
    }

    /// <summary>The members of a cycle of best arcs; empty where there is none.</summary>
    private Span<int> Cycle(int nodes)
    {
        _mark.AsSpan(0, nodes).Clear();
        for (var start = 1; start < nodes; start++)
        {
            if (_gone[start])
            {
                continue;
            }

            var node = start;
            while (node > 0 && _mark[node] == 0)
            {
                _mark[node] = start;
                node = _best[node];
            }

            if (node > 0 && _mark[node] == start)
            {
                var length = 1;
                for (var next = _best[node]; next != node; next = _best[next])
                {
                    length++;
                }

                var group = Room(length);
                for (var i = 0; i < length; i++, node = _best[node])
                {
                    group[i] = node;
                }

                return group;
            }
        }

        return default;
    }

    /// <summary>Takes room that is kept until the tree is found.</summary>
    private Span<int> Room(int length)
    {
        var room = _room.AsSpan(_taken, length);
        _taken += length;
        return room;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length * 2];
        }
    }
}
