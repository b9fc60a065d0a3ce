using System.Linq;
using NodaTime;
using Parallax.Ledger;
using Parallax.Ledger.Dating;
using Parallax.Rules;
using Parallax.Tests.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Dating;

public sealed class DateResolverTests
{
    private static readonly SymbolicTime ThisWeek = new() { Anchor = TimeAnchor.Document, Unit = TimeUnit.Week };
    private static readonly SymbolicTime TwoMonthsAgo = new() { Anchor = TimeAnchor.Document, Unit = TimeUnit.Month, Shift = -2 };

    private static DatedTimes Resolve(Bench bench) => DateResolver.Resolve(bench.Documents, bench.Entities, [], bench.Utterances(), bench.Stories());

    private static int IndexOf(Bench bench, string name) => bench.Documents.ToList().FindIndex(document => document.Paths[0] == name);

    private static ReportedDate Published(Bench bench, string name) => Resolve(bench).Published[IndexOf(bench, name)];

    [Fact]
    public void Resolve_Stated_IsKept()
    {
        var bench = new Bench(new RecordBuilder("a", "A").Published(2024, 3, 14).Paragraph("In 2030 something was found.").Time("2030", new SymbolicTime { Year = 2030 }));
        var date = Published(bench, "a");
        Assert.Equal(Basis.Stated, date.Basis);
        Assert.Equal(DateInterval.Day(new LocalDate(2024, 3, 14)), date.Interval);
        Assert.Equal("2024-03-14", date.Value);
    }

    [Fact]
    public void Resolve_MentionsAReportOfAYear_NotBeforeThatYear()
    {
        var bench = new Bench(new RecordBuilder("a", "A").Paragraph("A 2023 Coastal Union report found that the state has not aligned itself.").Time("2023", new SymbolicTime { Year = 2023 }));
        var date = Published(bench, "a");
        Assert.Equal(new DateInterval(new LocalDate(2023, 1, 1), null), date.Interval);
        Assert.Equal(Basis.Inferred, date.Basis);
        Assert.Equal("mentions a 2023 report", Assert.Single(date.Evidence).Reason);
        Assert.Equal("2023", date.Evidence[0].Span.Of(bench.Documents[0].Text));
    }

    [Fact]
    public void Resolve_NothingDated_Unknown() =>
        Assert.Equal(ReportedDate.Unknown, Published(new Bench(new RecordBuilder("a", "A").Paragraph("It will rain.")), "a"));

