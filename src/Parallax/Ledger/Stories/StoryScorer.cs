using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>How likely two documents are of one story: what both hold and the days between, and utterances, copies, events and figures in common.</summary>
internal sealed class StoryScorer
{
    /// <summary>Reports further apart are never compared.</summary>
    private const int MostDays = 400;

    private readonly ImmutableArray<StoryProfile> _profiles;
    private readonly Dictionary<(int, int), double> _copies = [];
    private readonly Dictionary<(int, int), int> _utterances = [];

    public StoryScorer(ImmutableArray<LedgerDocument> documents, ImmutableArray<StoryProfile> profiles, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances)
    {
        _profiles = profiles;
        var index = documents.Select((document, at) => (document.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            var share = copy.Kind == CopyKind.Partial ? Math.Min(0.6, copy.Overlap * 1.5) : 1;
            var pair = Pair(index[copy.Document], index[copy.Of]);
            _copies[pair] = Math.Max(share, _copies.GetValueOrDefault(pair));
        }

        var documentOf = documents.SelectMany((document, at) => document.StatementIds.Select(id => (id, at))).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);
        foreach (var utterance in utterances)
        {
            var members = utterance.Wordings.Select(wording => documentOf[wording.Statement]).Distinct().Order().ToList();
            for (var i = 0; i < members.Count && members.Count <= 60; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    _utterances[(members[i], members[j])] = _utterances.GetValueOrDefault((members[i], members[j])) + 1;
                }
            }
        }
    }

    /// <summary>Pairs that copies and utterances bring together.</summary>
    public IEnumerable<(int A, int B)> Linked => _copies.Keys.Concat(_utterances.Keys).Distinct();

    /// <summary>0 to 1; 0 where the documents are too unlike for days and numbers to say anything.</summary>
    public double Score(int a, int b)
    {
        Span<double> features = stackalloc double[StoryFeatures.Names.Length];
        return TryRead(a, b, features) ? StoryWeights.Likely(features) : 0;
    }

    /// <summary>Reads the <see cref="StoryFeatures"/> of two documents.</summary>
    /// <returns>False where they are too unlike; they are not where words were taken or both report one utterance.</returns>
    public bool TryRead(int a, int b, Span<double> features)
    {
        var pair = Pair(a, b);
        var (copied, utterances) = (_copies.GetValueOrDefault(pair), _utterances.GetValueOrDefault(pair));
        var likeness = StoryLikeness.Of(_profiles[a], _profiles[b]);
        if (copied == 0 && utterances == 0 && !StoryFeatures.AreAlike(likeness))
        {
            return false;
        }

        StoryFeatures.Of(_profiles[a], _profiles[b], likeness, copied, utterances, features);
        return true;
    }

    /// <summary>False where the documents are too far apart in time to be compared.</summary>
    public static bool MayBeOne(DateInterval a, DateInterval b) => StoryFeatures.DaysBetween(a, b) <= MostDays;

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
