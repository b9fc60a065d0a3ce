using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Export;

namespace Parallax.Cli.Commands;

/// <summary><c>stories</c>, <c>documents</c>, <c>entities</c>, <c>statements</c>, <c>figures</c>, <c>events</c>, <c>positions</c>, <c>claims</c>.</summary>
internal static class RowCommands
{
    private const int IdWidth = 13;
    private const int DateWidth = 22;
    private const int PlaceWidth = 19;

    public static ImmutableArray<IRowsCommand> All { get; } = [StoriesCommand.Rows(), Documents(), Entities(), Statements(), Figures(), Events(), Positions(), Claims()];

    private static RowsCommand<int> Documents() => new(
        "documents", "The documents", query => query.Documents(),
        view =>
        [
            new("id", row => view.Ledger.Documents[row].Id) { Max = IdWidth },
            new("published", row => RowView.Day(view.Ledger.Dates.Published[row])) { Max = DateWidth, Min = 10, TableOnly = true },
            new("published", row => RowView.Date(view.Ledger.Dates.Published[row])) { CsvOnly = true },
            new("basis", row => JsonNames.Of(view.Ledger.Dates.Published[row].Basis)) { CsvOnly = true },
            new("outlet", row => view.Ledger.Documents[row].Document.Outlet) { Max = 24, Min = 10 },
            new("title", row => view.Ledger.Documents[row].Document.Title) { Min = 20 },
            new("path", row => view.Ledger.Documents[row].Paths.FirstOrDefault()) { Min = 16, Dispensable = 1 },
            new("url", row => view.Ledger.Documents[row].Document.Url) { CsvOnly = true },
            new("language", row => view.Ledger.Documents[row].Document.Language) { CsvOnly = true },
            new("sha256", row => view.Ledger.Documents[row].Document.Sha256) { CsvOnly = true },
            new("story", row => view.Index.StoryOf(view.Ledger.Documents[row].Id)?.Id) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Documents = rows })
    { States = States<Basis>() };

    private static RowsCommand<Entity> Entities() => new(
        "entities", "Persons, organisations, places and forces, with their spellings", query => query.Entities(),
        view =>
        [
            new("id", row => row.Id) { Max = IdWidth },
            new("kind", row => JsonNames.Of(row.Kind)) { Max = 12 },
            new("name", row => view.Name(row)) { Max = 40, Min = 16 },
            new("mentions", row => row.Mentions.Length.ToString(CultureInfo.InvariantCulture)) { Right = true, Dispensable = 2 },
            new("documents", row => Count(row.Mentions.Select(mention => mention.Document))) { Right = true, Dispensable = 3 },
            new("aliases", row => row.Private && !view.IncludePrivate ? null : string.Join("; ", row.Aliases)) { Min = 12, Dispensable = 1 },
            new("private", row => row.Private ? "true" : "false") { CsvOnly = true },
            new("link", row => row.Link is { } link ? $"{link.Scheme}:{link.Id}" : null) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Entities = rows })
    { States = States<EntityKind>() };

    private static RowsCommand<MentionRow> Statements() => new(
        "statements", "Who said what", query => query.Statements(),
        view =>
        [
            new("id", row => view.Document(row).StatementIds[row.Index]) { Max = IdWidth },
            new("speaker", view.Speakers) { Max = 24, Min = 14 },
            new("kind", row => JsonNames.Of(view.Statement(row).Kind)) { Max = 8, Dispensable = 2 },
            new("words", row => string.Join(" … ", view.Statement(row).Content.Select(span => span.Of(view.Document(row).Text)))) { Min = 24 },
            new("where", row => view.Where(row, view.Statement(row).Span)) { Max = PlaceWidth, Dispensable = 1, TableOnly = true },
            .. Place(view, row => view.Statement(row).Span),
            new("mode", row => JsonNames.Of(view.Statement(row).Mode)) { CsvOnly = true },
            new("cue", row => string.Join(" … ", view.Statement(row).Cue.Select(span => span.Of(view.Document(row).Text)))) { CsvOnly = true },
            new("via", row => view.Statement(row).Via) { CsvOnly = true },
            new("reportedBy", row => view.Statement(row).ReportedBy) { CsvOnly = true },
            new("polarity", row => JsonNames.Of(view.Statement(row).Polarity)) { CsvOnly = true },
            new("date", row => RowView.Date(view.Time(row, view.Statement(row).Time))) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Statements = rows })
    { States = States<StatementKind>() };