    [Fact]
    public void Resolve_RuleExamples_ProveOrDoNot()
    {
        foreach (var example in RuleFile.Examples("en/dating-evidence.tsv"))
        {
            var year = example.Sentence.Split(' ', '.').First(word => word.Length == 4 && word.All(char.IsDigit));
            var bench = new Bench(new RecordBuilder("a", "A").Paragraph(example.Sentence).Time(year, new SymbolicTime { Year = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) }));
            Assert.Equal(example.Expected, Published(bench, "a").Interval.Earliest?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Resolve_SharedWordsOfThisWeek_BoundBothSides()
    {
        var bench = new Bench(
            new RecordBuilder("post", "The Meridian Post").Published(2024, 3, 14)
                .Paragraph("\"We will wait for the right moment,\" Vesk told a rally on Sunday. \"There should be more troops,\" Kalvac told The Meridian Post.")
                .Person("Vesk").Person("Kalvac").Time("Sunday", new SymbolicTime { Weekday = IsoDayOfWeek.Sunday, Direction = TimeDirection.Past })
                .Says("Vesk", "We will wait for the right moment,").Says("Kalvac", "There should be more troops,"),
            new RecordBuilder("lantern", "Lantern")
                .Paragraph("Just this week, Vesk said his government would wait for the right moment. \"There should be more troops,\" Kalvac told The Meridian Post.")
                .Person("Vesk").Person("Kalvac").Time("this week", ThisWeek)
                .Says("Vesk", "his government would wait for the right moment").Says("Kalvac", "There should be more troops,", via: "The Meridian Post"))
            .Utterance("Vesk", ("post", "We will wait"), ("lantern", "would wait")).Utterance("Kalvac", ("post", "There should"), ("lantern", "There should"))
            .Story("post", "lantern");
        var record = bench.Documents[IndexOf(bench, "post")].Record;
        Assert.Equal("Sunday", record.Times[0].Span.Of(record.Document.Text));
        var date = Published(WithTime(bench, "post", 0), "lantern");
        Assert.Equal(new LocalDate(2024, 3, 13), date.Interval.Earliest);
        Assert.Equal(new LocalDate(2024, 3, 17), date.Interval.Latest);
        Assert.Equal(2, date.Evidence.Length);
    }

    [Fact]
    public void Resolve_SharedWordsAlone_ProveNoSameDate()
    {
        var bench = new Bench(
            new RecordBuilder("post", "Post").Published(2024, 3, 14).Paragraph("\"There should be more troops,\" Kalvac said.").Person("Kalvac").Says("Kalvac", "There should be more troops,"),
            new RecordBuilder("blog", "Blog").Paragraph("\"There should be more troops,\" Kalvac said.").Person("Kalvac").Says("Kalvac", "There should be more troops,"))
            .Utterance("Kalvac", ("post", "There"), ("blog", "There")).Story("post", "blog");
        Assert.True(Published(bench, "blog").Interval.IsUnknown);
    }

    [Fact]
    public void Resolve_BoundOfAnUndatedReport_IsHandedOn()
    {
        var bench = new Bench(
            new RecordBuilder("mail", "Mail")
                .Paragraph("Just this week, Vesk said his government would wait. A 2023 Union report found little.")
                .Person("Vesk").Time("this week", ThisWeek).Time("2023", new SymbolicTime { Year = 2023 }).Says("Vesk", "his government would wait"),
            new RecordBuilder("agency", "Agency").Paragraph("Vesk stated that his government would wait.").Person("Vesk").Says("Vesk", "his government would wait"))
            .Utterance("Vesk", ("mail", "wait"), ("agency", "wait")).Story("mail", "agency");
        // of a year alone the days of the week are not counted
        Assert.Equal(new LocalDate(2023, 1, 1), Published(bench, "agency").Interval.Earliest);
    }

    [Fact]
    public void Resolve_DayWithoutYear_TakesTheYearOfTheDatedEvent()
    {
        var bench = Clash("September 14", new SymbolicTime { Month = 9, Day = 14, Direction = TimeDirection.Past });
        Assert.Equal(new DateInterval(new LocalDate(2023, 9, 14), new LocalDate(2024, 9, 13)), Published(bench, "late").Interval);
        Assert.Equal(DateInterval.Day(new LocalDate(2023, 9, 14)), Resolve(bench).Times[IndexOf(bench, "late")][0]!.Interval);
    }

    [Fact]
    public void Resolve_MonthsAgo_IsNoTighterThanItsUnit()
    {
        var interval = Published(Clash("two months ago", TwoMonthsAgo), "late").Interval;
        Assert.True(interval.Earliest <= new LocalDate(2023, 11, 1), interval.ToString());
        Assert.True(interval.Latest >= new LocalDate(2023, 11, 30), interval.ToString());
        Assert.True(interval.Latest < new LocalDate(2024, 1, 1), interval.ToString());
    }

    [Fact]
    public void Resolve_AnotherPlaceOrUnclearYear_NarrowsNothing()
    {
        var bench = new Bench(
            Dated("first", 2022), Dated("second", 2023),
            new RecordBuilder("late", "Late").Paragraph("The clash at the Ostrel bridge on September 14 was the worst.")
                .Place("Ostrel bridge").Time("September 14", new SymbolicTime { Month = 9, Day = 14, Direction = TimeDirection.Past })
                .Event("clash", "ASSAULT", place: "Ostrel bridge", time: "September 14"));
        Assert.True(Published(bench, "late").Interval.IsUnknown);
    }

    private static RecordBuilder Dated(string name, int year) => new RecordBuilder(name, name).Published(year, 9, 14)
        .Paragraph("Gunmen attacked a post at the Ostrel bridge on Thursday.")
        .Place("Ostrel bridge").Time("Thursday", new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day, Shift = 0 })
        .Event("attacked", "ASSAULT", place: "Ostrel bridge", time: "Thursday");

    private static Bench Clash(string words, SymbolicTime time) => new(
        Dated("agency", 2023),
        new RecordBuilder("late", "Late").Paragraph($"The clash at the Ostrel bridge {words} was the worst.")
            .Place("Ostrel bridge").Time(words, time).Event("clash", "ASSAULT", place: "Ostrel bridge", time: words));

    /// <summary>The builder does not tie a statement to its time.</summary>
    private static Bench WithTime(Bench bench, string name, int statement)
    {
        var document = bench.Documents[IndexOf(bench, name)];
        var statements = document.Record.Statements;
        var record = document.Record with { Statements = statements.SetItem(statement, statements[statement] with { Time = 0 }) };
        return bench.Replace(new LedgerDocument(record, document.Paths, document.Id));
    }
}
