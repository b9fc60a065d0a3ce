using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>What of a ledger is written, each list in the order given; a null list is left out.</summary>
public sealed record LedgerRows
{
    /// <summary>Indexes of documents.</summary>
    public IEnumerable<int>? Documents { get; init; }

    /// <summary>Versions whose place another has taken.</summary>
    public IEnumerable<LedgerDocument>? Superseded { get; init; }

    public bool Diagnostics { get; init; }

    public IEnumerable<Entity>? Entities { get; init; }

    public IEnumerable<MentionRow>? Times { get; init; }

    public IEnumerable<MentionRow>? Statements { get; init; }

    public IEnumerable<Utterance>? Utterances { get; init; }

    public IEnumerable<MentionRow>? Figures { get; init; }

    public IEnumerable<MentionRow>? Events { get; init; }

    public IEnumerable<MentionRow>? Positions { get; init; }

    public IEnumerable<MentionRow>? Courses { get; init; }

    public IEnumerable<Copy>? Copies { get; init; }

    public IEnumerable<Origin>? Origins { get; init; }

    public IEnumerable<Story>? Stories { get; init; }

    public IEnumerable<Storyline>? Storylines { get; init; }

    public IEnumerable<Measure>? Measures { get; init; }

    public IEnumerable<Talk>? Talks { get; init; }

    public IEnumerable<TimelineEntry>? Timeline { get; init; }

    public IEnumerable<Claim>? Claims { get; init; }

    public bool Notes { get; init; }

    /// <summary>Everything.</summary>
    public static LedgerRows All(LedgerResult ledger) => new()
    {
        Documents = Enumerable.Range(0, ledger.Documents.Length),
        Superseded = ledger.Superseded,
        Diagnostics = true,
        Entities = ledger.Entities.All,
        Times = Enumerable.Range(0, ledger.Documents.Length).SelectMany(document => TimesOf(ledger, document)),
        Statements = StatementsOf(ledger),
        Utterances = ledger.Utterances,
        Figures = FiguresOf(ledger),
        Events = EventsOf(ledger),
        Positions = PositionsOf(ledger),
        Courses = Enumerable.Range(0, ledger.Documents.Length).SelectMany(document => CoursesOf(ledger, document)),
        Copies = ledger.Copies,
        Origins = ledger.Origins,
        Stories = ledger.Stories,
        Storylines = ledger.Storylines,
        Measures = ledger.Measures,
        Talks = ledger.Talks,
        Timeline = ledger.Timeline,
        Claims = ledger.Claims,
        Notes = true,
    };

    /// <summary>All statements, by document and start.</summary>
    public static IEnumerable<MentionRow> StatementsOf(LedgerResult ledger) =>
        MentionsOf(ledger, document => document.Record.Statements.Select(statement => statement.Span));

    /// <summary>All figures, by document and start.</summary>
    public static IEnumerable<MentionRow> FiguresOf(LedgerResult ledger) =>
        MentionsOf(ledger, document => document.Record.Figures.Select(figure => figure.Span));

    /// <summary>All events, by document and start.</summary>
    public static IEnumerable<MentionRow> EventsOf(LedgerResult ledger) =>
        MentionsOf(ledger, document => document.Record.Events.Select(@event => @event.Span));

    /// <summary>All positions, by document and start.</summary>
    public static IEnumerable<MentionRow> PositionsOf(LedgerResult ledger) =>
        MentionsOf(ledger, document => document.Record.Positions.Select(position => position.Span));

    /// <summary>The courses of a document, by start.</summary>
    public static IEnumerable<MentionRow> CoursesOf(LedgerResult ledger, int document) => InOrder(document, ledger.Documents[document].Record.Courses.Select(course => course.Span));

    /// <summary>The time mentions of a document, by start.</summary>
    public static IEnumerable<MentionRow> TimesOf(LedgerResult ledger, int document) => InOrder(document, ledger.Documents[document].Record.Times.Select(time => time.Span));

    private static IEnumerable<MentionRow> MentionsOf(LedgerResult ledger, System.Func<LedgerDocument, IEnumerable<Span>> spans) =>
        ledger.Documents.SelectMany((document, index) => InOrder(index, spans(document)));

    private static IEnumerable<MentionRow> InOrder(int document, IEnumerable<Span> spans) =>
        spans.Select((span, place) => (Span: span, Row: new MentionRow(document, place))).OrderBy(pair => pair.Span).Select(pair => pair.Row);
}
