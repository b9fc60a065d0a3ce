using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>Two wordings side by side: which item of one renders which of the other.</summary>
internal sealed class WordingAlignment
{
    /// <summary>Items less alike are not aligned.</summary>
    private const float Least = 0.3f;

    /// <summary>What an aligned neighbour adds when the best partner is sought.</summary>
    private const float Neighbour = 0.08f;

    private readonly double[] _weightsA;
    private readonly double[] _weightsB;
    private readonly Dictionary<(int A, int B), int> _contraries = [];

    private WordingAlignment(SaidContent a, SaidContent b, WordBook book)
    {
        (A, B) = (a, b);
        _weightsA = [.. a.Items.Select(item => WeightOf(item))];
        _weightsB = [.. b.Items.Select(item => WeightOf(item))];
        Pairs = Align(a, b, book);
        foreach (var pair in Pairs.Where(pair => pair.Link.Kind == WordLinkKind.Contrary))
        {
            var clauses = (a.Items[pair.A].Clause, b.Items[pair.B].Clause);
            _contraries[clauses] = _contraries.GetValueOrDefault(clauses) + 1;
        }
    }

    public SaidContent A { get; }

    public SaidContent B { get; }

    /// <summary>Aligned items by their places, in the order of the first's.</summary>
    public ImmutableArray<(int A, int B, WordLink Link)> Pairs { get; }

    public static WordingAlignment Of(SaidContent a, SaidContent b, WordBook book) => new(a, b, book);

    public double WeightA => _weightsA.Sum();

    public double WeightB => _weightsB.Sum();

    /// <summary>The share of the first's weight that the second renders, 0 to 1.</summary>
    public double CoveredA => WeightA == 0 ? 0 : Pairs.Sum(pair => _weightsA[pair.A] * pair.Link.Likeness) / WeightA;

    public double CoveredB => WeightB == 0 ? 0 : Pairs.Sum(pair => _weightsB[pair.B] * pair.Link.Likeness) / WeightB;

    /// <summary>The weight of aligned pairs of a kind in that of all.</summary>
    public double Share(Func<(int A, int B, WordLink Link), bool> wanted)
    {
        double some = 0, all = 0;
        foreach (var pair in Pairs)
        {
            var weight = _weightsA[pair.A] + _weightsB[pair.B];
            all += weight;
            some += wanted(pair) ? weight : 0;
        }

        return all == 0 ? 0 : some / all;
    }

    /// <summary>How much is left open in the first's clause that is rendered least, by weight and share.</summary>
    public double OpenA => Open(A, _weightsA, Pairs.Select(pair => (pair.A, pair.Link.Likeness)));

    public double OpenB => Open(B, _weightsB, Pairs.Select(pair => (pair.B, pair.Link.Likeness)));

    /// <summary>Items of one that have no partner: names, numbers.</summary>
    public int AloneA(Func<ContentItem, bool> wanted) => A.Items.Where((item, place) => wanted(item) && !Pairs.Any(pair => pair.A == place)).Count();

    public int AloneB(Func<ContentItem, bool> wanted) => B.Items.Where((item, place) => wanted(item) && !Pairs.Any(pair => pair.B == place)).Count();

    /// <summary>Share of aligned items that stand in one order.</summary>
    public double Order => Pairs.Length < 2 ? 1 : (double)(ContentSimilarity.LongestRise([.. Pairs.Select(pair => pair.B)]) - 1) / (Pairs.Length - 1);

    /// <summary>The weightiest word that stands in the other's place of an unlike one: its neighbours are each other's.</summary>
    public double Replaced
    {
        get
        {
            var partner = Pairs.ToDictionary(pair => pair.A, pair => pair.B);
            var taken = Pairs.Select(pair => pair.B).ToHashSet();
            var most = 0.0;
            for (var i = 0; i < A.Items.Length; i++)
            {
                if (partner.ContainsKey(i))
                {
                    continue;
                }

                foreach (var j in new[] { i > 0 && partner.TryGetValue(i - 1, out var before) ? before + 1 : -1, i + 1 < A.Items.Length && partner.TryGetValue(i + 1, out var after) ? after - 1 : -1 })
                {
                    if (j >= 0 && j < B.Items.Length && !taken.Contains(j))
                    {
                        most = Math.Max(most, Math.Min(_weightsA[i], _weightsB[j]));
                    }
                }
            }

            return most;
        }
    }

