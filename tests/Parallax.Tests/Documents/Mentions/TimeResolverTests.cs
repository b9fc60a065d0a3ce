using System.Linq;
using NodaTime;
using NodaTime.Text;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Mentions.Times;
using Xunit;

namespace Parallax.Tests.Documents.Mentions;

public sealed class TimeResolverTests
{
    [Theory]
    [InlineData("last December", "2024-02-10", "2023-12-01", "2023-12-31")]
    [InlineData("last December", "2023-12-20", "2022-12-01", "2022-12-31")]
    [InlineData("September last year", "2024-02-10", "2023-09-01", "2023-09-30")]
    [InlineData("yesterday", "2024-03-01", "2024-02-29", "2024-02-29")]
    [InlineData("last Friday", "2024-03-01", "2024-02-23", "2024-02-23")]
    [InlineData("next Tuesday", "2024-03-01", "2024-03-05", "2024-03-05")]
    [InlineData("this week", "2024-03-01", "2024-02-26", "2024-03-03")]
    [InlineData("late last month", "2022-08-19", "2022-07-16", "2022-07-31")]
    [InlineData("two months ago", "2023-11-29", "2023-09-01", "2023-09-30")]
    [InlineData("in 1999", "2023-11-29", "1999-01-01", "1999-12-31")]
    [InlineData("the 1990s", "2023-11-29", "1990-01-01", "1999-12-31")]
    [InlineData("March-June 1999", "2023-11-29", "1999-03-01", "1999-06-30")]
    [InlineData("the past two months", "2023-11-29", "2023-09-01", "2023-11-29")]
    [InlineData("28 February 1998", "2023-11-29", "1998-02-28", "1998-02-28")]
    [InlineData("24 September", "2023-11-29", "2023-09-24", "2024-09-24")]
    [InlineData("from 1999 to the end of 2001", "2023-11-29", "1999-01-01", "2001-12-31")]
    public void Resolve_KnownDocumentDate_GivesDays(string words, string documentDate, string earliest, string latest)
    {
        var interval = Resolve(words, DateInterval.Day(Parse(documentDate)));
        Assert.Equal(new DateInterval(Parse(earliest), Parse(latest)), interval);
    }

    [Fact]
    public void Resolve_DocumentDateKnownToTwoYears_HoldsEveryPossibility()
    {
        var interval = Resolve("last December", new DateInterval(new LocalDate(2022, 8, 1), new LocalDate(2024, 2, 1)));
        Assert.Equal(new DateInterval(new LocalDate(2021, 12, 1), new LocalDate(2023, 12, 31)), interval);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("24 September")]
    [InlineData("two days later")]
    [InlineData("40,000 years ago")]
    public void Resolve_UnknownDocumentDate_IsUnknown(string words) => Assert.True(Resolve(words, DateInterval.Unknown).IsUnknown);

    [Fact]
    public void Resolve_DocumentDateOpenAtOneEnd_StaysOpenThere()
    {
        var interval = Resolve("last year", new DateInterval(new LocalDate(2023, 1, 1), null));
        Assert.Equal(new DateInterval(new LocalDate(2022, 1, 1), null), interval);
    }

    [Fact]
    public void Resolve_CountedFromAnotherTime_AsksForIt()
    {
        const string Text = "They met on 3 May 2021. Two days later they left.";
        var times = TimeFinder.Find(LanguageAnalyzer.Analyze(TestDocuments.Of(Text)));
        var later = times.Last().Time!;
        Assert.Equal(0, later.Reference);
        var interval = TimeResolver.Resolve(later, DateInterval.Unknown, index => TimeResolver.Resolve(times[index].Time!, DateInterval.Unknown, null));
        Assert.Equal(DateInterval.Day(new LocalDate(2021, 5, 5)), interval);
    }

    private static DateInterval Resolve(string words, DateInterval documentDate) =>
        TimeResolver.Resolve(TimeFinder.Find(LanguageAnalyzer.Analyze(TestDocuments.Of(words)))[0].Time!, documentDate, null);

    private static LocalDate Parse(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
