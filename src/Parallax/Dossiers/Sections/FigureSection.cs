using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Figures and claims: those that differ, those that changed, sums, those that agree, those that cannot be compared, and those given once.</summary>
internal static class FigureSection
{
    private static readonly ImmutableArray<string> Columns = ["Value", "As of", "Reported by", "Origins"];

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Claims
            .Where(claim => claim.Kind is ClaimKind.Figure or ClaimKind.Sum)
            .Select((claim, order) => (Claim: claim, Order: order, Values: Subjects.Values(claim, context).ToImmutableArray()))
            .Where(entry => entry.Values.Length > 0)
            .OrderBy(entry => Rank(entry.Claim))
            .ThenByDescending(entry => entry.Values.SelectMany(value => Subjects.Documents(value, context)).Distinct().Count())
            .ThenBy(entry => entry.Order)
            .Select(entry => Item(entry.Claim, entry.Values, context))
            .ToImmutableArray();
        return items.IsEmpty
            ? null
            : new DossierSection("figures", "Figures and how they stand to each other", "Values are compared by what they count, whose, where and when. Nothing is merged; each value stands with who reports it.", items);
    }

    public static DossierItem Item(Claim claim, ImmutableArray<ClaimValue> values, DossierContext context) => new()
    {
        Id = claim.Id,
        Heading = Subjects.Of(claim, context),
        Group = Group(claim),
        State = claim.State,
        Origins = values.Max(value => value.Origins.Length),
        Why = claim.Why,
        Columns = Columns,
        Rows = [.. values.Select(value => Row(value, claim, context))],
        Series = Series(claim, values, context),
        Minor = claim.State == ClaimState.Single && claim.Kind == ClaimKind.Figure,
    };

    private static DossierRow Row(ClaimValue value, Claim claim, DossierContext context)
    {
        var status = Subjects.Status(value, context);
        return new DossierRow(
            [
                Subjects.Value(value, claim, context) + (status.Length == 0 ? string.Empty : $" ({status})"),
                DateWords.Of(value.AsOf), Subjects.Sources(value, context), Subjects.Origins(value.Origins.Length),
            ],
            context.CiteMentions(value.Mentions));
    }

    /// <summary>A figure over time, where two values or more hold for different dates.</summary>
    private static DossierSeries? Series(Claim claim, ImmutableArray<ClaimValue> values, DossierContext context)
    {
        if (claim.Kind != ClaimKind.Figure || claim.State is not (ClaimState.Changed or ClaimState.Different or ClaimState.Consistent))
        {
            return null;
        }

        var points = new List<DossierPoint>();
        foreach (var value in values.Where(value => !value.AsOf.Interval.IsUnknown))
        {
            if ((value.Low ?? value.High) is not null && decimal.TryParse(value.Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                points.Add(new DossierPoint(value.AsOf.Interval, DateWords.Of(value.AsOf), number, value.Low ?? number, value.High ?? number, Subjects.Value(value, claim, context), Subjects.Status(value, context), Subjects.Sources(value, context), value.Origins.Length, context.CiteMentions(value.Mentions).FirstOrDefault()));
            }
        }

        var ordered = points.OrderBy(point => point.When.Earliest ?? point.When.Latest).ThenBy(point => point.When.Latest ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(point => point.Value).ToImmutableArray();
        return ordered.Select(point => point.When).Distinct().Count() < 2 ? null : new DossierSeries(claim.About.Counted, ordered);
    }

    private static string Group(Claim claim) => claim.Kind == ClaimKind.Sum ? "Parts and totals" : claim.State switch
    {
        ClaimState.Different or ClaimState.Denied => "Reports differ",
        ClaimState.Changed => "Changed over time",
        ClaimState.Consistent => "Consistent",
        ClaimState.NotComparable => "Not comparable",
        _ => "Given once",
    };

    private static int Rank(Claim claim) => claim.Kind == ClaimKind.Sum ? 2 : claim.State switch
    {
        ClaimState.Denied or ClaimState.Different => 0,
        ClaimState.Changed => 1,
        ClaimState.Consistent => 3,
        ClaimState.NotComparable => 4,
        _ => 5,
    };
}
