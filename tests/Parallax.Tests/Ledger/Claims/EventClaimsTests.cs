using System;
using System.Linq;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class EventClaimsTests
{
    private static readonly SymbolicTime Thursday = new() { Year = 2023, Month = 9, Day = 14 };

    private static Bench Bridge() => new Bench(
        new RecordBuilder("agency", "Agency").Published(2023, 9, 14)
            .Paragraph("On 14 September 2023 gunmen attacked a police post at the Ostrel bridge. Prime Minister Kalvac called the raid \"a terrorist attack\".")
            .Place("Ostrel bridge").Person("Kalvac")
            .Time("14 September 2023", Thursday)
            .Says("Kalvac", "a terrorist attack")
            .Event("attacked", "ASSAULT", place: "Ostrel bridge", time: "14 September 2023", actorWords: "gunmen")
            .Event("terrorist attack", "ASSAULT"),
        new RecordBuilder("dravec", "Dravec Today").Published(2023, 9, 15)
            .Paragraph("Four people died in an armed clash between residents and police at the Ostrel bridge on 14 September 2023.")
            .Place("Ostrel bridge").Time("14 September 2023", Thursday)
            .Event("armed clash", "ASSAULT", place: "Ostrel bridge", time: "14 September 2023", actorWords: "residents"),
        new RecordBuilder("later", "Later").Published(2024, 9, 15)
            .Paragraph("On 2 May 2024 gunmen attacked a patrol at the Ostrel bridge.")
            .Place("Ostrel bridge").Time("2 May 2024", new SymbolicTime { Year = 2024, Month = 5, Day = 2 })
            .Event("attacked", "ASSAULT", place: "Ostrel bridge", time: "2 May 2024"))
        .Story("agency", "dravec");

    [Fact]
    public void Build_OneEventInTwoReports_OneClaim()
    {
        var claim = Bridge().Claims().Single(claim => claim.Kind == ClaimKind.Event);
        Assert.Equal(3, claim.Values.Single().Mentions.Length);
        Assert.Equal(ClaimState.Consistent, claim.State);
        Assert.True(claim.Corroborated);
        Assert.Contains("14 September 2023", claim.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label", "terrorist attack", "armed clash")]
    [InlineData("actors", "gunmen", "residents")]
    public void Build_AccountsPart_Different(string aspect, string one, string other)
    {
        var claim = Bridge().Claims().Single(claim => claim.Kind == ClaimKind.Account && claim.About.Aspect == aspect);
        Assert.Equal(ClaimState.Different, claim.State);
        var (a, b) = (claim.Values.ToList().FindIndex(value => value.Value == one), claim.Values.ToList().FindIndex(value => value.Value == other));
        Assert.Equal(ClaimState.Different, claim.Relations.Single(relation => (relation.A == a && relation.B == b) || (relation.A == b && relation.B == a)).State);
    }

    [Fact]
    public void Build_SameSoldiersForTwoReasons_AccountsPart()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Paragraph("After the raid, in order to strengthen the presence, around 150 Norlian soldiers were sent to Lomavia.")
                .Place("Norlia", null, "Norlian").Place("Lomavia")
                .Figure("around *150* Norlian", 150, "soldiers", "Norlia", "Lomavia", modifier: FigureModifier.About, aspect: "sent")
                .Event("After the raid, in order to strengthen the presence, around 150 Norlian soldiers were sent", "MOBILIZE", ["Norlia"], label: "were sent", cause: "After the raid", purpose: "in order to strengthen the presence"),
            new RecordBuilder("b", "B").Paragraph("In October a further 150 Norlian soldiers joined the contingent in Lomavia for an annual winter exercise.")
                .Place("Norlia", null, "Norlian").Place("Lomavia")
                .Figure("further *150* Norlian", 150, "soldiers", "Norlia", "Lomavia", aspect: "joined")
                .Event("150 Norlian soldiers joined", "MOBILIZE", ["Norlia"], label: "joined", purpose: "for an annual winter exercise"))
            .Story("a", "b");
        var account = bench.Claims().Single(claim => claim.Kind == ClaimKind.Account);
        Assert.Equal("purpose", account.About.Aspect);
        Assert.Contains(account.Values, value => value.Value!.Contains("in order to strengthen", StringComparison.Ordinal));
        Assert.Contains(account.Values, value => value.Value!.Contains("annual winter exercise", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_OtherDayAtThePlace_IsAnotherEvent()
    {
        var bench = Bridge();
        var later = bench.Documents.Single(document => document.Paths[0] == "later").EventIds[0];
        Assert.DoesNotContain(bench.Claims(), claim => claim.Values.Any(value => value.Mentions.Contains(later)));
    }

    [Fact]
    public void Build_OneUtteranceInTwoWordings_OneClaim()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Paragraph("\"I believe there should be more troops,\" Kalvac said.").Person("Kalvac").Says("Kalvac", "I believe there should be more troops,"),
            new RecordBuilder("b", "B").Paragraph("\"I think there should be more troops,\" Kalvac said.").Person("Kalvac").Says("Kalvac", "I think there should be more troops,"))
            .Utterance("Kalvac", ("a", "I believe"), ("b", "I think")).OneOrigin("interview", "a", "b");
        var claim = bench.Claims().Single(claim => claim.Kind == ClaimKind.Utterance);
        Assert.Equal(ClaimState.Consistent, claim.State);
        Assert.Equal(2, claim.Values.Length);
        Assert.False(claim.Corroborated);
        Assert.Contains("one origin", claim.Why, StringComparison.Ordinal);
    }
}
