using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Timeline;

/// <summary>Makes the lines of the timeline: one for each event, with the mentions that the claims say are of one event.</summary>
internal sealed class EntryMaker(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, OriginSet origins)
{
    public ImmutableArray<TimelineEntry> Make(ImmutableArray<Claim> claims)
    {
        var groupOf = claims
            .Where(claim => claim.Kind == ClaimKind.Event)
            .SelectMany(claim => claim.Values.SelectMany(value => value.Mentions).Select(mention => (mention, claim.Id)))
            .GroupBy(pair => pair.mention, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, documents.Length)
                .SelectMany(document => documents[document].EventIds.Select((id, index) => (Id: id, Document: document, Event: documents[document].Record.Events[index])))
                .GroupBy(told => groupOf.GetValueOrDefault(told.Id, told.Id), StringComparer.Ordinal)
                .Select(group => MakeOne([.. group]))
                .OrderBy(entry => entry.Date.Interval.Earliest ?? entry.Date.Interval.Latest ?? LocalDate.MaxIsoValue)
                .ThenBy(entry => entry.Date.Interval.Latest ?? LocalDate.MaxIsoValue)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
    }

    private TimelineEntry MakeOne(ImmutableArray<(string Id, int Document, Event Event)> told) => new()
    {
        Id = Ids.Of("y", "entry|" + told.Select(mention => mention.Id).Order(StringComparer.Ordinal).First()),
        Date = ClaimOrder.Tightest(told.Select(mention => dates.Of(mention.Document, mention.Event.Time) ?? ReportedDate.Unknown)),
        Type = told[0].Event.Type,
        Status = told.Select(mention => mention.Event.Status).Order().First(),
        Labels = [.. told.Select(LabelOf).DistinctBy(label => (label.Label.ToUpperInvariant(), label.By)).OrderBy(label => label.At.Document, StringComparer.Ordinal).ThenBy(label => label.At.Span)],
        Actors = IdsOf(told, mention => mention.Actors),
        Recipients = IdsOf(told, mention => mention.Recipients),
        ActorWords = WordsOf(told, "actors", mention => mention.Actors),
        RecipientWords = WordsOf(told, "recipients", mention => mention.Recipients),
        Place = told.Select(mention => entities.Of(mention.Document, mention.Event.Place)?.Id).OfType<string>()
            .GroupBy(place => place, StringComparer.Ordinal).OrderByDescending(places => places.Count()).ThenBy(places => places.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
        Events = [.. told.Select(mention => mention.Id)],
        Origins = [.. told.SelectMany(mention => origins.Of(mention.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>A label belongs to the speaker in whose statement it stands, else to the outlet.</summary>
    private TimelineLabel LabelOf((string Id, int Document, Event Event) told)
    {
        var document = documents[told.Document];
        var speakers = told.Event.Statement is { } statement ? document.Record.Statements[statement].Speakers : [];
        var by = speakers.IsEmpty
            ? document.Document.Outlet
            : speakers.Select(speaker => entities.Of(told.Document, speaker.Entity)?.Name).OfType<string>().FirstOrDefault() ?? speakers[0].Span.Of(document.Text);
        return new TimelineLabel(told.Event.Label, by, document.At(told.Event.Trigger));
    }

    private string? WordsOf(ImmutableArray<(string Id, int Document, Event Event)> told, string field, Func<Event, ImmutableArray<int>> locals) =>
        told.Any(mention => !locals(mention.Event).IsEmpty) ? null
            : told.Select(mention => mention.Event.Evidence.FirstOrDefault(evidence => evidence.Field == field)?.Span?.Of(documents[mention.Document].Text)).FirstOrDefault(words => words is not null);

    private ImmutableArray<string> IdsOf(ImmutableArray<(string Id, int Document, Event Event)> told, Func<Event, ImmutableArray<int>> locals) =>
    [
        .. told.SelectMany(mention => locals(mention.Event).Select(local => entities.Of(mention.Document, local).Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
