using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Ledger.Stories.Streaming;
using Xunit;

namespace Parallax.Tests.Ledger.Stories;

public sealed class OnlineStoriesTests
{
    private static readonly LocalDate s_first = new(2031, 3, 1);

    // the words of one happening each, and those of what lies between the first two
    private static readonly string[] s_bridge = ["bridg", "gunmen", "sergeant", "checkpost", "barrier", "@ostrel", "^ostrel", "@person:ilmar teves"];
    private static readonly string[] s_ferry = ["ferri", "capsiz", "lifeboat", "passeng", "harbour", "@halm", "^halm", "@person:ruta velnis"];
    private static readonly string[] s_plums = ["plum", "orchard", "harvest", "drought", "grower", "@aldhaven", "^aldhaven"];
    private static readonly string[] s_both = [.. s_bridge, .. s_ferry];

    private static StreamedReport Report(string id, int day, params string[] terms) =>
        new(id, s_first.PlusDays(day), DateInterval.Day(s_first.PlusDays(day)), [.. terms.Distinct().Select(term => (term, 2.0))], FrozenSet<string>.Empty);

    private static string[][] Stories(OnlineStories stream) => [.. stream.Stories.Select(story => story.Documents.ToArray())];

    [Fact]
    public void Add_SecondReportOfAHappening_IsPlacedAtOnceInItsStory()
    {
        var stream = new OnlineStories();
        var story = stream.Add(Report("a", 0, s_bridge));
        Assert.NotEqual(story, stream.Add(Report("b", 0, s_plums)));
        Assert.Equal(story, stream.Add(Report("c", 0, s_bridge)));
        Assert.Equal(story, stream.Add(Report("d", 1, s_bridge)));
    }

    [Fact]
    public void Add_LikeReportBehindTheWindow_BeginsANewStoryAndTheOldIsClosed()
    {
        var stream = new OnlineStories(new OnlineStoriesOptions { WindowDays = 20 });
        var old = stream.Add(Report("a", 0, s_bridge));
        Assert.NotEqual(old, stream.Add(Report("b", 60, s_bridge)));
        Assert.Null(stream.Find(old));
        Assert.Contains(new StoryChange(StoryChangeKind.Closed, old, null), stream.TakeChanges());
        Assert.Equal(1, stream.Kept);
    }

    [Fact]
    public void EndDay_ReportsThatLieBetweenTwoStories_MergeThemAndTheOldIdLeadsOn()
    {
        var stream = new OnlineStories();
        var (bridge, ferry) = (stream.Add(Report("a", 0, s_bridge)), stream.Add(Report("b", 0, s_ferry)));
        stream.EndDay();
        Assert.NotEqual(bridge, ferry);
        foreach (var id in new[] { "c", "d", "e", "f" })
        {
            stream.Add(Report(id, 1, s_both));
        }

        stream.EndDay();
        Assert.Equal([["a", "b", "c", "d", "e", "f"]], Stories(stream));
        var story = stream.Stories.Single().Id;
        Assert.Equal(story, stream.Find(bridge));
        Assert.Equal(story, stream.Find(ferry));
        Assert.Contains(stream.TakeChanges(), change => change.Kind == StoryChangeKind.Merged && change.Other == story);
    }

    [Fact]
    public void EndDay_ReportThatFitsALaterStoryBetter_SplitsOff()
    {
        var stream = new OnlineStories();
        stream.Add(Report("a", 0, s_both));
        stream.Add(Report("b", 0, s_both[..12]));
        stream.EndDay();
        Assert.Equal([["a", "b"]], Stories(stream));
        string[] fuller = [.. s_bridge, "envoy", "inquest", "salvo"];
        foreach (var id in new[] { "c", "d", "e" })
        {
            stream.Add(Report(id, 1, s_ferry));
            stream.Add(Report(id + "2", 1, fuller));
        }

        stream.EndDay();
        Assert.DoesNotContain(Stories(stream), story => story.Contains("c") && story.Contains("c2"));
        Assert.All(new[] { "a", "b", "c", "c2" }, id => Assert.Single(Stories(stream), story => story.Contains(id)));
    }

    [Fact]
    public void Add_StoryOverMonths_IsKnownByItsLatestReports()
    {
        var stream = new OnlineStories(new OnlineStoriesOptions { MostKept = 5 });
        var story = stream.Add(Report("a", 0, s_bridge));
        for (var day = 1; day < 90; day++)
        {
            // a word goes each week, another comes
            string[] drifted = [.. s_bridge.Skip(day / 15), .. Enumerable.Range(0, day / 15).Select(at => "new" + at)];
            Assert.Equal(story, stream.Add(Report("d" + day, day, drifted)));
        }

        stream.EndDay();
        Assert.InRange(stream.Kept, 1, 9);
        Assert.Equal(90, stream.Stories.Single().Count);
    }

    [Fact]
    public void Stories_AnyOrderWithinADay_AreThoseOfABatch()
    {
        // few words and many days, so that stories merge, split and close; more reports a day share a word than are compared
        var options = new OnlineStoriesOptions { WindowDays = 6, FluidDays = 2, MostKept = 8 };
        var report = from day in Gen.Choose(0, 12) from subject in Gen.Choose(0, 3) from words in Gen.Choose(1, 7).ArrayOf(5) select (day, subject, words);
        Prop.ForAll(report.ArrayOf(60).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (drawn, seed) =>
        {
            var reports = drawn.Select((one, at) => Report(
                "r" + at, one.day, [.. one.words.Select(word => (one.subject == 3 ? s_both : new[] { s_bridge, s_ferry, s_plums }[one.subject])[word % 7]), "@region"])).ToList();
            var batch = OnlineStories.Replay(reports, options);
            var stream = new OnlineStories(options);
            var given = new List<(string Document, string Story)>();
            var random = new Random(seed);
            foreach (var day in reports.GroupBy(one => one.Came).OrderBy(group => group.Key))
            {
                foreach (var one in day.OrderBy(_ => random.Next()))
                {
                    given.Add((one.Id, stream.Add(one)));
                }
            }

            stream.EndDay();
            var storyOf = stream.Stories.SelectMany(story => story.Documents.Select(document => (document, story.Id))).ToDictionary();
            return stream.Stories.Select(story => (story.Id, string.Join(' ', story.Documents), story.Count)).SequenceEqual(batch.Stories.Select(story => (story.Id, string.Join(' ', story.Documents), story.Count)))
                && given.TrueForAll(pair => stream.Find(pair.Story) is not { } now || storyOf.ContainsValue(now));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Stories_MoreReportsOfADayThanAreCompared_DoNotDependOnTheirOrder()
    {
        var random = new Random(7);
        var reports = Enumerable.Range(0, 300).Select(at => Report("r" + at, at / 290, [.. Enumerable.Range(0, 6).Select(_ => s_both[random.Next(s_both.Length)]), "@region"])).ToList();
        Assert.Equal(Streamed(reports), Streamed(reports.AsEnumerable().Reverse().OrderBy(report => report.Came)));

        static string[] Streamed(IEnumerable<StreamedReport> reports)
        {
            var stream = new OnlineStories();
            foreach (var report in reports)
            {
                stream.Add(report);
            }

            stream.EndDay();
            return [.. stream.Stories.Select(story => story.Id + ": " + string.Join(' ', story.Documents))];
        }
    }
}
