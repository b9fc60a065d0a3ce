using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Which documents may tell of one thing: those of one story, and those whose words and names are alike enough that it may be one. Stories are drawn
/// closer than this, as a short report in words of its own shares little with the others.
/// </summary>
internal sealed class DocumentRelations
{
    /// <summary>From here documents are likely to be of one story.</summary>
    public const double Close = 0.2;

    /// <summary>From here they may be.</summary>
    public const double Near = 0.12;

    private const double Least = 0.05;

    /// <summary>A document is compared with those that share one of this many heaviest terms.</summary>
    private const int CandidateTerms = 30;

    /// <summary>A term in more documents than this brings each together with this many neighbours only.</summary>
    private const int MostPostings = 60;

    /// <summary>Documents further apart have nothing to do with each other unless they are of one story.</summary>
    private const int MostDays = 80;

    /// <summary>A document is held against so many of those that are most like it, and against those that are so held against it.</summary>
    private const int MostNeighbours = 24;

    private readonly Dictionary<(int, int), double> _likeness = [];

    public DocumentRelations(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories)
    {
        var profiles = StoryProfiles.Of(documents, entities);
        var found = new Dictionary<(int A, int B), double>();
        var postings = new SortedDictionary<int, List<int>>();
        for (var document = 0; document < profiles.Length; document++)
        {
            foreach (var term in profiles[document].Heaviest.Take(CandidateTerms))
            {
                if (!postings.TryGetValue(term, out var list))
                {
                    postings.Add(term, list = []);
                }

                list.Add(document);
            }
        }

        // neighbours in time are the likelier ones
        foreach (var (list, least) in postings.Values.Select(list => (list, Least)).Concat(stories.Select(story => (story.Documents.ToList(), 0.0))))
        {
            list.Sort((a, b) => (Day(a), a).CompareTo((Day(b), b)));
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count && j <= i + MostPostings; j++)
                {
                    var pair = (Math.Min(list[i], list[j]), Math.Max(list[i], list[j]));
                    if ((!found.TryGetValue(pair, out var known) || known < least) && StoryFeatures.DaysBetween(profiles[pair.Item1].Published, profiles[pair.Item2].Published) <= MostDays)
                    {
                        found[pair] = known != 0 ? known : profiles[pair.Item1].Content.Cosines(profiles[pair.Item2].Content).All;
                    }
                }
            }
        }

        var storyOf = stories.SelectMany((story, index) => story.Documents.Select(document => (document, index))).ToDictionary(pair => pair.document, pair => pair.index);
        var near = found.Where(pair => pair.Value >= Least || storyOf.GetValueOrDefault(pair.Key.A, -1) == storyOf.GetValueOrDefault(pair.Key.B, -2))
            .SelectMany(pair => new[] { (Of: pair.Key.A, pair), (Of: pair.Key.B, pair) })
            .GroupBy(entry => entry.Of, entry => entry.pair);
        foreach (var (pair, likeness) in near.SelectMany(group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostNeighbours)))
        {
            _likeness.TryAdd(pair, likeness);
        }

        LocalDate Day(int document) => profiles[document].Published.Earliest ?? profiles[document].Published.Latest ?? LocalDate.MaxIsoValue;
    }

    /// <summary>The pairs, the smaller index first, in order.</summary>
    public IEnumerable<(int A, int B)> Pairs => _likeness.Keys.Order();

    /// <summary>0 to 1; null where the two have nothing to do with each other.</summary>
    public double? Of(int a, int b) => a == b ? 1 : _likeness.TryGetValue(a < b ? (a, b) : (b, a), out var likeness) ? likeness : null;
}
