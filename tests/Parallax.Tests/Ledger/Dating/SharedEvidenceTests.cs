using System.Linq;
using NodaTime;
using Parallax.Evaluation.Sets;
using Xunit;

namespace Parallax.Tests.Ledger.Dating;

/// <summary>What reports prove of each other's dates, from their texts.</summary>
public sealed class SharedEvidenceTests
{
    private static ReportedDate Published(string id, params SetReport[] reports)
    {
        var (ledger, places) = SetReport.Ledger(reports);
        return ledger.Dates.Published[places[id]];
    }

    private static SetReport Report(string id, string outlet, string? published, string text) => new(id, outlet, published, null, text);

    private static readonly SetReport s_raid = Report("raid", "Tarn Courier", "2031-05-12", "Raid on depot at Velm\n\nGunmen raided the depot at Velm on Sunday, 11 May, and set it on fire. Two customs officers were killed.");

    [Fact]
    public void Resolve_WhatADatedReportTells_DatesTheOtherByItsDistance()
    {
        var date = Published("late", s_raid, Report("late", "Evening Lantern", null, "Behind the wire\n\nTwo months ago, when two customs officers were murdered at the depot in Velm, the minister promised new walls. There are none."));
        Assert.True(date.Interval.Earliest <= new LocalDate(2031, 7, 1) && date.Interval.Latest >= new LocalDate(2031, 7, 25), date.Interval.ToString());
        Assert.True(date.Interval.Earliest > new LocalDate(2031, 5, 12) && date.Interval.Latest < new LocalDate(2031, 9, 1), date.Interval.ToString());
        Assert.Equal("places at \"Two months ago\" what Tarn Courier dates 11 May 2031 (\"Sunday, 11 May\")", Assert.Single(date.Evidence).Reason);
    }

    [Fact]
    public void Resolve_AnotherThingOfThePlace_DatesNothing() => Assert.True(Published(
        "late", s_raid, Report("late", "Evening Lantern", null, "New roof\n\nTwo months ago the school at Velm was given a new roof. It leaks.")).Interval.IsUnknown);

    [Fact]
    public void Resolve_SentenceTakenOverWord_ForWord_IsNoLaterBound()
    {
        const string Text = "Raid on depot at Velm\n\nGunmen raided the depot at Velm on Sunday and set it on fire. Two customs officers were killed.";
        var date = Published("copy", Report("raid", "Tarn Courier", "2031-05-12", Text), Report("copy", "Evening Lantern", null, Text.Replace("Raid on", "Fire at", System.StringComparison.Ordinal)));
        Assert.Null(date.Interval.Latest);
    }

    [Fact]
    public void Resolve_CitedReport_LiesBeforeTheReportThatCitesIt()
    {
        var date = Published(
            "cited",
            Report("cited", "Strait Sentinel", null, "Guards for the radar\n\nThe radar stations along the Velm strait have 240 soldiers and a kitchen, as a visit shows."),
            Report("citing", "Tarn Courier", "2031-07-02", "Velm arms the strait\n\nMore than 200 soldiers stand in the radar stations along the Velm strait, the Strait Sentinel wrote after a visit."));
        Assert.Equal(new DateInterval(null, new LocalDate(2031, 7, 2)), date.Interval);
    }

    [Fact]
    public void Resolve_DayToCome_IsBeforeThatDayOfAnUnknownYear()
    {
        var date = Published("plates", Report("plates", "Tarn Courier", null, "New plates\n\nThe minister insisted the new rules would come into force starting 1 September."));
        Assert.True(date.Interval.IsUnknown);
        Assert.Equal("../XXXX-09-01", date.Value);
        Assert.Equal("before 1 September, year unknown", Parallax.Dossiers.DateWords.Of(date));
        Assert.Equal("1 September", Assert.Single(date.Evidence).Span.Of("New plates\n\nThe minister insisted the new rules would come into force starting 1 September."));
    }

    [Fact]
    public void Resolve_EvidenceThatDoesNotFit_IsShownAndChangesNothing()
    {
        var date = Published(
            "late", s_raid,
            Report("late", "Evening Lantern", null, "Behind the wire\n\nA 2040 report found the walls of the province rotten.\n\nTwo months ago, when two customs officers were murdered at the depot in Velm, the minister promised new walls."));
        Assert.Equal(new DateInterval(new LocalDate(2040, 1, 1), null), date.Interval);
        Assert.Contains(date.Evidence, evidence => evidence.Reason!.StartsWith("against that: places at \"Two months ago\"", System.StringComparison.Ordinal));
    }

    /// <summary>One dated report of an interview dates the others, and what they tell of with times of their own.</summary>
    [Fact]
    public void Resolve_InterviewDatedByOneReport_DatesTheOthersAndWhatTheyTell()
    {
        const string Said = "\"The force is only a symbol and must grow,\" Vesk said. \"We will not wait for the next winter,\" he said. \"There are 48 bases around our valley,\" he said.";
        var (ledger, places) = SetReport.Ledger([
            Report("dated", "Northern Beacon", "2031-02-06", "Vesk asks for troops\n\nPremier Ordan Vesk told The Meridian Post in an interview that the valley needs more troops. " + Said),
            Report("open", "Evening Lantern", null, "More troops for the valley\n\nPremier Ordan Vesk told The Meridian Post that more troops are needed in the valley. " + Said + " He asked for them in September last year, after the raid on Velm."),
        ]);
        var date = ledger.Dates.Published[places["open"]];
        Assert.Equal((2031, 2031), (date.Interval.Earliest?.Year, date.Interval.Latest?.Year));
        var times = ledger.Documents[places["open"]].Record.Times;
        var september = Enumerable.Range(0, times.Length).First(time => times[time].Span.Of(ledger.Documents[places["open"]].Text) == "September last year");
        Assert.Equal(DateInterval.Month(2030, 9), ledger.Dates.Of(places["open"], september)!.Interval);
    }
}
