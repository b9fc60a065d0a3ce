using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Parallax.Documents;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Samples;
using Parallax.Tests.Store;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class VerifyCommandTests
{
    [Fact]
    public void Verify_Samples_Passes()
    {
        using var folder = new TemporaryFolder();
        ReadSamples(folder);
        var outcome = CliRun.Of("verify", "--ledger", folder.File("l.db"));
        Assert.Equal(string.Empty, outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(0, CliRun.Of("verify", "--quick", "--ledger", folder.File("l.db")).ExitCode);
    }

    [Fact]
    public void Verify_SeedReports_Passes()
    {
        var seeds = Gold.Path("..", "seeds");
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of("read", seeds, "--ledger", folder.File("l.db")).ExitCode);
        var outcome = CliRun.Of("verify", "--ledger", folder.File("l.db"));
        Assert.Equal(string.Empty, outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void Verify_StoredRecordWithOneOffsetShifted_FailsAndSaysWhich()
    {
        using var folder = new TemporaryFolder();
        ReadSamples(folder);
        // Once as a fault of the disk would, once by something that knows how records are kept.
        foreach (var keepDigest in new[] { false, true })
        {
            var copy = Copy(folder, "shifted.db");
            Shift(copy, keepDigest);
            var outcome = CliRun.Of("verify", "--ledger", copy);
            Assert.Equal(1, outcome.ExitCode);
            Assert.Matches(@"^parallax: .*samples/\d\d_.*: times\[0\]\.span\[0\]: stored is \d+, reading the bytes again gives \d+\n$", outcome.Error);
        }
    }

    [Fact]
    public void Verify_StoredInputChanged_Fails()
    {
        using var folder = new TemporaryFolder();
        ReadSamples(folder);
        var copy = Copy(folder, "other.db");
        StoreDump.Execute(copy, "UPDATE documents SET input = (SELECT input FROM documents ORDER BY sha256 DESC LIMIT 1) WHERE sha256 = (SELECT MIN(sha256) FROM documents)");
        var outcome = CliRun.Of("verify", "--quick", "--ledger", copy);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("the stored bytes are not those that were read", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ExportWithOneOffsetShifted_FailsAndSaysWhich()
    {
        using var folder = new TemporaryFolder();
        ReadSamples(folder);
        var export = CliRun.Of("export", "--ledger", folder.File("l.db")).Output;
        File.WriteAllText(folder.File("good.json"), export);
        Assert.Equal(0, CliRun.Of("verify", folder.File("good.json"), "--ledger", folder.File("l.db")).ExitCode);

        var json = JsonNode.Parse(export)!;
        var time = json["times"]![3]!;
        time["start"] = time["start"]!.GetValue<int>() + 1;
        File.WriteAllText(folder.File("bad.json"), json.ToJsonString());
        var outcome = CliRun.Of("verify", folder.File("bad.json"), "--ledger", folder.File("l.db"), "--json");
        Assert.Equal(1, outcome.ExitCode);
        var failure = JsonNode.Parse(outcome.Output)!["failure"]!;
        Assert.Equal("times[3]", failure["place"]!.GetValue<string>());
        Assert.Equal(time["document"]!.GetValue<string>(), failure["document"]!.GetValue<string>());
    }

    [Fact]
    public void Verify_WhatIsNoExport_Fails()
    {
        using var folder = new TemporaryFolder();
        ReadSamples(folder);
        File.WriteAllText(folder.File("x.json"), "{}");
        Assert.Equal(1, CliRun.Of("verify", folder.File("x.json"), "--ledger", folder.File("l.db")).ExitCode);
        File.WriteAllText(folder.File("x.json"), "no JSON");
        Assert.Equal(1, CliRun.Of("verify", folder.File("x.json"), "--ledger", folder.File("l.db")).ExitCode);
        Assert.Equal(2, CliRun.Of("verify", folder.File("none.json"), "--ledger", folder.File("l.db")).ExitCode);
    }

    private static void ReadSamples(TemporaryFolder folder)
    {
        var outcome = CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("l.db")]);
        Assert.Contains(FormattableString.Invariant($"{SampleCorpus.Reports.Count} read"), outcome.Output, StringComparison.Ordinal);
    }

    private static string Copy(TemporaryFolder folder, string name)
    {
        File.Copy(folder.File("l.db"), folder.File(name), overwrite: true);
        return folder.File(name);
    }

    private static void Shift(string path, bool keepDigest)
    {
        using var store = SqliteLedgerStore.Open(path, create: false);
        var stored = store.Records().First(candidate => LedgerLoader.Decode(candidate, path).Times.Length > 0);
        var record = LedgerLoader.Decode(stored, path);
        var time = record.Times[0];
        var shifted = DocumentRecordJson.Write(record with { Times = record.Times.SetItem(0, time with { Span = new Span(time.Span.Start + 1, time.Span.End + 1) }) });
        var digest = keepDigest ? stored.Digest : Convert.ToHexStringLower(SHA256.HashData(shifted));
        StoreDump.Execute(
            path, "UPDATE documents SET record = $record, digest = $digest WHERE sha256 = $sha256",
            ("$record", Packed.Pack(shifted)), ("$digest", digest), ("$sha256", stored.Sha256));
    }
}
