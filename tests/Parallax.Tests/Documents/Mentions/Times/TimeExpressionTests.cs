using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Mentions.Times;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Documents.Mentions.Times;

public sealed class TimeExpressionTests
{
    private static readonly LocalDate Wednesday = new(2018, 5, 30);

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in File.ReadLines(Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", "times", "expressions.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var cells = row.Split('\t');
                data.Add(cells[0], cells[1], cells[2], cells.Length > 3 ? cells[3] : string.Empty);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_CaseOfTheFile_GivesItsDays(string sentence, string words, string days, string rest)
    {
        var times = Find(sentence);
        var index = times.IndexOf(times.FirstOrDefault(time => time.Span.Of(sentence) == words)!);

        Assert.True(index >= 0, $"{sentence}: found {string.Join(" | ", times.Select(time => time.Span.Of(sentence)))}");
        var interval = Resolve(times, index);
        Assert.Equal(days, $"{Text(interval.Earliest)}/{Text(interval.Latest)}");
        var time = times[index];
        var clock = time.Time?.Clock is { } from ? time.Time.Until?.Clock is { } to ? $"{from}-{to}" : from : null;
        Assert.Equal(rest, string.Join(' ', new[] { time.Duration, clock, time.Signal == TimeSignal.None || time.Type == TimeType.Duration ? null : time.Signal.ToString() }.Where(part => part is not null)));
    }

    [Theory]
    [InlineData("They met on 3 May 2021.", TimeGaps.None)]
    [InlineData("They met in May.", TimeGaps.DocumentDate)]
    [InlineData("The May elections.", TimeGaps.DocumentDate | TimeGaps.Side)]
    [InlineData("They met yesterday.", TimeGaps.DocumentDate)]
    [InlineData("They met two days later.", TimeGaps.Reference)]
    [InlineData("They met on the eve of the vote.", TimeGaps.Reference)]
    [InlineData("They met at 9 a.m. in town.", TimeGaps.Day)]
    [InlineData("They met recently.", TimeGaps.Extent)]
    [InlineData("They met in the last week of May 2019.", TimeGaps.None)]
    public void Missing_OfWords_SaysWhatIsOpen(string sentence, TimeGaps expected) => Assert.Equal(expected, Find(sentence).Single().Time!.Missing);

    [Theory]
    [InlineData("It opens in 30 minutes.", "2018-05-30T12:30:00")]
    [InlineData("It opened 15 minutes ago.", "2018-05-30T11:45:00")]
    [InlineData("It opened two months ago.", "2018-03-30T12:00:00")]
    [InlineData("It opened a month and two days ago.", "2018-04-28T12:00:00")]
    public void Moment_CountedTimes_IsExact(string sentence, string expected)
    {
        var moment = TimeResolver.Moment(Find(sentence).Single().Time!, Wednesday.At(new LocalTime(12, 0)), null);

        Assert.Equal(LocalDateTimePattern.ExtendedIso.Parse(expected).Value, moment);
    }

    [Fact]
    public void Moment_TimeThatIsNotCounted_IsNull() => Assert.Null(TimeResolver.Moment(Find("It opened in May.").Single().Time!, Wednesday.AtMidnight(), null));

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2018, 4, 1)]
    [InlineData(2019, 4, 21)]
    [InlineData(2038, 4, 25)]
    public void Easter_OfAYear_IsItsSunday(int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), Holidays.Easter(year));

    [Theory]
    [InlineData("They marched in the long march of the workers.")]
    [InlineData("They live on the 9th floor at 5 places.")]
    [InlineData("Call 138-2010-2015 or 2015-1-32.")]
    [InlineData("They may twice change the eve of nothing, til then.")]
    public void Find_WhatIsNoTime_IsLeftOut(string sentence) => Assert.DoesNotContain(Find(sentence), time => time.Span.Of(sentence) != "the eve");

    [Fact]
    public void Find_AThousandDashesAndNumbers_TakesNoTime()
    {
        var text = string.Concat(Enumerable.Repeat("from 5 to 6 on the first of the last week of ", 2000));

        Assert.NotEmpty(Find(text));
    }

    private static ImmutableArray<TimeMention> Find(string text) => TimeFinder.Find(LanguageAnalyzer.Analyze(TestDocuments.Of(text)));

    private static DateInterval Resolve(ImmutableArray<TimeMention> times, int index) =>
        times[index].Time is { } time ? TimeResolver.Resolve(time, DateInterval.Day(Wednesday), next => Resolve(times, next)) : DateInterval.Unknown;

    private static string Text(LocalDate? day) => day is { } at ? LocalDatePattern.Iso.Format(at) : string.Empty;
}
