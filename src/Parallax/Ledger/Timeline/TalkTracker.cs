using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Timeline;

/// <summary>The negotiation track: meetings and talks, one for all reports that tell of the same people on the same day.</summary>
internal sealed class TalkTracker(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates)
{
    private const int TightDays = 2;

    private sealed record Told(int Document, TalkMention Mention, ImmutableArray<string> Parties, ImmutableArray<string> Mediators, ReportedDate Date);

    public ImmutableArray<Talk> Track()
    {
        var groups = new List<List<Told>>();
        foreach (var told in Enumerable.Range(0, documents.Length).SelectMany(Read))
        {
            var own = groups.Find(group => group.Any(other => AreOne(other, told)));
            if (own is not null)
            {
                own.Add(told);
            }
            else
            {
                groups.Add([told]);
            }
        }

        return
        [
            .. groups.Select(Make)
                .OrderBy(talk => talk.Date.Interval.Earliest ?? talk.Date.Interval.Latest ?? LocalDate.MaxIsoValue)
                .ThenBy(talk => talk.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Told> Read(int index) => documents[index].Record.Talks.Select(mention => new Told(
        index, mention, IdsOf(index, mention.Parties), IdsOf(index, mention.Mediators), dates.Of(index, mention.Time) ?? ReportedDate.Unknown));

    private ImmutableArray<string> IdsOf(int index, ImmutableArray<int> locals) =>
        [.. locals.Select(local => entities.Of(index, local).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool AreOne(Told a, Told b) =>
        IsTight(a.Date.Interval) && IsTight(b.Date.Interval) && a.Date.Interval.Overlaps(b.Date.Interval) &&
        a.Parties.Intersect(b.Parties, StringComparer.Ordinal).Any() &&
        (a.Mediators.IsEmpty || b.Mediators.IsEmpty || a.Mediators.Intersect(b.Mediators, StringComparer.Ordinal).Any());

    private static bool IsTight(DateInterval interval) =>
        interval is { Earliest: { } earliest, Latest: { } latest } && Period.DaysBetween(earliest, latest) <= TightDays;

    private Talk Make(List<Told> group) => new()
    {
        Id = Ids.Of("k", "talk|" + Ids.At("k", documents[group[0].Document].Id, group[0].Mention.Span)),
        Parties = Union(group, told => told.Parties),
        Mediators = Union(group, told => told.Mediators),
        Date = ClaimOrder.Tightest(group.Select(told => told.Date)),
        About = group.Where(told => told.Mention.About is not null).Select(told => told.Mention.About!.Value.Of(documents[told.Document].Text))
            .OrderByDescending(words => words.Length).ThenBy(words => words, StringComparer.Ordinal).FirstOrDefault(),
        Proposals = [.. group.SelectMany(told => told.Mention.Proposals.Select(span => documents[told.Document].At(span))).Distinct()],
        Outcome = group.Where(told => told.Mention.Outcome is not null).Select(told => documents[told.Document].At(told.Mention.Outcome!.Value)).FirstOrDefault(),
        Evidence = [.. group.Select(told => documents[told.Document].At(told.Mention.Span)).Distinct()],
    };

    private static ImmutableArray<string> Union(List<Told> group, Func<Told, ImmutableArray<string>> ids) =>
        [.. group.SelectMany(told => ids(told)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
