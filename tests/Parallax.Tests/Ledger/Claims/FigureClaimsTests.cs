using System;
using System.Linq;
using NodaTime;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class FigureClaimsTests
{
    /// <summary>Two undated reports on one interview and an older dated one: the strength of a force over time.</summary>
    private static Bench Force() => new Bench(
        new RecordBuilder("old", "Tribune").Published(2023, 1, 8)
            .Paragraph("The Union-led peacekeeping force in Arlia currently has about 3,800 ARFOR soldiers, including about 70 from Belmora.")
            .Organization("Union").Entity(EntityKind.Force, "ARFOR").Place("Arlia").Place("Belmora")
            .Figure("about *3,800* ARFOR", 3800, "soldiers", "ARFOR", "Arlia", modifier: FigureModifier.About, aspect: "deployed")
            .Figure("about *70* from", 70, "soldiers", "Belmora", "Arlia", modifier: FigureModifier.About, partOf: "3,800"),
        new RecordBuilder("agency", "Agency")
            .Paragraph("There are about 4,500 Union troops in Arlia. Around 200 Norlian troops were sent to join the 400 Norlian troops stationed there.")
            .Paragraph("Within ARFOR in Arlia, there are only 45 Norlian military personnel out of a total of 4,443. Castavia has 1,322 troops.")
            .Organization("Union").Entity(EntityKind.Force, "ARFOR").Place("Arlia").Place("Norlia", null, "Norlian").Place("Castavia")
            .Figure("4,500", 4500, "Union troops", "Union", "Arlia", modifier: FigureModifier.About)
            .Figure("Around *200* Norlian", 200, "troops", "Norlia", "Arlia", modifier: FigureModifier.About, aspect: "sent", status: FactStatus.Ended)
            .Figure("the *400* Norlian", 400, "troops", "Norlia", "Arlia", aspect: "stationed")
            .Figure("4,443", 4443, "military personnel", "ARFOR", "Arlia")
            .Figure("only *45* Norlian", 45, "military personnel", "Norlia", "Arlia", scope: "ARFOR", partOf: "4,443")
            .Figure("1,322", 1322, "troops", "Castavia", "Arlia", partOf: "4,443"),
        new RecordBuilder("daily", "Daily")
            .Paragraph("The Union has roughly 4,000 troops in Arlia. 400 troops serve in a permanent contingent and a further 45 Norlian troops in the Union-led peacekeeping efforts.")
            .Paragraph("In October a further 200 Norlian soldiers joined the 400-strong contingent.")
            .Organization("Union").Place("Arlia").Place("Norlia", null, "Norlian")
            .Figure("4,000", 4000, "troops", "Union", "Arlia", modifier: FigureModifier.About)
            .Figure("*400* troops serve", 400, "troops", "Norlia", "Arlia", scope: "permanent contingent")
            .Figure("further *45* Norlian", 45, "troops", "Norlia", "Arlia", scope: "Union-led peacekeeping efforts")
            .Figure("further *200* Norlian", 200, "soldiers", "Norlia", "Arlia", aspect: "joined", status: FactStatus.Ended)
            .Figure("the *400*-strong", 400, "troops", "Norlia", "Arlia", scope: "contingent"))
        .Story("agency", "daily").OneOrigin("interview", "agency", "daily")
        .Dated("agency", new DateInterval(new LocalDate(2023, 1, 4), null))
        .Dated("daily", new DateInterval(new LocalDate(2023, 1, 1), null));

    [Fact]
    public void Build_AllianceAndItsForce_AreOneThing()
    {
        var bench = Force();
        var claim = Bench.ClaimOf(bench.Claims(), bench.FigureId("agency", "4,443"));
        Assert.Equal("ARFOR", bench.NameOf(claim.About.Holder));
        Assert.Equal(["3800", "4000", "4443", "4500"], claim.Values.Select(value => value.Value).Order(StringComparer.Ordinal));
        Assert.Equal(ClaimState.Changed, claim.State);
        Assert.False(claim.Corroborated);
    }

    /// <summary>"More than" allows any larger number, "up to" any smaller: neither makes the dead a force, or one state's plans another's soldiers.</summary>
    [Fact]
    public void Build_BoundsOfOtherThings_JoinNothing()
    {
        var bench = new Bench(
            new RecordBuilder("war", "Tribune").Published(2023, 1, 8)
                .Paragraph("The war in Arlia led to the deaths of more than 2,500 people. Up to 400 Belmoran soldiers could be sent to Arlia.")
                .Place("Arlia").Place("Belmora", null, "Belmoran")
                .Figure("more than *2,500* people", 2500, "people", null, "Arlia", modifier: FigureModifier.MoreThan, aspect: "killed")
                .Figure("Up to *400* Belmoran", 400, "soldiers", "Belmora", "Arlia", modifier: FigureModifier.AtMost, aspect: "sent", status: FactStatus.Possible),
            new RecordBuilder("force", "Agency").Published(2023, 1, 10)
                .Paragraph("There are 4,443 ARFOR soldiers in Arlia. Norlia has 400 soldiers in Arlia and has sent 3,459 soldiers abroad.")
                .Entity(EntityKind.Force, "ARFOR").Place("Arlia").Place("Norlia")
                .Figure("4,443", 4443, "soldiers", "ARFOR", "Arlia")
                .Figure("has *400* soldiers", 400, "soldiers", "Norlia", "Arlia")
                .Figure("3,459", 3459, "soldiers", "Norlia", null, aspect: "sent"));
        var claims = bench.Claims();
        Assert.All(new[] { ("war", "2,500"), ("war", "400") }, figure =>
            Assert.Single(Bench.ClaimOf(claims, bench.FigureId(figure.Item1, figure.Item2)).Values));
    }

    [Fact]
    public void Build_RoundNumbers_AreConsistentAtTheirPrecision()
    {
        var bench = Force();
        var claims = bench.Claims();
        Assert.Equal(ClaimState.Consistent, Bench.RelationOf(claims, bench.FigureId("agency", "4,500"), bench.FigureId("agency", "4,443"))!.State);
        var coarse = Bench.RelationOf(claims, bench.FigureId("daily", "4,000"), bench.FigureId("agency", "4,443"))!;
        Assert.Equal(ClaimState.Consistent, coarse.State);
        Assert.Contains("at its coarse precision (3,500 to 4,500)", coarse.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_LaterReport_ChangedAndSaysSo()
    {
        var bench = Force();
        var relation = Bench.RelationOf(bench.Claims(), bench.FigureId("old", "3,800"), bench.FigureId("agency", "4,443"))!;
        Assert.Equal(ClaimState.Changed, relation.State);
        var claim = Bench.ClaimOf(bench.Claims(), bench.FigureId("agency", "4,443"));
        Assert.Contains("Tribune, 8 January 2023", claim.Why, StringComparison.Ordinal);
        Assert.Contains("the as-of dates lie apart, so the figure changed", claim.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OtherScope_IsNotSetAgainst()
    {
        var bench = Force();
        var claims = bench.Claims();
        foreach (var (name, surface, nth) in new[] { ("agency", "400", 0), ("daily", "400", 0), ("daily", "400", 1) })
        {
            var relation = Bench.RelationOf(claims, bench.FigureId("agency", "45"), bench.FigureId(name, surface, nth));
            Assert.True(relation is null or { State: ClaimState.NotComparable }, relation?.Why);
        }

        var within = Bench.ClaimOf(claims, bench.FigureId("agency", "45"));
        Assert.Contains(bench.FigureId("daily", "45"), within.Values.Single().Mentions);
        Assert.Equal("ARFOR", within.About.Scope);
        Assert.Equal(ClaimState.Consistent, within.State);
        Assert.Contains("part of a total of 4,443", within.Why, StringComparison.Ordinal);
        Assert.Contains("not set against 400", within.Why, StringComparison.Ordinal);

        var contingent = Bench.ClaimOf(claims, bench.FigureId("daily", "400"));
        Assert.Contains(bench.FigureId("agency", "400"), contingent.Values.Single().Mentions);
    }

    [Fact]
    public void Build_SentAndJoined_AreOneArrival()
    {
        var bench = Force();
        var claim = Bench.ClaimOf(bench.Claims(), bench.FigureId("agency", "200"));
        Assert.Contains(claim.Values, value => value.Mentions.Contains(bench.FigureId("daily", "200")));
        Assert.Equal(ClaimState.Consistent, claim.State);
    }

    [Fact]
    public void Build_SameCountOfOneEvent_DifferentNumbersDiffer()
    {
        var bench = Attack();
        var claims = bench.Claims();
        Assert.Equal(ClaimState.Different, Bench.RelationOf(claims, bench.FigureId("agency", "14"), bench.FigureId("herald", "41"))!.State);
        Assert.Equal(ClaimState.Different, Bench.RelationOf(claims, bench.FigureId("agency", "14"), bench.FigureId("dravec", "30"))!.State);
        Assert.Equal(ClaimState.Consistent, Bench.RelationOf(claims, bench.FigureId("herald", "41"), bench.FigureId("dravec", "30"))!.State);
    }

    [Fact]
    public void Build_Correction_DeniesTheWithdrawnNumber()
    {
        var bench = Attack();
        var claims = bench.Claims();
        var relation = Bench.RelationOf(claims, bench.FigureId("herald", "14"), bench.FigureId("herald", "41"))!;
        Assert.Equal(ClaimState.Denied, relation.State);
        Assert.Contains("corrected 14 to 41", relation.Why, StringComparison.Ordinal);
        Assert.Equal(ClaimState.Denied, Bench.ClaimOf(claims, bench.FigureId("herald", "41")).State);
    }

    [Fact]
    public void Build_TwoOriginsOfOneValue_Corroborate()
    {
        var bench = Attack();
        var dead = Bench.ClaimOf(bench.Claims(), bench.FigureId("agency", "Four"));
        Assert.True(dead.Corroborated);
        Assert.Equal(ClaimState.Consistent, dead.State);
        Assert.Equal(2, dead.Values.Single().Origins.Length);
        Assert.Contains("2 independent origins", dead.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ManyOutletsOfOneOrigin_CorroborateNothing()
    {
        var bench = Attack().OneOrigin("wire", "agency", "dravec");
        Assert.False(Bench.ClaimOf(bench.Claims(), bench.FigureId("agency", "Four")).Corroborated);
    }

    [Fact]
    public void Build_OtherStatus_StaysApart()
    {
        var bench = new Bench(new RecordBuilder("a", "A").Published(2024, 4, 18)
            .Paragraph("ARFOR has 3,612 troops in Arlia. It has asked for 500 more soldiers. Up to 200 could come from Norlia.")
            .Entity(EntityKind.Force, "ARFOR").Place("Arlia").Place("Norlia")
            .Figure("3,612", 3612, "troops", "ARFOR", "Arlia")
            .Figure("500", 500, "soldiers", "ARFOR", "Arlia", status: FactStatus.Requested)
            .Figure("200", 200, "soldiers", "Norlia", "Arlia", status: FactStatus.Possible, modifier: FigureModifier.AtMost));
        var claims = bench.Claims();
        Assert.Null(Bench.RelationOf(claims, bench.FigureId("a", "3,612"), bench.FigureId("a", "500")));
        Assert.Contains("not set against 500 (requested)", Bench.ClaimOf(claims, bench.FigureId("a", "3,612")).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_TwoGiversInOneReport_Differ()
    {
        var bench = new Bench(new RecordBuilder("a", "A").Published(2024, 6, 21)
            .Paragraph("The rule would affect between 9,000 and 12,000 vehicles, the ministry said. Tervania puts the number at 25,000.")
            .Organization("ministry").Place("Tervania")
            .Figure("9,000 and 12,000", null, "vehicles", modifier: FigureModifier.Range, low: 9000, high: 12000, aspect: "affected", attributedTo: "ministry")
            .Figure("25,000", 25000, "vehicles", aspect: "affected", attributedTo: "Tervania"));
        var claim = Bench.ClaimOf(bench.Claims(), bench.FigureId("a", "25,000"));
        Assert.Equal(ClaimState.Different, claim.State);
        Assert.Equal("the ranges do not meet", claim.Relations[0].Why[(claim.Relations[0].Why.IndexOf(": ", StringComparison.Ordinal) + 2)..^1]);
    }

    [Fact]
    public void Build_UnknownTimeInOtherStory_IsNotSetAgainst()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Paragraph("ARFOR has 3,000 troops.").Entity(EntityKind.Force, "ARFOR").Figure("3,000", 3000, "troops", "ARFOR"),
            new RecordBuilder("b", "B").Published(2024, 4, 18).Paragraph("ARFOR has 3,612 troops.").Entity(EntityKind.Force, "ARFOR").Figure("3,612", 3612, "troops", "ARFOR"));
        Assert.Equal(ClaimState.NotComparable, Bench.RelationOf(bench.Claims(), bench.FigureId("a", "3,000"), bench.FigureId("b", "3,612"))!.State);
    }

    [Fact]
    public void Build_AnyOrderOfDocuments_GivesTheSame()
    {
        var claims = Force().Claims();
        Assert.Equal(claims.Select(claim => claim.Id), claims.Select(claim => claim.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(claims, claim => Assert.DoesNotContain(claim.Relations, relation => relation.A >= relation.B));
    }

    private static Bench Attack() => new Bench(
        new RecordBuilder("agency", "Agency").Published(2023, 9, 14)
            .Paragraph("Four people were killed and 14 were injured on Thursday at the Ostrel bridge.")
            .Place("Ostrel bridge")
            .Figure("Four", 4, "people", place: "Ostrel bridge", aspect: "killed").Figure("14", 14, "people", place: "Ostrel bridge", aspect: "injured"),
        new RecordBuilder("dravec", "Dravec Today").Published(2023, 9, 15)
            .Paragraph("Four people died at the Ostrel bridge on Thursday. More than 30 people were hurt.")
            .Place("Ostrel bridge")
            .Figure("Four", 4, "people", place: "Ostrel bridge", aspect: "died").Figure("30", 30, "people", place: "Ostrel bridge", aspect: "hurt", modifier: FigureModifier.MoreThan, low: 30),
        new RecordBuilder("herald", "Herald").Published(2023, 9, 16)
            .Paragraph("Police said 41 people were injured in the attack at the Ostrel bridge.")
            .Paragraph("Correction: An earlier version of this report said that 14 people were injured in the attack. The figure is 41.")
            .Place("Ostrel bridge")
            .Figure("said *41* people", 41, "people", place: "Ostrel bridge", aspect: "injured").Figure("that *14* people", 14, "people", place: "Ostrel bridge", aspect: "injured"))
        .Story("agency", "dravec");
}
