using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class ClaimPropertyTests
{
    [Fact]
    public void Build_ACopyMore_ChangesNoStateAndNoOrigins() => Prop.ForAll<PositiveInt, PositiveInt, bool>((first, second, later) =>
    {
        var (without, with) = (Of(first.Get, second.Get, later, false), Of(first.Get, second.Get, later, true));
        return without == with;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlaps_WidenedRange_StaysConsistent() => Prop.ForAll<int, NonNegativeInt, int>((low, width, otherLow) =>
    {
        var (a, b) = (new FigureRange(low, (decimal)low + width.Get), new FigureRange(otherLow, (decimal)otherLow + (width.Get % 7)));
        return !a.Overlaps(b) || (new FigureRange(a.Low - 1, a.High + 1).Overlaps(b) && new FigureRange(null, a.High).Overlaps(b) && new FigureRange(a.Low, null).Overlaps(b));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Why_OfAClaim_NamesOnlyValuesOfItsMentions() => Prop.ForAll<PositiveInt, PositiveInt>((first, second) =>
    {
        var claims = Tolls(first.Get, second.Get, true, false).Claims().Where(claim => claim.Kind == ClaimKind.Figure);
        return claims.All(claim => claim.Values.Any(value => claim.Why.Contains(value.Value!, StringComparison.Ordinal) || claim.Why.Contains(decimal.Parse(value.Value!, System.Globalization.CultureInfo.InvariantCulture).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }).QuickCheckThrowOnFailure();

    private static (string States, int Origins) Of(int first, int second, bool later, bool copied)
    {
        var claims = Tolls(first, second, later, copied).Claims().Where(claim => claim.Kind == ClaimKind.Figure).ToList();
        return (string.Join(',', claims.Select(claim => claim.State == ClaimState.Single ? ClaimState.Consistent : claim.State).Distinct().Order()), claims.SelectMany(claim => claim.Values).SelectMany(value => value.Origins).Distinct().Count());
    }

    private static Bench Tolls(int first, int second, bool later, bool copied)
    {
        RecordBuilder[] builders = [Report("a", first, 11), Report("b", second, later ? 13 : 11), .. copied ? [Report("c", first, 11)] : Array.Empty<RecordBuilder>()];
        return copied ? new Bench(builders).Story("a", "b", "c").OneOrigin("o1", "a", "c").OneOrigin("o2", "b") : new Bench(builders).Story("a", "b").OneOrigin("o1", "a").OneOrigin("o2", "b");
    }

    private static RecordBuilder Report(string name, int killed, int day)
    {
        var number = killed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new RecordBuilder(name, name.ToUpperInvariant()).Published(2031, 5, day).Paragraph($"The landslide at Orlo killed {number} people.").Place("Orlo")
            .Figure(number, killed, "people", place: "Orlo", aspect: "killed");
    }
}