    /// <summary>Whether one of two aligned items stands in a clause that is turned round, by a negation or a contrary, and the other not.</summary>
    public bool IsTurned((int A, int B, WordLink Link) pair)
    {
        var (one, other) = (ClauseOfA(pair), ClauseOfB(pair));
        return !one.IsWeak && !other.IsWeak && (one.IsNegated != other.IsNegated) != (_contraries.GetValueOrDefault((A.Items[pair.A].Clause, B.Items[pair.B].Clause)) % 2 == 1);
    }

    /// <summary>Whether one of two aligned items stands in a condition and the other not.</summary>
    public bool IsConditionOfOne((int A, int B, WordLink Link) pair) => ClauseOfA(pair).IsCondition != ClauseOfB(pair).IsCondition;

    private ContentClause ClauseOfA((int A, int B, WordLink Link) pair) => A.Clauses[A.Items[pair.A].Clause];

    private ContentClause ClauseOfB((int A, int B, WordLink Link) pair) => B.Clauses[B.Items[pair.B].Clause];

    private static double WeightOf(ContentItem item) => item.Word?.Weight ?? (item.Number is null ? 2.5 : 4);

    private static double Open(SaidContent content, double[] weights, IEnumerable<(int Place, float Likeness)> aligned)
    {
        var open = (double[])weights.Clone();
        foreach (var (place, likeness) in aligned)
        {
            open[place] *= 1 - likeness;
        }

        var most = 0.0;
        foreach (var clause in content.Items.Select((item, place) => (item.Clause, place)).GroupBy(pair => pair.Clause, pair => pair.place))
        {
            var (left, all) = (clause.Sum(place => open[place]), clause.Sum(place => weights[place]));
            most = Math.Max(most, left / (all + 3));
        }

        return most;
    }

    private static ImmutableArray<(int A, int B, WordLink Link)> Align(SaidContent a, SaidContent b, WordBook book)
    {
        var (rows, columns) = (a.Items.Length, b.Items.Length);
        var links = new WordLink[rows, columns];
        var open = new List<(int A, int B)>();
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                links[i, j] = LinkOf(a.Items[i], b.Items[j], book);
                if (links[i, j].Likeness >= Least)
                {
                    open.Add((i, j));
                }
            }
        }

        var score = open.ToDictionary(pair => pair, pair => links[pair.A, pair.B].Likeness + Around(pair) - (0.01f * Math.Abs(((float)pair.A / rows) - ((float)pair.B / columns))));
        var (takenA, takenB) = (new bool[rows], new bool[columns]);
        var pairs = new List<(int A, int B, WordLink Link)>();
        foreach (var (i, j) in open.OrderByDescending(pair => score[pair]).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            if (!takenA[i] && !takenB[j])
            {
                (takenA[i], takenB[j]) = (true, true);
                pairs.Add((i, j, links[i, j]));
            }
        }

        return [.. pairs.OrderBy(pair => pair.A)];

        float Around((int A, int B) pair)
        {
            var sum = 0f;
            for (var i = -2; i <= 2; i++)
            {
                for (var j = -2; j <= 2; j++)
                {
                    if (i != 0 && j != 0 && pair.A + i >= 0 && pair.A + i < rows && pair.B + j >= 0 && pair.B + j < columns)
                    {
                        sum += links[pair.A + i, pair.B + j].Likeness >= 0.8f ? Neighbour : 0;
                    }
                }
            }

            return Math.Min(sum, 3 * Neighbour);
        }
    }

    private static WordLink LinkOf(ContentItem a, ContentItem b, WordBook book)
    {
        if (a.Word is { } one && b.Word is { } other)
        {
            return book.Link(one, other);
        }

        if (a.Number is { } number && b.Number is { } match)
        {
            return SameNumber(number, match, a.IsRounded || b.IsRounded) ? new WordLink(1, WordLinkKind.Same) : default;
        }

        return (a.Word is null && b.Word is null && a.Term == b.Term) || (a.IsName && b.IsName && IsMisspelt(a.Term, b.Term)) ? new WordLink(1, WordLinkKind.Same) : default;
    }

    private static bool IsMisspelt(string a, string b) =>
        a.Length >= 6 && b.Length >= 6 && !a.Contains(':', StringComparison.Ordinal) && !b.Contains(':', StringComparison.Ordinal) && NameKeys.Distance(a, b, a.Length >= 9 ? 2 : 1) <= (a.Length >= 9 ? 2 : 1);

    /// <summary>Numbers may be rounded: 1,987 and 2,000 are no two numbers.</summary>
    private static bool SameNumber(decimal a, decimal b, bool rounded) =>
        a == b || (Math.Max(a, b) is var most && Math.Abs(a - b) is var apart && ((rounded && apart * 8 <= most) || (a >= 100 && b >= 100 && apart * 20 <= most && (a % 100 == 0 || b % 100 == 0))));
}
