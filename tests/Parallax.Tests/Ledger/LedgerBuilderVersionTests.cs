using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Parallax.Documents;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;
using Xunit;

namespace Parallax.Tests.Ledger;

public sealed class LedgerBuilderVersionTests
{
    private const string Stub = "Blast in Ostrel\n\nThere was a blast at the harbour of Ostrel on Monday, the police said. At least 3 people were injured.";

    private const string Full = "Harbour of Ostrel closed after blast\n\nThe harbour of Ostrel was closed on Tuesday after a blast. At least 9 people were injured, the police said. Divers look for the cause at the northern quay.";

    private const string Other = "Halm votes on a new school\n\nParents in Halm are to vote in June on whether a second school shall be built. The council wants to spend 4 million crowns.";

    [Fact]
    public void Build_BytesThatFollowOthersUnderAPath_AreVersionsOfOneDocument()
    {
        var ledger = Build(Input("a", null, "c"), Input("b", "a", "c"), Input("c", "b"), Input("other", "unknown"));
        var document = ledger.Documents.Single(document => document.Document.Sha256 == "c");
        Assert.Equal(["c", "other"], Hashes(ledger.Documents));
        Assert.Equal(["a", "b"], Hashes(ledger.Superseded));
        Assert.Equal(3, document.Version);
        Assert.Equal(["c", "b", "a"], Chain(ledger, document).Select(version => version.Document.Sha256));
        Assert.Equal(ledger.Superseded.Single(version => version.Version == 1).Id, document.FirstId);
    }

    [Fact]
    public void Build_PathsThatTookTurns_AreTwoDocuments()
    {
        var ledger = Build(Input("a", "b"), Input("b", "a"));
        Assert.Equal(["a", "b"], Hashes(ledger.Documents));
        Assert.Empty(ledger.Superseded);
    }

    [Fact]
    public void Build_APathThatWentBack_HoldsWhatItHeldFirst()
    {
        var ledger = Build(Input("a", null), Input("b", "a", "a"));
        Assert.Equal(["a"], Hashes(ledger.Documents));
        Assert.Equal(["b"], Hashes(ledger.Superseded));
    }

    [Fact]
    public void Build_RowsThatMovedOnByOne_AreStillAllThere()
    {
        // A row was put in front of a list whose rows have numbers alone: each path now holds what the one before it held.
        var ledger = Build(Input("new", "a"), Input("a", "b"), Input("b", "c"), Input("c", null));
        Assert.Equal(["a", "b", "c", "new"], Hashes(ledger.Documents));
    }

    [Fact]
    public void Build_AFileWrittenOverWithAnotherReport_LosesNone()
    {
        var (first, second) = (Read(Full, null), Read(Other, null));
        var ledger = Build(
            new LedgerInput(first, ["today.txt"], null, second.Document.Sha256), new LedgerInput(second, ["today.txt"], first.Document.Sha256));
        Assert.Equal(2, ledger.Documents.Length);
        Assert.All(ledger.Documents, document => Assert.Null(document.Previous));
    }

    [Fact]
    public void Build_AnArticleThatChanged_CountsOnce()
    {
        var ledger = Build(Page(Stub, "https://courier.example/blast", "2024-05-06"), Page(Full, "https://courier.example/blast", "2024-05-07"), Page(Full.Replace("9 people", "11 people", StringComparison.Ordinal), "https://gazette.example/ostrel", "2024-05-08"));
        Assert.Equal(2, ledger.Documents.Length);
        var changed = ledger.Documents.Single(document => document.Document.Url == "https://courier.example/blast");
        Assert.Contains("9 people", changed.Text, StringComparison.Ordinal);
        Assert.Contains("3 people", Assert.Single(ledger.Superseded).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ledger.Stories, story => story.Documents.Contains(ledger.Superseded[0].Id));
        Assert.All(ledger.Stories, story => Assert.Equal(story.Documents.Length, story.Sources.Documents));
        var old = ledger.Superseded[0].FigureIds.Concat(ledger.Superseded[0].StatementIds).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(ledger.Claims.SelectMany(claim => claim.Values).SelectMany(value => value.Mentions), old.Contains);
        Assert.DoesNotContain(ledger.Origins.SelectMany(origin => origin.ReachedBy).Select(path => path.Mention), old.Contains);
        Assert.DoesNotContain(ledger.Copies, copy => copy.Document == ledger.Superseded[0].Id || copy.Of == ledger.Superseded[0].Id);

        var difference = Assert.Single(VersionDifference.All(new LedgerIndex(ledger)));
        Assert.Equal(["3", "9"], difference.Figures.Where(change => change.Kind == ChangeKind.Changed).SelectMany(change => new[] { change.Before!.Value.Of(difference.Before.Text), change.After!.Value.Of(difference.After.Text) }));
        Assert.Equal([changed.Id], IdLookup.Documents(ledger, difference.Before.Id));
    }

