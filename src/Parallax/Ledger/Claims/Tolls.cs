using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings together what the reports of one story tell of the killed and the injured. Reports that copy each other count once. A report from before
/// the first that tells of dead says nothing of how many they are; who was wounded and later died is among the killed, so the injured are those of
/// reports that tell of as many killed. Where as many reports tell one number as another it is the lower: what is told beside the event adds to a number.
/// </summary>
public sealed class Tolls
{
    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly Func<int, LocalDate?> _published;
    private readonly UnionFind _families;

    /// <param name="documents">The documents of a ledger.</param>
    /// <param name="published">The last day that a document, by index, can be of; null where unknown.</param>
    /// <param name="copies">Which of them copy each other.</param>
    public Tolls(ImmutableArray<LedgerDocument> documents, Func<int, LocalDate?> published, ImmutableArray<Copy> copies)
    {
        _documents = documents;
        _published = published;
        _families = new UnionFind(documents.Length);
        var places = documents.Select((document, place) => (document.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        foreach (var copy in copies.Where(copy => copy.Kind is CopyKind.Identical or CopyKind.Near))
        {
            if (places.TryGetValue(copy.Document, out var taker) && places.TryGetValue(copy.Of, out var source))
            {
                _families.Union(taker, source);
            }
        }
    }

    /// <summary>Of some of its documents, by index: those killed before those injured; of a kind that no report tells of there is none.</summary>
    public ImmutableArray<Toll> Of(IEnumerable<int> documents)
    {
        var reports = documents.Order().DistinctBy(_families.Find).Select(document => ReportToll.Of(document, _documents[document].Record, _published(document))).ToImmutableArray();
        var killed = Killed(reports);
        return [.. new[] { Make(HarmKind.Killed, reports, report => report.Killed, killed), Make(HarmKind.Injured, reports, report => report.Injured, Injured(reports, killed)) }.OfType<Toll>()];
    }

    private static int Killed(ImmutableArray<ReportToll> reports)
    {
        var telling = reports.Where(report => report.Killed > 0).ToList();
        if (telling.Count == 0)
        {
            return 0;
        }

        var first = telling.Min(report => report.Published ?? LocalDate.MinIsoValue);
        return Commonest(reports.Where(report => report.Killed > 0 || (report.Injured > 0 && (report.Published is null || report.Published >= first))).Select(report => report.Killed));
    }

    private static int Injured(ImmutableArray<ReportToll> reports, int killed) =>
        Commonest(reports.Where(report => report.Killed == killed && report.Killed + report.Injured > 0).Select(report => report.Injured));

    private Toll? Make(HarmKind kind, ImmutableArray<ReportToll> reports, Func<ReportToll, int> number, int mostTold)
    {
        var telling = reports.Where(report => number(report) > 0).ToList();
        return telling.Count == 0 ? null : new Toll(
            kind, telling.Min(number), telling.Max(number), mostTold,
            [.. telling.Select(report => new ReportedToll(_documents[report.Document].Id, number(report), Evidence(_documents[report.Document], kind))).OrderBy(reported => reported.Document, StringComparer.Ordinal)]);
    }

    /// <summary>The sentences that tell of those killed, or of those injured or hit.</summary>
    private static ImmutableArray<Reference> Evidence(LedgerDocument document, HarmKind kind) =>
    [
        .. ReportToll.Own(document.Record).Where(casualty => casualty.Kind == HarmKind.Killed == (kind == HarmKind.Killed)).SelectMany(casualty => casualty.Mentions)
            .Select(mention => document.Record.Sentences.FirstOrDefault(sentence => sentence.Contains(mention), mention)).Distinct().Order().Select(span => document.At(span)),
    ];

    private static int Commonest(IEnumerable<int> numbers) => numbers.CountBy(number => number).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).FirstOrDefault().Key;
}
