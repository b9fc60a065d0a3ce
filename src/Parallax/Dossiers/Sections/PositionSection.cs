using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>For each actor what it asks, offers, accepts, refuses, …, of whom, over time, by the verbs that the reports used.</summary>
internal static class PositionSection
{
    private const int LongestMatter = 160;

    private static readonly ImmutableArray<string> Columns = ["Date", "As reported", "Towards", "Told by"];

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Documents
            .SelectMany(document => context.Ledger.Documents[document].Record.Positions.Select(position => (Document: document, Position: position)))
            .SelectMany(entry => entry.Position.Actors.Select(actor => (Actor: context.Ledger.Entities.Of(entry.Document, actor), entry.Document, entry.Position)))
            .Where(entry => !entry.Actor.Private)
            .GroupBy(entry => entry.Actor.Id, StringComparer.Ordinal)
            .Select(group => (group.First().Actor, Told: group.Select(entry => (entry.Document, entry.Position)).ToList()))
            .OrderByDescending(group => group.Told.Count).ThenBy(group => group.Actor.Name, StringComparer.Ordinal).ThenBy(group => group.Actor.Id, StringComparer.Ordinal)
            .Select(group => Item(group.Actor, group.Told, context))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("positions", "Positions", "By the verbs that the reports used.", items);
    }

    private static DossierItem Item(Entity actor, List<(int Document, Position Position)> told, DossierContext context) => new()
    {
        Id = "positions-" + actor.Id,
        Heading = actor.Name,
        Columns = Columns,
        Rows =
        [
            .. told.Select(entry => (entry.Document, entry.Position, Date: DateOf(entry.Document, entry.Position, context)))
                .OrderBy(entry => entry.Date.Interval.Earliest ?? entry.Date.Interval.Latest ?? NodaTime.LocalDate.MaxIsoValue)
                .ThenBy(entry => context.NumberOf(context.Ledger.Documents[entry.Document].Id)).ThenBy(entry => entry.Position.Verb)
                .Select(entry => new DossierRow(
                    [
                        DateWords.Of(entry.Date), Words(entry.Document, entry.Position, context),
                        context.Names(entry.Position.Toward.Select(other => context.Ledger.Entities.Of(entry.Document, other).Id)), Teller(entry.Document, entry.Position, context),
                    ],
                    [context.Cite(entry.Document, entry.Position.Span)])),
        ],
        Minor = told.Count == 1,
    };

    /// <summary>The position's own time or, without one, its report's.</summary>
    private static ReportedDate DateOf(int document, Position position, DossierContext context) =>
        context.Ledger.Dates.Of(document, position.Time) is { Interval.IsUnknown: false } own ? own : context.Ledger.Dates.Published[document];

    /// <summary>The verb and what it is about, in the report's words; what stands between is left out.</summary>
    private static string Words(int document, Position position, DossierContext context)
    {
        var text = context.Ledger.Documents[document].Text;
        var verb = FigureWords.Collapse(position.Verb.Of(text));
        if (position.About is not { } about)
        {
            return verb;
        }

        var matter = FigureWords.Collapse(about.Of(text));
        var between = about.Start < position.Verb.End || text.AsSpan(position.Verb.End, about.Start - position.Verb.End).Trim().Length > 0 ? " … " : " ";
        return verb + between + (matter.Length > LongestMatter ? matter[..TextCut.Whole(matter, LongestMatter)] + "…" : matter);
    }

    /// <summary>The outlet, or who says so in it.</summary>
    private static string Teller(int document, Position position, DossierContext context)
    {
        var speakers = position.Statement is { } statement ? context.Ledger.Documents[document].Record.Statements[statement].Speakers : [];
        var names = context.Names(speakers.Select(speaker => context.Ledger.Entities.Of(document, speaker.Entity)?.Id).OfType<string>());
        return names.Length == 0 ? context.Source(document) : $"{names}, in {context.Source(document)}";
    }
}
