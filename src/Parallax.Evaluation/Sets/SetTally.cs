using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Evaluation.Sets;

/// <summary>Counts by measure, for the part that was worked on and the part kept back.</summary>
public sealed class SetTally
{
    private readonly Dictionary<string, (double Right, double Found, double Gold)> _counts = new(StringComparer.Ordinal);

    public void Add(string part, string name, double right, double found, double gold)
    {
        var key = $"{part}.{name}";
        var sum = _counts.GetValueOrDefault(key);
        _counts[key] = (sum.Right + right, sum.Found + found, sum.Gold + gold);
    }

    /// <summary>One more case, right or not.</summary>
    public void Add(string part, string name, bool right) => Add(part, name, right ? 1 : 0, 1, 1);

    /// <summary>F1 in percent by measure; where as much was found as there is, that is the share that is right.</summary>
    public ImmutableSortedDictionary<string, double> Metrics() =>
        _counts.ToImmutableSortedDictionary(pair => pair.Key, pair => Measures.F1(pair.Value.Right, pair.Value.Found, pair.Value.Gold), StringComparer.Ordinal);
}
