using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Stories;

/// <summary>Groups documents into stories and storylines, on what is known of dates as intervals.</summary>
public static class StoryGrouper
{
    public const double SameStory = 0.4;

    /// <summary>Pairs below count as unlike.</summary>
    public const double LeastScore = 0.02;

    /// <summary>A document is compared with those that share one of this many heaviest terms.</summary>
    public const int CandidateTerms = 20;

    /// <summary>A term in more documents than this brings each together with this many neighbours only.</summary>
    public const int MostPostings = 120;

    /// <summary>Every document is in exactly one story.</summary>
    public static ImmutableArray<StoryDraft> Group(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances)
    {
        var profiles = StoryProfiles.Of(documents, entities);
        var scorer = new StoryScorer(documents, profiles, copies, utterances);
        var scores = Compared(profiles, scorer).Select(pair => (pair, Score: scorer.Score(pair.A, pair.B))).Where(pair => pair.Score >= LeastScore);
        var stories = AverageLinkage.Cluster(documents.Length, scores, SameStory);
        var lines = Storylines.Of(stories, profiles);
        return [.. stories.Select((story, index) => new StoryDraft([.. story], lines[index], StoryTitles.Of(story, documents, entities)))];
    }

    /// <summary>The pairs of documents that are compared, in order.</summary>
    internal static IEnumerable<(int A, int B)> Compared(ImmutableArray<StoryProfile> profiles, StoryScorer scorer) =>
        Candidates(profiles).Concat(scorer.Linked).Distinct().Order();

    private static HashSet<(int A, int B)> Candidates(ImmutableArray<StoryProfile> profiles)
    {
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

        var pairs = new HashSet<(int A, int B)>();
        foreach (var list in postings.Values)
        {
            // Neighbours in time are the likelier ones; the undated may be near any.
            list.Sort((a, b) => (Day(a), a).CompareTo((Day(b), b)));
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count && j <= i + MostPostings; j++)
                {
                    if (StoryScorer.MayBeOne(profiles[list[i]].Published, profiles[list[j]].Published))
                    {
                        pairs.Add((Math.Min(list[i], list[j]), Math.Max(list[i], list[j])));
                    }
                }
            }
        }

        return pairs;

        LocalDate Day(int document) => profiles[document].Published.Earliest ?? profiles[document].Published.Latest ?? LocalDate.MaxIsoValue;
    }
}