    [Fact]
    public void Build_AStoryWhoseFirstReportChanged_KeepsItsId()
    {
        var before = Build(Page(Stub, "https://courier.example/blast", "2024-05-06"));
        var after = Build(Page(Stub, "https://courier.example/blast", "2024-05-06"), Page(Full, "https://courier.example/blast", "2024-05-07"));
        Assert.Equal(before.Stories.Single().Id, after.Stories.Single().Id);
        Assert.NotEqual(before.Documents[0].Id, after.Documents[0].Id);
        Assert.Equal(before.Documents[0].Id, after.Documents[0].FirstId);
    }

    [Fact]
    public void Build_PagesThatAllNameTheFrontPage_AreAllThere()
    {
        var ledger = Build(Page(Full, "https://courier.example/", "2024-05-06"), Page(Other, "https://courier.example/", "2024-05-07"));
        Assert.Equal(2, ledger.Documents.Length);
        Assert.Equal(2, ledger.Documents.Select(document => document.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Write_VersionsWhosePlaceOthersTook_StandInTheExportWithTheirTexts()
    {
        var ledger = Build(Page(Stub, "https://courier.example/blast", "2024-05-06"), Page(Full, "https://courier.example/blast", "2024-05-07"));
        var export = LedgerJsonWriter.Write(ledger);
        Assert.Contains("\"superseded\"", Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        Assert.Null(new CitationChecker(ledger.Documents.Concat(ledger.Superseded)).Check(export));
        Assert.NotNull(new CitationChecker(ledger.Documents).Check(export));
        // What was exported before the change leads to the same words still.
        var before = LedgerJsonWriter.Write(Build(Page(Stub, "https://courier.example/blast", "2024-05-06")));
        Assert.Null(new CitationChecker(ledger.Documents.Concat(ledger.Superseded)).Check(before));
    }

    private static LedgerInput Input(string name, string? previous, string? replacedBy = null) =>
        new RecordBuilder(name).Paragraph($"Report {name}.").Input() with { Previous = previous, ReplacedBy = replacedBy };

    private static LedgerInput Page(string text, string url, string day) => new(Read(text, (url, day)), [url]);

    private static DocumentRecord Read(string text, (string Url, string Day)? page)
    {
        var parts = text.Split("\n\n");
        var html = page is { } at
            ? $"<html lang=en><head><title>{parts[0]}</title><link rel=canonical href={at.Url}><meta property=article:published_time content={at.Day}></head><body><article><h1>{parts[0]}</h1><p>{parts[1]}</p></article></body></html>"
            : text;
        return DocumentPipeline.Read(Encoding.UTF8.GetBytes(html), null, out _)!;
    }

    private static IEnumerable<string> Hashes(IEnumerable<LedgerDocument> documents) => documents.Select(document => document.Document.Sha256).Order(StringComparer.Ordinal);

    private static IEnumerable<LedgerDocument> Chain(LedgerResult ledger, LedgerDocument document)
    {
        var index = new LedgerIndex(ledger);
        for (var at = document; at is not null; at = at.Previous is { } previous ? index.Version(previous) : null)
        {
            yield return at;
        }
    }

    private static LedgerResult Build(params LedgerInput[] inputs)
    {
        var ledger = LedgerBuilder.Build(inputs);
        var backwards = LedgerBuilder.Build(inputs.Reverse());
        Assert.Equal(ledger.Documents.Select(document => (document.Id, document.Version, document.Previous)), backwards.Documents.Select(document => (document.Id, document.Version, document.Previous)));
        Assert.Equal(ledger.Superseded.Select(document => document.Id), backwards.Superseded.Select(document => document.Id));
        return ledger;
    }
}
