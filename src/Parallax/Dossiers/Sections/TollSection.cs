using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>How many were killed and injured, as each report tells it, with or without a number: low and high, and never one of our own.</summary>
internal static class TollSection
{
    private static readonly ImmutableArray<string> Columns = ["Told", "By"];

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Stories
            .SelectMany(story => story.Tolls.Select(toll => (Story: story, Toll: toll, Reported: toll.Reported.Where(reported => context.Holds(reported.Document)).ToImmutableArray())))
            .Where(entry => !entry.Reported.IsEmpty)
            .Select(entry => Item(entry.Story, entry.Toll, entry.Reported, context))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("tolls", "Killed and injured, as reported", "Persons told of by name or description count as well as numbers; reports that copy each other count once.", items);
    }

    private static DossierItem Item(Story story, Toll toll, ImmutableArray<ReportedToll> reported, DossierContext context)
    {
        var (low, high) = (reported.Min(one => one.Count), reported.Max(one => one.Count));
        return new DossierItem
        {
            Id = $"toll-{story.Id}-{(toll.Kind == HarmKind.Killed ? "killed" : "injured")}",
            Group = story.Title,
            Heading = (toll.Kind == HarmKind.Killed ? "Killed: " : "Injured: ") + (low == high ? Number(low) : $"{Number(low)} to {Number(high)}"),
            Columns = Columns,
            Rows = [.. reported.Select(one => new DossierRow([Number(one.Count), context.Source(context.Index.Document(one.Document)!.Value)], context.Cite(one.Evidence)))],
        };
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
