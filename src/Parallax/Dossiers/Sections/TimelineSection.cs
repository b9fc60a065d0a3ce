using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>What is said to have happened, by date, with the labels that reports use and who uses them.</summary>
internal static class TimelineSection
{
    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Timeline
            .Where(entry => !entry.Date.Interval.IsUnknown && entry.Events.Any(id => context.Event(id) is not null))
            .Select(entry => Item(entry, context))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("timeline", "Timeline", "Dates are those the reports state or imply; what could not be dated is listed further down.", items);
    }

    public static DossierItem Item(TimelineEntry entry, DossierContext context)
    {
        var (actors, recipients, place) = (context.Names(entry.Actors), context.Names(entry.Recipients), context.Name(entry.Place));
        var what = new List<string>();
        if (actors.Length > 0)
        {
            what.Add(actors + (recipients.Length > 0 ? " → " + recipients : string.Empty));
        }

        if (place is not null)
        {
            what.Add(place);
        }

        if (entry.Status != FactStatus.Actual)
        {
            what.Add(Words.Of(entry.Status));
        }

        return new DossierItem
        {
            Id = entry.Id,
            Group = DateWords.Of(entry.Date),
            Heading = Words.Capital(Subjects.Event(entry.Type)) + (what.Count == 0 ? string.Empty : ": " + string.Join(", ", what)),
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
}
