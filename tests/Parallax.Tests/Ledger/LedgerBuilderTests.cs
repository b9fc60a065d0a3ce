using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Ledger;

public sealed class LedgerBuilderTests
{
    [Fact]
    public void Build_SampleReportsInAnyOrder_GivesTheSame()
    {
        var inputs = SampleCorpus.Reports.Select(path => new LedgerInput(DocumentPipeline.Read(File.ReadAllBytes(path), null, out _)!, ImmutableArray.Create(Path.GetFileName(path)))).ToList();
        var expected = Print(LedgerBuilder.Build(inputs));
        var random = new Random(7);
        for (var round = 0; round < 3; round++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inputs));
            Assert.Equal(expected, Print(LedgerBuilder.Build(inputs)));
        }
    }

    [Fact]
    public void Build_OneReportReadTwice_IsOneDocumentWithTwoPaths()
    {
        var input = new RecordBuilder("a").Paragraph("The bridge is closed.").Input();
        var document = Assert.Single(LedgerBuilder.Build([input, input with { Paths = ["b"] }]).Documents);
        Assert.Equal(["a", "b"], document.Paths);
    }

    [Fact]
    public void Build_Nothing_IsAnEmptyLedger() => Assert.Empty(LedgerBuilder.Build([]).Stories);

    private static string Print(LedgerResult ledger) => JsonSerializer.Serialize(new
    {
        ledger.Entities.All,
        ledger.Copies,
        ledger.Utterances,
        ledger.Stories,
        ledger.Storylines,
        ledger.Origins,
        Claims = ledger.Claims.Select(claim => claim.Id + claim.Why),
        Timeline = ledger.Timeline.Select(entry => entry.Id),
    });
}
