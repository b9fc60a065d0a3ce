using System.Linq;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class ThingScorerTests
{
    [Fact]
    public void Build_MilesAndKilometres_AreOneMeasure()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Published(2031, 5, 3).Paragraph("The fire has burnt a strip of 30 miles along the Olm ridge, rangers said.").Place("Olm ridge")
                .Figure("30 miles", 30, "strip", place: "Olm ridge", aspect: "burnt", unit: "mile", ucum: "[mi_i]"),
            new RecordBuilder("b", "B").Published(2031, 5, 3).Paragraph("The fire has burnt a strip of 48 kilometres along the Olm ridge.").Place("Olm ridge")
                .Figure("48 kilometres", 48, "strip", place: "Olm ridge", aspect: "burnt", unit: "kilometre", ucum: "km")).Story("a", "b");
        var relation = Bench.RelationOf(bench.Claims(), bench.FigureId("a", "30 miles"), bench.FigureId("b", "48 kilometres"))!;
        Assert.Equal(ClaimState.Consistent, relation.State);
    }

    [Fact]
    public void Build_TollsOfTwoDays_ChangedAndThoseOfOneDayDiffer()
    {
        var claims = Tolls(13).Claims();
        Assert.Equal(ClaimState.Changed, claims.Single(claim => claim.About.Aspect == "killed").State);
        Assert.Equal(ClaimState.Different, Tolls(11).Claims().Single(claim => claim.About.Aspect == "killed").State);
    }

    [Fact]
    public void Build_LowerTollOfAnotherLater_DiffersAsTheDeadDoNotReturn()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Published(2031, 5, 11).Paragraph("Nineteen people were killed at Orlo, the mayor said.").Place("Orlo").Person("mayor")
                .Figure("Nineteen", 19, "people", place: "Orlo", aspect: "killed", attributedTo: "mayor"),
            new RecordBuilder("b", "B").Published(2031, 5, 13).Paragraph("Eight people were killed at Orlo, the army said.").Place("Orlo").Organization("army")
                .Figure("Eight", 8, "people", place: "Orlo", aspect: "killed", attributedTo: "army")).Story("a", "b");
        Assert.Equal(ClaimState.Different, bench.Claims().Single(claim => claim.About.Aspect == "killed").State);
    }

    [Fact]
    public void Build_LettersCountedByTwoADayApart_DifferAsTheyWereHandedInOnce()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Published(2031, 5, 11).Paragraph("Doctors handed in 347 letters of resignation at Orlo, the association said.").Place("Orlo").Organization("association")
                .Figure("347", 347, "letters", place: "Orlo", aspect: "handed", attributedTo: "association"),
            new RecordBuilder("b", "B").Published(2031, 5, 12).Paragraph("Doctors handed in 312 letters of resignation at Orlo, the ministry said.").Place("Orlo").Organization("ministry")
                .Figure("312", 312, "letters", place: "Orlo", aspect: "handed", attributedTo: "ministry")).Story("a", "b");
        Assert.Equal(ClaimState.Different, Bench.RelationOf(bench.Claims(), bench.FigureId("a", "347"), bench.FigureId("b", "312"))?.State);
    }

    [Fact]
    public void Build_CapacityAndThoseWhoLiveThere_AreNotSetAgainstEachOther()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Published(2031, 5, 11).Paragraph("The camp at Orlo is laid out for 12,000 people.").Place("Orlo").Figure("12,000", 12000, "people", place: "Orlo"),
            new RecordBuilder("b", "B").Published(2031, 5, 11).Paragraph("More than 18,000 people live in the camp at Orlo.").Place("Orlo")
                .Figure("18,000", 18000, "people", place: "Orlo", modifier: FigureModifier.MoreThan)).Story("a", "b");
        Assert.True(Bench.RelationOf(bench.Claims(), bench.FigureId("a", "12,000"), bench.FigureId("b", "18,000"))?.State is null or ClaimState.NotComparable);
    }

    [Fact]
    public void Build_SoldiersAndBases_AreTwoThings()
    {
        var bench = new Bench(
            new RecordBuilder("a", "A").Published(2031, 5, 11).Paragraph("Norland has 30 soldiers at Orlo.").Place("Orlo").Figure("30", 30, "soldiers", place: "Orlo"),
            new RecordBuilder("b", "B").Published(2031, 5, 11).Paragraph("Norland has 36 bases at Orlo.").Place("Orlo").Figure("36", 36, "bases", place: "Orlo")).Story("a", "b");
        Assert.Null(Bench.RelationOf(bench.Claims(), bench.FigureId("a", "30"), bench.FigureId("b", "36")));
    }

    private static Bench Tolls(int day) => new Bench(
        new RecordBuilder("a", "A").Published(2031, 5, 11).Paragraph("Eight people were killed in the landslide at Orlo.").Place("Orlo")
            .Figure("Eight", 8, "people", place: "Orlo", aspect: "killed"),
        new RecordBuilder("b", "B").Published(2031, 5, day).Paragraph("Seventeen people were killed in the landslide at Orlo.").Place("Orlo")
            .Figure("Seventeen", 17, "people", place: "Orlo", aspect: "killed")).Story("a", "b");
}
