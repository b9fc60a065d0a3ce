using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>The rows of a ledger that a filter lets through, in the ledger's order.</summary>
public sealed class LedgerQuery
{
    private readonly LedgerIndex _index;
    private readonly LedgerFilter _filter;
    private readonly HashSet<int>? _documents;

    public LedgerQuery(LedgerIndex index, LedgerFilter filter)
    {
        _index = index;
        _filter = filter;
        if (filter.Story is { } story)
        {
            _documents = [.. index.DocumentsOf(story)];
        }

        if (filter.Document is { } document)
        {
            HashSet<int> only = index.Document(document) is { } place ? [place] : [];
            _documents?.IntersectWith(only);
            _documents ??= only;
        }
    }

    /// <summary>Rows that were left out because no date is known of them, since the rows were last asked for.</summary>
    public int Undated { get; private set; }

    private LedgerResult Ledger => _index.Ledger;

    /// <summary>Indexes of documents.</summary>
    public IEnumerable<int> Documents()
    {
        var mentioning = _filter.Entity is { } id
            ? Ledger.Entities.Find(id)?.Mentions.Select(mention => mention.Document).ToHashSet(StringComparer.Ordinal) ?? []
            : null;
        return (_documents?.Order() ?? Enumerable.Range(0, Ledger.Documents.Length))
            .Where(document => mentioning?.Contains(Ledger.Documents[document].Id) ?? true)
            .Where(document => _filter.State is null || HasState(JsonNames.Of(Ledger.Dates.Published[document].Basis)))
            .Where(document => InTime(Ledger.Dates.Published[document].Interval));
    }

    public IEnumerable<MentionRow> Statements() => Rows(_index.Statements, of => of.Statements)
        .Where(row => _filter.State is null || HasState(JsonNames.Of(Ledger.Documents[row.Document].Record.Statements[row.Index].Kind)))
        .Where(row => _filter.Dates.IsUnknown || InTime(DateOf(row.Document, Ledger.Documents[row.Document].Record.Statements[row.Index].Time)));

    public IEnumerable<MentionRow> Figures() => Rows(_index.Figures, of => of.Figures)
        .Where(row => _filter.State is null || HasState(JsonNames.Of(Ledger.Documents[row.Document].Record.Figures[row.Index].Status)))
        .Where(row => _filter.Dates.IsUnknown || InTime(DateOf(row.Document, Ledger.Documents[row.Document].Record.Figures[row.Index].AsOf)));

    public IEnumerable<MentionRow> Events() => Rows(_index.Events, of => of.Events)
        .Where(row => _filter.State is null || HasState(JsonNames.Of(Ledger.Documents[row.Document].Record.Events[row.Index].Status)))
        .Where(row => _filter.Dates.IsUnknown || InTime(DateOf(row.Document, Ledger.Documents[row.Document].Record.Events[row.Index].Time)));

    public IEnumerable<MentionRow> Positions() => Rows(_index.Positions, of => of.Positions)
        .Where(row => _filter.State is null || HasState(JsonNames.Of(Ledger.Documents[row.Document].Record.Positions[row.Index].Kind)))
        .Where(row => _filter.Dates.IsUnknown || InTime(DateOf(row.Document, Ledger.Documents[row.Document].Record.Positions[row.Index].Time)));

    public IEnumerable<Entity> Entities() => Ledger.Entities.All
        .Where(entity => _filter.Entity is null || entity.Id == _filter.Entity)
        .Where(entity => HasState(JsonNames.Of(entity.Kind)))
        .Where(entity => entity.Mentions.Any(mention => _index.Document(mention.Document) is { } document && Wants(document)))
        .Where(entity => _filter.Dates.IsUnknown || InAnyTime(entity.Mentions.Select(mention => Ledger.Dates.Published[_index.Document(mention.Document)!.Value].Interval)));

    /// <param name="all">All claims in the order in which they are wanted; null for the ledger's.</param>
    public IEnumerable<Claim> Claims(IEnumerable<Claim>? all = null) => Slice(slice => slice.Claims, all ?? Ledger.Claims)
        .Where(claim => HasState(JsonNames.Of(claim.State)))
        .Where(claim => Concerns(EntitiesOf(claim)))
        .Where(claim => _filter.Dates.IsUnknown || InAnyTime(claim.Values.Select(value => value.AsOf.Interval)));

    public IEnumerable<Story> Stories()
    {
        var mentioning = _filter.Entity is { } id ? (Ledger.Entities.Find(id)?.Mentions ?? []).Select(mention => mention.Document).ToHashSet(StringComparer.Ordinal) : null;
        return Slice(slice => slice.Stories, Ledger.Stories)
            .Where(story => mentioning is null || story.Documents.Any(mentioning.Contains))
            .Where(story => InTime(story.First.Interval.Cover(story.Last.Interval)));
    }

    /// <summary>The storylines of stories.</summary>
    public IEnumerable<Storyline> Storylines(IEnumerable<Story> stories)
    {
        var wanted = stories.Select(story => story.Storyline).ToHashSet(StringComparer.Ordinal);
        return Ledger.Storylines.Where(line => wanted.Contains(line.Id));
    }

    private bool Wants(int document) => _documents is null || _documents.Contains(document);

    /// <summary>The rows that concern the entity and stand in the documents wanted.</summary>
    private IEnumerable<MentionRow> Rows(DocumentRows rows, Func<EntityRows, List<MentionRow>> concerned) =>
        _filter.Entity is { } entity ? (_index.RowsOf(entity) is { } found ? concerned(found) : []).Where(row => Wants(row.Document))
        : _documents is { } documents ? documents.Order().SelectMany(document => rows.Of(document).ToArray())
        : rows.All;

    /// <summary>What rests on the documents wanted; all where all are.</summary>
    private IEnumerable<T> Slice<T>(Func<LedgerSlice, IEnumerable<T>> of, IEnumerable<T> all) =>
        _documents is { } documents ? of(_index.Slice([.. documents.Order()])) : all;

    /// <summary>Whether a day wanted can be among the days that are known to be possible.</summary>
    private bool InTime(DateInterval days)
    {
        if (_filter.Dates.IsUnknown)
        {
            return true;
        }

        if (days.IsUnknown)
        {
            Undated++;
            return false;
        }

        return days.Overlaps(_filter.Dates);
    }

    private bool InAnyTime(IEnumerable<DateInterval> days)
    {
        var known = days.Where(interval => !interval.IsUnknown).ToList();
        return known.Count == 0 ? InTime(DateInterval.Unknown) : known.Exists(InTime);
    }

    /// <summary>The mention's own time or, without one, its document's.</summary>
    private DateInterval DateOf(int document, int? time) =>
        Ledger.Dates.Of(document, time)?.Interval is { IsUnknown: false } own ? own : Ledger.Dates.Published[document].Interval;

    private bool Concerns(IEnumerable<string> entities) => _filter.Entity is not { } id || entities.Contains(id, StringComparer.Ordinal);

    private bool HasState(string state) => _filter.State is null || _filter.State == state;

    private static IEnumerable<string> Mentions(Claim claim) => claim.Values.SelectMany(value => value.Mentions);

    private IEnumerable<string> EntitiesOf(Claim claim)
    {
        var about = new[] { claim.About.Holder, claim.About.Place }.OfType<string>();
        return about.Concat(Mentions(claim).SelectMany(id =>
            _index.Statement(id) is { } statement ? _index.EntitiesOfStatement(statement)
            : _index.Figure(id) is { } figure ? _index.EntitiesOfFigure(figure)
            : _index.Event(id) is { } @event ? _index.EntitiesOfEvent(@event)
            : []));
    }
}
