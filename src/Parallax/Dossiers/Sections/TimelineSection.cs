using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>What is said to have happened, by date, with the labels that reports use and who uses them.</summary>
internal static class TimelineSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Timeline
            .Where(entry => DateWords.IsAny(entry.Date) && entry.Events.Any(id => context.Event(id) is not null))
            .Select(entry => Item(entry, context))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("timeline", "Timeline", "Dates are those the reports state or imply; what could not be dated is listed further down.", items);
    }

    public static DossierItem Item(TimelineEntry entry, DossierContext context) => new()
    {
        Id = entry.Id,
        Group = DateWords.Of(entry.Date),
        Heading = EventWords.Of(context.Ledger, entry),
        Origins = entry.Origins.Length,
        Columns = ["Called", "By"],
        Rows =
        [
            .. entry.Labels.Where(label => context.Holds(label.At.Document))
                .Select(label => new DossierRow(["“" + FigureWords.Collapse(label.Label) + "”", label.By ?? "outlet not named"], context.Cite([label.At]))),
        ],
        Citations = context.CiteMentions(entry.Events),
    };
}
