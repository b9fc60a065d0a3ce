using System;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Timeline;
using Parallax.Tests.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Timeline;

public sealed class TimelineBuilderTests
{
    private static TimelineSet Build(Bench bench) => TimelineBuilder.Build(bench.Documents, bench.Entities, bench.Dates(), bench.Origins(), bench.Claims());

    private static SymbolicTime Day(int year, int month, int? day = null) => new() { Year = year, Month = month, Day = day };

    private static Bench Plates() => new Bench(
        new RecordBuilder("june", "Herald").Published(2024, 6, 14)
            .Paragraph("The government announced the number-plate rule on 28 May 2024. Tervania called the rule illegal. It will come into force on 1 July 2024.")
            .Place("Lomavia", null, "government").Time("28 May 2024", Day(2024, 5, 28)).Time("1 July 2024", Day(2024, 7, 1))
            .Measure("the number-plate rule", MeasureState.Announced, "The government announced the number-plate rule on 28 May 2024", "Lomavia", "28 May 2024")
            .Measure("the rule", MeasureState.Contested, "Tervania called the rule illegal")
            .Measure("the rule", MeasureState.InForce, "It will come into force on 1 July 2024", time: "1 July 2024"),
        new RecordBuilder("agency", "Tessera").Published(2024, 6, 21)
            .Paragraph("Lomavia has postponed a rule on vehicle number plates on 21 June 2024. The number-plate rule, announced in May 2024, was delayed.")
            .Place("Lomavia").Time("21 June 2024", Day(2024, 6, 21)).Time("May 2024", Day(2024, 5))
            .Measure("a rule on vehicle number plates", MeasureState.Postponed, "Lomavia has postponed a rule on vehicle number plates on 21 June 2024", "Lomavia", "21 June 2024")
            .Measure("number-plate rule", MeasureState.Announced, "The number-plate rule, announced in May 2024", null, "May 2024"),
        new RecordBuilder("blog", "Blog").Published(2024, 9, 14)
            .Paragraph("The number-plate rule, postponed in June 2024, came into force on 1 September 2024. A ban on fishing was lifted.")
            .Time("June 2024", Day(2024, 6)).Time("1 September 2024", Day(2024, 9, 1))
            .Measure("The number-plate rule", MeasureState.Postponed, "postponed in June 2024", null, "June 2024")
            .Measure("The number-plate rule", MeasureState.InForce, "came into force on 1 September 2024", null, "1 September 2024")
            .Measure("A ban on fishing", MeasureState.Lifted, "A ban on fishing was lifted"));

    [Fact]
    public void Build_MeasureOfAnUndatedReport_KeepsTheDayWithoutItsYear()
    {
        var start = new SymbolicTime { Anchor = TimeAnchor.Calendar, Month = 9, Day = 1, Direction = TimeDirection.Future };
        var bench = new Bench(new RecordBuilder("a", "A").Paragraph("The council insisted that the toll rule will come into force on 1 September.")
            .Time("1 September", start)
            .Measure("the toll rule", MeasureState.InForce, "the toll rule will come into force on 1 September", null, "1 September"));
        var dates = DateResolver.Resolve(bench.Documents, bench.Entities, [], [], bench.Stories());
        var measures = TimelineBuilder.Build(bench.Documents, bench.Entities, dates, bench.Origins(), []).Measures;
        var state = Assert.Single(Assert.Single(measures).States);
        Assert.True(state.Date.Interval.IsUnknown);
        Assert.Equal("1 September, year unknown", Parallax.Dossiers.DateWords.Of(state.Date));
    }

    [Fact]
    public void Build_Measure_IsFollowedThroughItsStates()
    {
        var bench = Plates();
        var measures = Build(bench).Measures;
        Assert.Equal(2, measures.Length);
        var rule = measures.Single(measure => measure.Name == "number-plate rule");
        Assert.Equal("Lomavia", bench.NameOf(rule.By));
        Assert.Equal(
            ["Announced 2024-05-28 2", "Contested  1", "Postponed 2024-06-21 2", "InForce 2024-07-01 1", "InForce 2024-09-01 1"],
            rule.States.Select(state => FormattableString.Invariant($"{state.State} {state.Date.Value} {state.Evidence.Length}")));
    }

    [Fact]
    public void Build_OneEventOfTwoReports_OneEntryWithWhoUsesEachLabel()
    {
        var bench = new Bench(
            new RecordBuilder("agency", "Agency").Published(2023, 9, 14)
                .Paragraph("On 14 September 2023 gunmen attacked a post at the Ostrel bridge. Kalvac called the raid \"a terrorist attack\" on 14 September 2023.")
                .Place("Ostrel bridge").Person("Kalvac").Time("14 September 2023", Day(2023, 9, 14)).Says("Kalvac", "a terrorist attack")
                .Event("attacked", "ASSAULT", place: "Ostrel bridge", time: "14 September 2023")
                .Event("terrorist attack", "ASSAULT", time: "14 September 2023", place: "Ostrel bridge", statement: "a terrorist attack"),
            new RecordBuilder("dravec", "Dravec Today").Published(2023, 9, 15)
                .Paragraph("An armed clash at the Ostrel bridge on 14 September 2023 is over. A protest is planned.")
                .Place("Ostrel bridge").Time("14 September 2023", Day(2023, 9, 14))
                .Event("armed clash", "ASSAULT", place: "Ostrel bridge", time: "14 September 2023").Event("protest", "PROTEST", status: FactStatus.Planned));
        var entries = Build(bench).Entries;
        Assert.Equal(2, entries.Length);
        Assert.Equal("2023-09-14", entries[0].Date.Value);
        Assert.Equal(3, entries[0].Events.Length);
        Assert.Equal(2, entries[0].Origins.Length);
        Assert.Equal(["armed clash|Dravec Today", "attacked|Agency", "terrorist attack|Kalvac"], entries[0].Labels.Select(label => label.Label + "|" + label.By).Order(StringComparer.Ordinal));
        Assert.True(entries[1].Date.Interval.IsUnknown);
    }

    [Fact]
    public void Build_OneMeetingOfTwoReports_OneTalk()
    {
        RecordBuilder Report(string name, string outcome) => new RecordBuilder(name, name)
            .Paragraph($"On 13 June 2024 envoy Velnis met Vesk in Dravec. The talks {outcome}.")
            .Person("Velnis").Person("Vesk").Time("13 June 2024", Day(2024, 6, 13))
            .Talk("envoy Velnis met Vesk in Dravec", ["Vesk"], ["Velnis"], "13 June 2024", outcome: outcome);
        var other = new RecordBuilder("c", "c").Paragraph("On 14 June 2024 envoy Velnis met Vesk again.").Person("Velnis").Person("Vesk")
            .Time("14 June 2024", Day(2024, 6, 14)).Talk("envoy Velnis met Vesk again", ["Vesk"], ["Velnis"], "14 June 2024");
        var talks = Build(new Bench(Report("a", "failed to produce any result"), Report("b", "ended"), other)).Talks;
        Assert.Equal(2, talks.Length);
        Assert.Equal(2, talks[0].Evidence.Length);
        Assert.Equal("2024-06-13", talks[0].Date.Value);
    }
}