    private static RowsCommand<MentionRow> Figures() => new(
        "figures", "The figures given, with what they count", query => query.Figures(),
        view =>
        [
            new("id", row => view.Document(row).FigureIds[row.Index]) { Max = IdWidth },
            new("surface", row => view.Figure(row).Span.Of(view.Document(row).Text)) { Max = 18, Min = 8 },
            new("counted", row => view.Figure(row).Counted) { Max = 36, Min = 14 },
            new("holder", row => view.Name(row, view.Figure(row).Holder)) { Max = 24, Min = 10 },
            new("place", row => view.Name(row, view.Figure(row).Place)) { Max = 20, Min = 8, Dispensable = 2 },
            new("status", row => JsonNames.Of(view.Figure(row).Status)) { Max = 12 },
            new("asOf", row => RowView.Date(view.Time(row, view.Figure(row).AsOf))) { Max = DateWidth, Min = 10, Dispensable = 3 },
            new("where", row => view.Where(row, view.Figure(row).Span)) { Max = PlaceWidth, Dispensable = 1, TableOnly = true },
            .. Place(view, row => view.Figure(row).Span),
            new("value", row => RowView.Number(view.Figure(row).Value)) { CsvOnly = true },
            new("low", row => RowView.Number(view.Figure(row).Low)) { CsvOnly = true },
            new("high", row => RowView.Number(view.Figure(row).High)) { CsvOnly = true },
            new("modifier", row => JsonNames.Of(view.Figure(row).Modifier)) { CsvOnly = true },
            new("unit", row => view.Figure(row).Unit) { CsvOnly = true },
            new("scope", row => view.Figure(row).Scope) { CsvOnly = true },
            new("aspect", row => view.Figure(row).Aspect) { CsvOnly = true },
            new("attributedTo", row => view.Name(row, view.Figure(row).AttributedTo)) { CsvOnly = true },
            new("attribution", row => view.Figure(row).Attribution) { CsvOnly = true },
            new("partOf", row => view.Figure(row).PartOf is { } whole ? view.Document(row).FigureIds[whole] : null) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Figures = rows })
    { States = States<FactStatus>() };

    private static RowsCommand<MentionRow> Events() => new(
        "events", "What is reported to have happened, be happening or be planned", query => query.Events(),
        view =>
        [
            new("id", row => view.Document(row).EventIds[row.Index]) { Max = IdWidth },
            new("date", row => RowView.Date(view.Time(row, view.Event(row).Time))) { Max = DateWidth, Min = 10 },
            new("type", row => view.Event(row).Type) { Max = 12, Dispensable = 3 },
            new("label", row => view.Event(row).Label) { Max = 30, Min = 12 },
            new("actors", row => view.Names(row, view.Event(row).Actors)) { Max = 30, Min = 10 },
            new("recipients", row => view.Names(row, view.Event(row).Recipients)) { Max = 30, Min = 10, Dispensable = 2 },
            new("place", row => view.Name(row, view.Event(row).Place)) { Max = 20, Min = 8, Dispensable = 4 },
            new("status", row => JsonNames.Of(view.Event(row).Status)) { Max = 12, Dispensable = 5 },
            new("where", row => view.Where(row, view.Event(row).Trigger)) { Max = PlaceWidth, Dispensable = 1, TableOnly = true },
            .. Place(view, row => view.Event(row).Span),
            new("words", row => view.Event(row).Span.Of(view.Document(row).Text)) { CsvOnly = true },
            new("harm", row => string.Join("; ", view.Event(row).Harm.Select(harm => Harm(view, row, harm)))) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Events = rows })
    { States = States<FactStatus>() };

