using System.Linq;
using NodaTime;
using Parallax.Ledger.Dating;
using Parallax.Tests.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Dating;

public sealed class OccasionEvidenceTests
{
    private static readonly SymbolicTime InMay = new() { Anchor = TimeAnchor.Document, Unit = TimeUnit.Year, Shift = -1, Month = 5 };
    private static readonly SymbolicTime TwoMonthsAgo = new() { Anchor = TimeAnchor.Document, Unit = TimeUnit.Month, Shift = -2 };

    private static RecordBuilder Interview(string name, int year) => new RecordBuilder(name, "Lantern").Published(year, 1, 26)
        .Paragraph("Premier Oran asked for help in May last year after the terrorist attack in Selm.")
        .Paragraph("After the raid, two companies were sent to the valley.")
        .Place("Selm").Person("Oran").Time("May last year", InMay)
        .Event("terrorist attack", "ASSAULT", place: "Selm")
        .Event("raid", "ASSAULT")
        .Event("were sent", "MOBILIZE", cause: "After the raid");

    private static RecordBuilder Alliance(int month = 5) => new RecordBuilder("alliance", "Concord News")
        .Paragraph("The alliance deployed more soldiers after an armed clash between police and villagers on the 24th.")
        .Time("the 24th", new SymbolicTime { Anchor = TimeAnchor.Calendar, Month = month, Day = 24, Direction = TimeDirection.Past })
        .Event("armed clash", "ASSAULT", time: "the 24th")
        .Event("deployed", "MOBILIZE", cause: "after an armed clash between police and villagers on the 24th");

    private static ReportedDate DateOf(string name, params RecordBuilder[] builders)
    {
        var bench = new Bench(builders);
        var dates = DateResolver.Resolve(bench.Documents, bench.Entities, [], bench.Utterances(), bench.Stories());
        return dates.Published[bench.Documents.ToList().FindIndex(document => document.Paths[0] == name)];
    }

    [Fact]
    public void Resolve_ActToldInOtherWordsWithItsYear_GivesTheYear()
    {
        var date = DateOf("alliance", Interview("interview", 2024), Alliance());
        Assert.Equal(new DateInterval(new LocalDate(2023, 5, 24), new LocalDate(2024, 5, 23)), date.Interval);
        Assert.Equal(Basis.Inferred, date.Basis);
        Assert.Contains("tells of what Lantern dates 1 May 2023 to 31 May 2023", date.Evidence[0].Reason, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_TheAttackTwoMonthsAgo_IsTheOneTheReportDates()
    {
        var alliance = Alliance().Paragraph("Patrols look for weapons, following the attack two months ago.").Time("two months ago", TwoMonthsAgo)
            .Event("attack", "ASSAULT", time: "two months ago");
        var date = DateOf("alliance", Interview("interview", 2024), alliance);
        Assert.True(date.Interval is { Earliest: { } first, Latest: { } last } && first >= new LocalDate(2023, 6, 1) && last <= new LocalDate(2023, 8, 31), date.Interval.ToString());
        Assert.Contains("\"armed clash\"", date.Evidence[0].Reason, System.StringComparison.Ordinal);
        Assert.Contains("Lantern", date.Evidence[0].Reason, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_ActOfAnotherMonth_ProvesNothing() => Assert.True(DateOf("alliance", Interview("interview", 2024), Alliance(month: 8)).Interval.IsUnknown);

    [Fact]
    public void Resolve_ActsOfTwoYearsThatBothFit_ProveNothing() =>
        Assert.True(DateOf("alliance", Interview("interview", 2024), Interview("earlier", 2021), Alliance()).Interval.IsUnknown);

    [Fact]
    public void Resolve_NothingIsDated_ProvesNothing() => Assert.True(DateOf("alliance", Alliance()).Interval.IsUnknown);
}
