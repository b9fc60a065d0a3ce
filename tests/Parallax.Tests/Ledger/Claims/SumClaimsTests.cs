using System;
using System.Linq;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class SumClaimsTests
{
    private static RecordBuilder Bases(string name, decimal second) => new RecordBuilder(name, name)
        .Paragraph(FormattableString.Invariant($"He said that of these 48 bases, 28 are military and {second} gendarmerie."))
        .Figure("48", 48, "bases").Figure("28", 28, "military bases", partOf: "48").Figure(FormattableString.Invariant($"{second}"), second, "gendarmerie bases", partOf: "48");

    [Fact]
    public void Build_PartsMakeTheTotal_AddsUpWithOneOrigin()
    {
        var claim = new Bench(Bases("a", 20)).Claims().Single(claim => claim.Kind == ClaimKind.Sum);
        Assert.Equal(ClaimState.Consistent, claim.State);
        Assert.Equal("48 = 28 + 20: adds up (a); one origin.", claim.Why);
        Assert.Equal(["48", "28", "20"], claim.Values.Select(value => value.Value));
        Assert.All(claim.Values, value => Assert.Single(value.Origins));
        Assert.False(claim.Corroborated);
    }

    [Fact]
    public void Build_CompletePartsMissTheTotal_Different()
    {
        var claim = new Bench(Bases("a", 18)).Claims().Single(claim => claim.Kind == ClaimKind.Sum);
        Assert.Equal(ClaimState.Different, claim.State);
        Assert.Contains("28 + 18 = 46 of 48: does not add up", claim.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TwoReportsGiveOneSum_OneClaim()
    {
        var claim = new Bench(Bases("a", 20), Bases("b", 20)).OneOrigin("talk", "a", "b").Claims().Single(claim => claim.Kind == ClaimKind.Sum);
        Assert.All(claim.Values, value => Assert.Equal(2, value.Mentions.Length));
        Assert.False(claim.Corroborated);
    }

    [Fact]
    public void Build_PartsOfOneTotal_AreNotSetAgainstEachOther()
    {
        var bench = new Bench(Bases("a", 20), Bases("b", 20));
        var claims = bench.Claims();
        Assert.Null(Bench.RelationOf(claims, bench.FigureId("a", "28"), bench.FigureId("a", "20")));
        Assert.Null(Bench.RelationOf(claims, bench.FigureId("a", "28"), bench.FigureId("b", "48")));
        Assert.Equal(2, Bench.ClaimOf(claims, bench.FigureId("a", "28")).Values.Single().Mentions.Length);
    }

    [Fact]
    public void Build_PartialList_SaysWhatRemains()
    {
        var bench = new Bench(new RecordBuilder("a", "A")
            .Paragraph("There are only 45 Norlian soldiers out of a total of 4,443. Castavia has 1,322 troops and Belmora 572.")
            .Place("Norlia", null, "Norlian").Place("Castavia").Place("Belmora")
            .Figure("4,443", 4443, "soldiers").Figure("45", 45, "soldiers", "Norlia", partOf: "4,443")
            .Figure("1,322", 1322, "troops", "Castavia", partOf: "4,443").Figure("572", 572, "troops", "Belmora", partOf: "4,443"));
        var claim = bench.Claims().Single(claim => claim.Kind == ClaimKind.Sum);
        Assert.Equal(ClaimState.Consistent, claim.State);
        Assert.Contains("1,322 + 572 + 45 = 1,939 of 4,443: the parts do not exceed the total, 2,504 not broken down", claim.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_PartsExceedTheTotal_Different()
    {
        var bench = new Bench(new RecordBuilder("a", "A")
            .Paragraph("Of 100 soldiers, including 80 from Norlia, 60 came from Castavia.")
            .Place("Norlia").Place("Castavia")
            .Figure("100", 100, "soldiers").Figure("80", 80, "soldiers", "Norlia", partOf: "100").Figure("60", 60, "soldiers", "Castavia", partOf: "100"));
        Assert.Equal(ClaimState.Different, bench.Claims().Single(claim => claim.Kind == ClaimKind.Sum).State);
    }
}
