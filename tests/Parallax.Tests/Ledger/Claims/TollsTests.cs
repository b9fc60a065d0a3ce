using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Copies;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class TollsTests
{
    [Fact]
    public void Of_WoundedWhoLaterDied_IsAmongTheKilled()
    {
        var tolls = Of((1, [Person(HarmKind.Injured)]), (3, [Person(HarmKind.Killed)]));

        Assert.Equal([(HarmKind.Killed, 1, 1, 1), (HarmKind.Injured, 1, 1, 0)], tolls.Select(toll => (toll.Kind, toll.Low, toll.High, toll.MostTold)));
        Assert.Equal([("d3", 1, "d3"), ("d1", 1, "d1")], tolls.Select(toll => Assert.Single(toll.Reported)).Select(reported => (reported.Document, reported.Count, Assert.Single(reported.Evidence).Document)));
    }

    [Fact]
    public void Of_NumberWithNamedPersons_IsTheNumber()
    {
        var tolls = Of((1, [Group(HarmKind.Killed, 3), Person(HarmKind.Killed), Person(HarmKind.Killed)]));

        var toll = Assert.Single(tolls);
        Assert.Equal((HarmKind.Killed, 3, 3, 3), (toll.Kind, toll.Low, toll.High, toll.MostTold));
    }

    [Fact]
    public void Of_HitOfWhomSomeDied_LeavesTheRestInjured()
    {
        var tolls = Of((1, [Group(HarmKind.Hit, 5), Group(HarmKind.Killed, 2)]));

        Assert.Equal([(HarmKind.Killed, 2), (HarmKind.Injured, 3)], tolls.Select(toll => (toll.Kind, toll.MostTold)));
    }

    [Fact]
    public void Of_LaterTolls_CountByMostReportsAndTheLowerOfEquals()
    {
        Assert.Equal(3, Of((1, [Group(HarmKind.Killed, 2)]), (2, [Group(HarmKind.Killed, 3)]), (3, [Group(HarmKind.Killed, 3)]))[0].MostTold);
        Assert.Equal(2, Of((1, [Group(HarmKind.Killed, 2)]), (2, [Group(HarmKind.Killed, 3)]))[0].MostTold);
    }

    [Fact]
    public void Of_AnotherEvent_IsNotCounted() =>
        Assert.Empty(Of((1, [Group(HarmKind.Killed, 9) with { IsOfAnotherEvent = true }])));

    [Fact]
    public void Of_OrderOfDocuments_ChangesNothing()
    {
        (int Day, ImmutableArray<Casualty> Told)[] reports = [(1, [Group(HarmKind.Killed, 2)]), (2, [Group(HarmKind.Killed, 3)]), (3, [Group(HarmKind.Killed, 3), Group(HarmKind.Injured, 4)])];

        Assert.Equal(Shown(Of(reports)), Shown(Of([.. reports.Reverse()])));

        static string Shown(ImmutableArray<Toll> tolls) =>
            string.Join("; ", tolls.Select(toll => $"{toll.Kind} {toll.Low} {toll.High} {toll.MostTold}: {string.Join(", ", toll.Reported.Select(reported => $"{reported.Document} {reported.Count}"))}"));
    }

    private static Casualty Person(HarmKind kind) => new() { Kind = kind, Count = 1, IsGroup = false, Mentions = [new Span(0, 1)] };

    private static Casualty Group(HarmKind kind, int count) => new() { Kind = kind, Count = count, IsGroup = true, Mentions = [new Span(0, 1)] };

    private static ImmutableArray<Toll> Of(params (int Day, ImmutableArray<Casualty> Told)[] reports)
    {
        var documents = reports.Select(report => new LedgerDocument(
            new RecordBuilder($"reports/{report.Day}.txt").Paragraph($"Report {report.Day} tells of what happened.").Record() with { Casualties = report.Told }, [], $"d{report.Day}")).ToImmutableArray();
        return new Tolls(documents, document => new LocalDate(2021, 5, reports[document].Day), CopyFinder.Find(documents)).Of(Enumerable.Range(0, documents.Length));
    }
}
