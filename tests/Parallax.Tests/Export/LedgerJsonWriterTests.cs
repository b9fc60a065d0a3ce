using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Export;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Export;

public sealed class LedgerJsonWriterTests
{
    private static readonly ExportOptions Options = new() { Diagnostics = [new ExportDiagnostic(null, "z.bin", 7, "is binary")] };

    [Fact]
    public void Write_SmallLedger_IsTheGolden() =>
        Golden.Check("cli/export.json", Encoding.UTF8.GetString(LedgerJsonWriter.Write(SmallLedger.Make(), Options)));

    [Fact]
    public void Write_SmallLedger_HoldsWhatItCites()
    {
        var ledger = SmallLedger.Make();
        var checker = new CitationChecker(ledger.Documents);
        Assert.Null(checker.Check(LedgerJsonWriter.Write(ledger, Options)));
        Assert.True(checker.Checked > 40);
    }

    [Fact]
    public void Write_PrivatePersons_AreLeftOutUnlessAskedFor()
    {
        var entity = Private(new ExportOptions());
        Assert.Equal("(private person)", entity.GetProperty("name").GetString());
        Assert.Equal(0, entity.GetProperty("mentions").GetArrayLength());
        Assert.True(entity.GetProperty("private").GetBoolean());
        Assert.Equal("Ivo Oslin", Private(new ExportOptions { IncludePrivate = true }).GetProperty("name").GetString());

        static JsonElement Private(ExportOptions options) =>
            JsonDocument.Parse(LedgerJsonWriter.Write(SmallLedger.Make(), options)).RootElement.GetProperty("entities")[1];
    }

    [Fact]
    public void Write_NotIndented_IsTheSameValue()
    {
        var ledger = SmallLedger.Make();
        using var indented = JsonDocument.Parse(LedgerJsonWriter.Write(ledger, Options));
        var plain = LedgerJsonWriter.Write(ledger, Options with { Indented = false });
        Assert.Equal(plain.Length - 1, Array.IndexOf(plain, (byte)'\n'));
        Assert.True(JsonElement.DeepEquals(indented.RootElement, JsonDocument.Parse(plain).RootElement));
    }

    [Fact]
    public void Write_Samples_EveryIdLeadsSomewhere()
    {
        using var folder = new TemporaryFolder();
        CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("l.db")]);
        using var export = JsonDocument.Parse(CliRun.Of("export", "--ledger", folder.File("l.db")).Output);
        Assert.Empty(DanglingIds.In(export.RootElement));
    }

    [Fact]
    public void Write_Samples_ListsAreSortedByDocumentAndStart()
    {
        using var folder = new TemporaryFolder();
        CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("l.db")]);
        using var export = JsonDocument.Parse(CliRun.Of("export", "--ledger", folder.File("l.db")).Output);
        foreach (var list in new[] { "times", "statements", "figures", "events", "positions" })
        {
            var places = export.RootElement.GetProperty(list).EnumerateArray()
                .Select(row => (Document: row.GetProperty("document").GetString()!, Start: row.GetProperty("start").GetInt32())).ToList();
            Assert.Equal(places.OrderBy(place => place.Document, StringComparer.Ordinal).ThenBy(place => place.Start), places);
        }
    }
}
