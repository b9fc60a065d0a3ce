using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Stories;

/// <summary>How likely two documents are of one story: likeness of content, and utterances, copies, events and figures in common, weakened by the days between.</summary>
internal sealed class StoryScorer
{
    /// <summary>What likeness of content counts where it is not known that the documents are of the same days.</summary>
    private const double Undated = 0.33;

    private const int NearDays = 3;
    private const int MostDays = 80;

    private readonly ImmutableArray<StoryProfile> _profiles;
    private readonly Dictionary<(int, int), double> _copies = [];
    private readonly Dictionary<(int, int), int> _utterances = [];

    public StoryScorer(ImmutableArray<LedgerDocument> documents, ImmutableArray<StoryProfile> profiles, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances)
    {
        _profiles = profiles;
        var index = documents.Select((document, at) => (document.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            var share = copy.Kind switch { CopyKind.Identical or CopyKind.Near => 0.9, CopyKind.Derived => 0.8, _ => Math.Min(0.6, copy.Overlap * 1.5) };
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

    /// <summary>0 to 1.</summary>
    public double Score(int a, int b)
    {
        var (one, other) = (_profiles[a], _profiles[b]);
        var pair = Pair(a, b);
        var known = one.Published is { Earliest: not null, Latest: not null } && other.Published is { Earliest: not null, Latest: not null };
        var apart = 1 - (Calibrated(one.Likeness(other)) * (known ? 1 : Undated));
        apart *= 1 - _copies.GetValueOrDefault(pair);
        apart *= Math.Pow(0.72, Math.Min(4, _utterances.GetValueOrDefault(pair)));
        apart *= Math.Pow(0.6, Math.Min(2, one.Events.Intersect(other.Events).Count));
        apart *= Math.Pow(0.9, Math.Min(4, one.Figures.Intersect(other.Figures).Count));
        return (1 - apart) * Nearness(one.Published, other.Published);
    }

    /// <summary>Maps the cosine to a share: what all reports on a region have in common counts little.</summary>
    private static double Calibrated(double cosine) => cosine <= 0.05 ? 0 : Math.Min(0.97, (cosine - 0.05) / 0.65);

    /// <summary>False where the days between leave nothing of any likeness.</summary>
    public static bool MayBeOne(DateInterval a, DateInterval b) => DaysBetween(a, b) <= MostDays;

    /// <summary>A development is told over days; months apart it is another, even in like words. Unknown days are no reason.</summary>
    private static double Nearness(DateInterval a, DateInterval b) =>
        DaysBetween(a, b) is var gap and > NearDays ? Math.Max(0.15, Math.Exp(-(gap - NearDays) / 40.0)) : 1;

    private static int DaysBetween(DateInterval a, DateInterval b) =>
        a.Overlaps(b) ? 0
        : a.Latest is { } endA && b.Earliest is { } startB && endA < startB ? Period.DaysBetween(endA, startB)
        : Period.DaysBetween(b.Latest!.Value, a.Earliest!.Value);

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
