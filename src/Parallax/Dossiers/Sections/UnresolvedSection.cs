using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>What could not be resolved or dated: open speakers with their candidates, open dates with what is known.</summary>
internal static class UnresolvedSection
{
    public static DossierSection? Make(DossierContext context)
    {
        ImmutableArray<DossierItem> items =
        [
            .. context.Documents.SelectMany(document => OpenSpeakers(document, context)),
            .. context.Documents.Where(document => !context.Ledger.Dates.Published[document].Interval.IsDay).Select(document => OpenDate(document, context)),
            .. context.Part.Timeline
                .Where(entry => !DateWords.IsAny(entry.Date) && entry.Events.Any(id => context.Event(id) is not null))
                .Select(entry => TimelineSection.Item(entry, context) with { Group = "Events without a date", Minor = true }),
        ];
        return items.IsEmpty ? null : new DossierSection("unresolved", "Not resolved, not dated", "Left open rather than guessed.", items);
    }

    private static ImmutableArray<DossierItem> OpenSpeakers(int document, DossierContext context)
    {
        var (ledger, record) = (context.Ledger.Documents[document], context.Ledger.Documents[document].Record);
        var items = ImmutableArray.CreateBuilder<DossierItem>();
        foreach (var (index, statement) in record.Statements.Index())
        {
            if (statement.Speakers.Any(speaker => speaker.Entity is not null))
            {
                continue;
            }

            var said = statement.Speakers is [var first, ..] ? $"“{FigureWords.Collapse(first.Span.Of(ledger.Text))}”" : "nobody named";
            var candidates = statement.Speakers.SelectMany(speaker => speaker.Candidates).Select(local => DossierContext.Name(context.Ledger.Entities.Of(document, local))).Distinct(StringComparer.Ordinal).ToList();
            items.Add(new DossierItem
            {
                Id = "open-" + ledger.StatementIds[index],
                Group = "Statements without a resolved speaker",
                Heading = $"{context.Source(document)}: {said}{(candidates.Count == 0 ? string.Empty : $" (could be {string.Join(" or ", candidates)})")}",
                Text = StatementSection.Shown(document, statement, context),
                Citations = [context.Cite(document, statement.Span)],
                Minor = true,
            });
        }

        return items.ToImmutable();
    }

    private static DossierItem OpenDate(int document, DossierContext context)
    {
        var published = context.Ledger.Dates.Published[document];
        var reasons = published.Evidence.Select(at => at.Reason).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new DossierItem
        {
            Id = "undated-" + context.Ledger.Documents[document].Id,
            Group = "Reports without a day of publication",
            Heading = $"{context.Source(document)} [{context.NumberOf(context.Ledger.Documents[document].Id)}]: {DateWords.Of(published)}",
            Why = reasons.Count == 0 ? null : Words.Capital(string.Join("; ", reasons)) + ".",
            Citations = context.Cite(published.Evidence),
        };
    }
}
