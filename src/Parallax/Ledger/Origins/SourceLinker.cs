using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>Finds the sources of several reports that are one origin, by all that speaks for and against it (<see cref="SourceSigns"/>).</summary>
internal sealed class SourceLinker
{
    /// <summary>Sources that are alike in what more than this many share are not compared for it.</summary>
    private const int MostPostings = 12;

    /// <summary>Log odds of sources that are told apart: no sum of others makes up for it.</summary>
    private const double Apart = -1e6;

    private readonly ReportMatters _matters;
    private readonly SourceSigns _signs;

    public SourceLinker(ImmutableArray<LedgerDocument> documents, ImmutableArray<Copy> copies, ReportMatters matters, DocumentSources sources, List<TracedMention> mentions)
    {
        _matters = matters;
        var units = new SourceUnits(documents, sources);
        Units = units.Of(mentions);
        var index = documents.Select((document, at) => (document.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var overlap = copies.GroupBy(copy => Ordered(index[copy.Document], index[copy.Of])).ToDictionary(group => group.Key, group => group.Max(copy => copy.Kind == CopyKind.Partial ? copy.Overlap : 1));
        _signs = new SourceSigns(documents, units.Weights, sources.Names, (a, b) => overlap.GetValueOrDefault(Ordered(a, b)));
    }

    /// <summary>The sources as each report shows them.</summary>
    public ImmutableArray<SourceUnit> Units { get; }

    /// <summary>Groups of units that are one origin.</summary>
    /// <param name="pairs">Keys of sources that are known to be one.</param>
    /// <param name="weights">What the signs weigh; null for the learnt ones.</param>
    public UnionFind Link(IEnumerable<(string A, string B)> pairs, double[]? weights = null)
    {
        var sets = Known(pairs);
        SourceClusters.Join(sets, Candidates().Where(pair => sets.Find(pair.A) != sets.Find(pair.B)).Select(pair => (pair.A, pair.B, Score(pair.A, pair.B, weights))));
        return sets;
    }

    private double Score(int a, int b, double[]? weights) => SourceSigns.AreApart(Units[a], Units[b]) ? Apart : weights is null ? SourceScorer.Score(Signs(a, b)) : SourceScorer.Score(Signs(a, b), weights);

    public double[] Signs(int a, int b) => _signs.Read(Units[a], Units[b]);

    /// <summary>What speaks most for two being one, in words.</summary>
    public string Why(int a, int b) => SourceScorer.Why(Signs(a, b));

    /// <summary>Groups of units that need no weighing: one source in one story, one utterance.</summary>
    public UnionFind Known(IEnumerable<(string A, string B)> pairs)
    {
        var sets = new UnionFind(Units.Length);
        var first = new Dictionary<(int Story, string Key), int>();
        var ofKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Units.Length; i++)
        {
            var key = Units[i].Source.Key;
            ofKey.TryAdd(key, i);
            if (!first.TryAdd((_matters.StoryOf(Units[i].Document), key), i))
            {
                sets.Union(first[(_matters.StoryOf(Units[i].Document), key)], i);
            }
        }

        foreach (var (a, b) in pairs)
        {
            sets.Union(ofKey[a], ofKey[b]);
        }

        return sets;
    }

    /// <summary>Pairs of units of one report or of reports of one matter that have anything in common.</summary>
    public IEnumerable<(int A, int B)> Candidates()
    {
        var places = Enumerable.Range(0, Units.Length).ToLookup(at => _matters.StoryOf(Units[at].Document));
        var pairs = new HashSet<(int, int)>();
        foreach (var story in places.Where(story => story.Count() <= 90))
        {
            Pairs([.. story], int.MaxValue);
        }

        foreach (var document in Enumerable.Range(0, Units.Length).GroupBy(at => Units[at].Document))
        {
            Pairs([.. document], 60);
        }

        foreach (var group in Enumerable.Range(0, Units.Length).SelectMany(at => Handles(Units[at]).Select(handle => (handle, at))).GroupBy(pair => pair.handle, pair => pair.at, StringComparer.Ordinal))
        {
            Pairs([.. group.Distinct()], MostPostings);
        }

        return pairs.Order();

        void Pairs(List<int> members, int most)
        {
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = Math.Max(0, i - most); j < i; j++)
                {
                    if (_matters.AreOne(Units[members[j]].Document, Units[members[i]].Document))
                    {
                        pairs.Add((Math.Min(members[i], members[j]), Math.Max(members[i], members[j])));
                    }
                }
            }
        }
    }

    /// <summary>What two sources must have in common to be compared at all, where a story is too large to compare all.</summary>
    private static IEnumerable<string> Handles(SourceUnit unit) =>
    [
        .. unit.Person is { } person ? ["person:" + person] : Array.Empty<string>(),
        .. unit.Things.Select(thing => "thing:" + thing),
        .. unit.Publishers.Select(publisher => "publisher:" + publisher),
        .. unit.Source.Key.StartsWith("publisher:", StringComparison.Ordinal) ? [unit.Source.Key] : Array.Empty<string>(),
        .. unit.Issuer.Words.Where(word => !Lexicon.IsCommon(word.Term)).Take(8).Select(word => "issuer:" + word.Term),
        .. unit.Quoted.Select(quoted => "quoted:" + quoted),
        .. unit.Numbers.Where(number => number >= 10).Take(8).Select(number => "number:" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. unit.Terms.Where(term => term[0] == '@').Order(StringComparer.Ordinal).Take(12),
    ];

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
