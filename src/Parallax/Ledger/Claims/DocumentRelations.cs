using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    private const double Least = 0.08;

    /// <summary>A document is compared with those that share one of this many heaviest terms.</summary>
    private const int CandidateTerms = 30;

    /// <summary>A term in more documents than this brings each together with this many neighbours only.</summary>
    private const int MostPostings = 60;

    /// <summary>Documents further apart have nothing to do with each other unless they are of one story.</summary>
    private const int MostDays = 80;

    private readonly Dictionary<(int, int), double> _likeness = [];

    public DocumentRelations(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories)
    {
        var profiles = StoryProfiles.Of(documents, entities);
        foreach (var story in stories)
        {
            AddAll([.. story.Documents.Order()], story.Documents.Length, 0);
        }

        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
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

        foreach (var list in postings.Values)
        {
            AddAll(list, MostPostings, Least);
        }

        void AddAll(List<int> members, int reach, double least)
        {
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count && j <= i + reach; j++)
                {
                    var pair = (members[i], members[j]);
                    if (!_likeness.ContainsKey(pair) && StoryFeatures.DaysBetween(profiles[members[i]].Published, profiles[members[j]].Published) <= MostDays
                        && profiles[members[i]].Content.Cosine(profiles[members[j]].Content) is var likeness && likeness >= least)
                    {
                        _likeness.Add(pair, likeness);
                    }
                }
            }
        }
    }

    /// <summary>The pairs, the smaller index first, in order.</summary>
    public IEnumerable<(int A, int B)> Pairs => _likeness.Keys.Order();

    /// <summary>0 to 1; null where the two have nothing to do with each other.</summary>
    public double? Of(int a, int b) => a == b ? 1 : _likeness.TryGetValue(a < b ? (a, b) : (b, a), out var likeness) ? likeness : null;
}
