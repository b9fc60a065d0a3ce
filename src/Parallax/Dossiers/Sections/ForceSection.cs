using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Dossiers.Sections;

/// <summary>The force ledger: contingents by holder, scope, place and date. Other scopes stand apart and are not set against each other.</summary>
internal static class ForceSection
{
    private static readonly ImmutableArray<string> Columns = ["Number", "What", "Within", "Where", "As of", "Status", "Reported by"];

    private static readonly FrozenSet<string> Counted = RuleFile.Set("en/force-counted.txt");

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Documents
            .SelectMany(document => context.Ledger.Documents[document].Record.Figures.Select((figure, index) => (Document: document, Figure: figure, Index: index)))
            .Where(entry => entry.Figure.Unit == "count" && IsForce(entry.Figure.Counted))
            .GroupBy(entry => context.Ledger.Entities.Of(entry.Document, entry.Figure.Holder)?.Id ?? string.Empty, StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0)
            .ThenByDescending(group => group.Max(entry => entry.Figure.Value ?? entry.Figure.High ?? 0))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DossierItem
            {
                Id = "force-" + (group.Key.Length == 0 ? "none" : group.Key),
                Heading = context.Name(group.Key) ?? "Holder not told",
                Columns = Columns,
                Rows = [.. group.OrderBy(entry => context.NumberOf(context.Ledger.Documents[entry.Document].Id)).ThenBy(entry => entry.Figure.Span).Select(entry => Row(entry.Document, entry.Figure, context))],
            })
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("forces", "Forces as reported", "By holder. Figures within one force, of a permanent contingent and of a total are of different scopes.", items);
    }

    private static DossierRow Row(int document, Figure figure, DossierContext context)
    {
        var text = context.Ledger.Documents[document].Text;
        var asOf = context.Ledger.Dates.Of(document, figure.AsOf) ?? context.Ledger.Dates.Published[document];
        return new DossierRow(
            [
                FigureWords.Of(figure, text), figure.Counted, figure.Scope ?? PartOf(document, figure, context) ?? string.Empty,
                context.Name(context.Ledger.Entities.Of(document, figure.Place)?.Id) ?? string.Empty, DateWords.Of(asOf), Status(figure), context.Source(document),
            ],
            [context.Cite(document, figure.Span)]);
    }

    private static string? PartOf(int document, Figure figure, DossierContext context)
    {
        if (figure.PartOf is not { } total)
        {
            return null;
        }

        var whole = context.Ledger.Documents[document].Record.Figures[total];
        return "of " + FigureWords.Of(whole, context.Ledger.Documents[document].Text);
    }

    private static string Status(Figure figure) =>
        figure.Status == FactStatus.Actual ? figure.Aspect ?? string.Empty : string.Join(", ", new[] { figure.Aspect, Words.Of(figure.Status) }.OfType<string>());

    private static bool IsForce(string counted)
    {
        var words = counted.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Counted.Contains) || Counted.Contains(counted.ToLowerInvariant());
    }
}