    private static RowsCommand<MentionRow> Positions() => new(
        "positions", "Who asks, offers, accepts, refuses, accuses, … of whom, by the reports' verbs", query => query.Positions(),
        view =>
        [
            new("id", row => view.Document(row).PositionIds[row.Index]) { Max = IdWidth },
            new("date", row => RowView.Date(view.Time(row, view.Position(row).Time))) { Max = DateWidth, Min = 10, Dispensable = 3 },
            new("actors", row => view.Names(row, view.Position(row).Actors)) { Max = 28, Min = 10 },
            new("kind", row => JsonNames.Of(view.Position(row).Kind)) { Max = 10, Dispensable = 2 },
            new("verb", row => view.Position(row).Verb.Of(view.Document(row).Text)) { Max = 20, Min = 8 },
            new("toward", row => view.Names(row, view.Position(row).Toward)) { Max = 28, Min = 8 },
            new("about", row => view.Position(row).About?.Of(view.Document(row).Text)) { Min = 16 },
            new("where", row => view.Where(row, view.Position(row).Verb)) { Max = PlaceWidth, Dispensable = 1, TableOnly = true },
            .. Place(view, row => view.Position(row).Span),
            new("negated", row => view.Position(row).Negated ? "true" : "false") { CsvOnly = true },
            new("future", row => view.Position(row).Future ? "true" : "false") { CsvOnly = true },
            new("statement", row => view.Position(row).Statement is { } statement ? view.Document(row).StatementIds[statement] : null) { CsvOnly = true },
        ],
        (rows, _) => new LedgerRows { Positions = rows })
    { States = States<PositionKind>() };

    private static RowsCommand<Claim> Claims() => new(
        "claims", "What several mentions say of one thing, and how the values stand to each other", query => query.Claims(),
        view =>
        [
            new("id", row => row.Id) { Max = IdWidth },
            new("state", row => JsonNames.Of(row.State)) { Max = 14 },
            new("kind", row => JsonNames.Of(row.Kind)) { Max = 9, Dispensable = 2 },
            new("about", row => About(view, row.About)) { Max = 50, Min = 20 },
            new("values", row => string.Join(" | ", row.Values.Select(value => value.Value ?? "?"))) { Max = 60, Min = 12 },
            new("origins", row => Count(row.Values.SelectMany(value => value.Origins))) { Right = true, Dispensable = 3 },
            new("corroborated", row => row.Corroborated ? "true" : "false") { CsvOnly = true },
            new("why", row => row.Why) { Min = 24, Dispensable = 1 },
        ],
        (rows, _) => new LedgerRows { Claims = rows })
    { States = States<ClaimState>() };

    private static IEnumerable<Column<MentionRow>> Place(RowView view, Func<MentionRow, Span> span) =>
    [
        new("document", row => view.Document(row).Id) { CsvOnly = true },
        new("path", row => view.Document(row).Paths.FirstOrDefault()) { CsvOnly = true },
        new("start", row => span(row).Start.ToString(CultureInfo.InvariantCulture)) { CsvOnly = true },
        new("end", row => span(row).End.ToString(CultureInfo.InvariantCulture)) { CsvOnly = true },
    ];

    private static string About(RowView view, ClaimSubject about) => string.Join(", ", new[]
    {
        about.Counted, about.Aspect, view.Name(about.Holder), about.Scope, view.Name(about.Place) is { } place ? "in " + place : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Harm(RowView view, MentionRow row, Harm harm)
    {
        var who = view.Name(row, harm.Entity) ?? (harm.Figure is { } figure ? view.Document(row).Record.Figures[figure].Span.Of(view.Document(row).Text) : null);
        return who is null ? JsonNames.Of(harm.Kind) : $"{JsonNames.Of(harm.Kind)}: {who}";
    }

    private static string Count(IEnumerable<string> values) =>
        values.Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> States<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(JsonNames.Of)];
}
