using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Dossiers.Sections;

/// <summary>What is reported now: the newest value of the claims that most reports speak of, and where measures stand.</summary>
internal static class NowSection
{
    private const int MostClaims = 10;

    private const int MostMeasures = 4;

    private static readonly ImmutableArray<string> Columns = ["Value", "As of", "Reported by", "Origins"];

    public static DossierSection? Make(DossierContext context)
    {
        var claims = context.Part.Claims
            .Where(claim => claim.Kind == ClaimKind.Figure && claim.About.Unit is not ("hour" or "day" or "week" or "month" or "year"))
            .Select((claim, order) => (Claim: claim, Order: order, Values: Subjects.Values(claim, context).Where(value => !IsAside(value, context)).ToImmutableArray()))
            .Where(entry => entry.Values.Length > 0 && entry.Claim.About.Counted.Length > 0)
            .OrderByDescending(entry => Weight(entry.Claim, entry.Values, context))
            .ThenBy(entry => entry.Order)
            .Take(MostClaims)
            .Select(entry => Item(entry.Claim, entry.Values, context));
        var measures = context.Part.Measures
            .Where(measure => measure.States.Any(state => state.Evidence.Any(at => context.Holds(at.Document))))
            .Take(MostMeasures)
            .Select(measure => Item(measure, context));
        var items = claims.Concat(measures).ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("now", "What is reported now", "The newest value of what most reports speak of. Older and differing values follow below.", items);
    }

    private static DossierItem Item(Claim claim, ImmutableArray<ClaimValue> values, DossierContext context)
    {
        // Where nothing tells which value is newest, all are shown.
        var newest = values.Max(Latest);
        var shown = newest is null ? values : [.. values.Where(value => Latest(value) == newest)];
        return new DossierItem
        {
            Id = "now-" + claim.Id,
            Heading = Subjects.Of(claim, context),
            State = claim.State,
            Origins = shown.Max(value => value.Origins.Length),
            Columns = Columns,
            Rows =
            [
                .. shown.Select(value => new DossierRow(
                    [Subjects.Value(value, claim, context), DateWords.Of(value.AsOf), Subjects.Sources(value, context), Subjects.Origins(value.Origins.Length)],
                    context.CiteMentions(value.Mentions))),
            ],
        };
    }

    private static DossierItem Item(Measure measure, DossierContext context)
    {
        var last = measure.States.Last(state => state.Evidence.Any(at => context.Holds(at.Document)));
        return new DossierItem
        {
            Id = "now-" + measure.Id,
            Heading = Words.Capital(measure.Name) + (context.Name(measure.By) is { } by ? $" ({by})" : string.Empty),
            Columns = Columns,
            Rows = [new DossierRow([Words.Of(last.State), DateWords.Of(last.Date), Sources(last, context), string.Empty], context.Cite(last.Evidence))],
        };
    }

    private static string Sources(MeasureStateEntry state, DossierContext context) => string.Join(", ", state.Evidence
        .Where(at => context.Holds(at.Document)).Select(at => context.Source(context.Index.Document(at.Document)!.Value)).Distinct(System.StringComparer.Ordinal));

    private static LocalDate? Latest(ClaimValue value) => value.AsOf.Interval.Earliest ?? value.AsOf.Interval.Latest;

    private static bool IsAside(ClaimValue value, DossierContext context) => Subjects.Status(value, context) is "ended" or "denied" or "hypothetical";

    /// <summary>Reports first, then whether there is something to compare.</summary>
    private static int Weight(Claim claim, ImmutableArray<ClaimValue> values, DossierContext context) =>
        (values.SelectMany(value => Subjects.Documents(value, context)).Distinct().Count() * 4)
        + (claim.State is ClaimState.Different or ClaimState.Denied ? 3 : claim.State == ClaimState.Changed ? 3 : claim.State == ClaimState.Consistent ? 1 : 0)
        + (claim.About.Holder is null ? 0 : 1);
}
