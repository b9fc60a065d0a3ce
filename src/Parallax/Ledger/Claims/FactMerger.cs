using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings groups of one story together that the fields leave apart because reports word or leave out what others say: nothing may set any two
/// of their figures apart, and the number, the kind, the fields and the words around must hold two of them together.
/// </summary>
internal static class FactMerger
{
    private const double Enough = 3;

    /// <summary>Groups of one story that are looked at; a story with more has said enough.</summary>
    private const int MostGroups = 400;

    public static ImmutableArray<ImmutableArray<FigureFact>> Merge(ImmutableArray<ImmutableArray<FigureFact>> groups)
    {
        var union = new UnionFind(groups.Length);
        var members = groups.Select(group => group.ToList()).ToArray();
        var byStory = groups.SelectMany((group, index) => group.Select(fact => fact.Story).Distinct().Select(story => (story, index))).GroupBy(pair => pair.story, pair => pair.index).OrderBy(story => story.Key);
        var tied = new List<(double Strength, int A, int B)>();
        var seen = new HashSet<(int, int)>();
        foreach (var story in byStory)
        {
            var places = story.Take(MostGroups).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (seen.Add((places[j], places[i])) && Strength(groups[places[j]], groups[places[i]]) is >= Enough and var strength)
                    {
                        tied.Add((strength, places[j], places[i]));
                    }
                }
            }
        }

        foreach (var (_, a, b) in tied.OrderByDescending(tie => tie.Strength).ThenBy(tie => tie.A).ThenBy(tie => tie.B))
        {
            var (first, second) = (union.Find(a), union.Find(b));
            if (first != second && members[first].TrueForAll(fact => members[second].TrueForAll(other => !FactVeto.Holds(fact, other))))
            {
                union.Union(first, second);
                var root = union.Find(first);
                var other = root == first ? second : first;
                members[root].AddRange(members[other]);
            }
        }

        return
        [
            .. Enumerable.Range(0, groups.Length).Where(index => union.Find(index) == index)
                .Select(index => members[index].OrderBy(fact => fact.Document).ThenBy(fact => fact.Figure.Span).ThenBy(fact => fact.Index).ToImmutableArray()),
        ];
    }

    private static double Strength(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b)
    {
        var best = 0.0;
        foreach (var fact in a.Take(12))
        {
            foreach (var other in b.Take(12).Where(other => other.Story == fact.Story))
            {
                best = FactVeto.Holds(fact, other) ? best : Math.Max(best, Strength(fact, other));
            }
        }

        return best;
    }

    private static double Strength(FigureFact a, FigureFact b)
    {
        var isSame = a.Range == b.Range;
        var strength = isSame ? Specificity(a) : a.Range.Overlaps(b.Range) ? Math.Min(Specificity(a), Specificity(b)) * 0.6 : 0;
        strength += a.Term.Kind == b.Term.Kind ? 1.5 : a.Term.Root == b.Term.Root ? 0.5 : a.Words == b.Words ? 0 : -0.5;
        strength += a.Aspect == b.Aspect ? (a.Aspect.Length > 0 ? 1 : 0.25) : 0;
        strength += a.Holder is not null && a.Holder == b.Holder ? 0.75 : 0;
        strength += a.Place is not null && a.Place == b.Place ? 0.5 : 0;
        strength += a.Scope is not null && b.Scope is not null ? 0.75 : 0;
        return strength + Math.Min(1.5, 0.5 * a.Context.Intersect(b.Context).Count);
    }

    /// <summary>How much a number alone says: by its significant digits, "7" little, "2,860" much; a share or a sum of money more than a count.</summary>
    private static double Specificity(FigureFact fact)
    {
        if (fact.Figure.Value is not { } value || value == 0)
        {
            return 0.5;
        }

        var number = Math.Abs(value);
        while (number < 1e18m && number != decimal.Truncate(number))
        {
            number *= 10;
        }

        var digits = 0;
        for (var rest = number; rest % 10 == 0 && rest > 0;)
        {
            rest /= 10;
            number = rest;
        }

        while (number >= 1)
        {
            number = decimal.Truncate(number / 10);
            digits++;
        }

        return Math.Min(digits, 3) + (Math.Abs(value) >= 100 ? 0.5 : 0) + (fact.Figure.Unit == "count" ? 0 : 0.5);
    }
}
