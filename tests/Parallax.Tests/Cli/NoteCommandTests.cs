using System;
using System.Linq;
using System.Text.Json;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary>What an analyst says of entities, from the command line to the export and back.</summary>
public sealed class NoteCommandTests
{
    [Fact]
    public void Note_SplitAndRemoved_GivesTheFormerLedgerByteForByte()
    {
        using var folder = new TemporaryFolder();
        var ledger = folder.File("l.db");
        Assert.NotEqual(3, CliRun.Of("read", System.IO.Path.Combine(SampleCorpus.Root, "samples"), "--ledger", ledger).ExitCode);
        var before = Run("export", "--format", "json");
        var names = Run("entity", "Ordan Vesk").Split('\n').First(line => line.Contains(" = ", StringComparison.Ordinal)).Split(" = ").Select(Place).ToArray();

        var split = Run("note", "split", names[0], names[1], "--by", "N. Alder", "--why", "another generation").Split(' ')[0];
        var kept = Run("export", "--format", "json");
        Assert.NotEqual(before, kept);
        var note = Assert.Single(JsonDocument.Parse(kept).RootElement.GetProperty("notes").EnumerateArray());
        Assert.Equal(("split", "N. Alder", "another generation"), (note.GetProperty("kind").GetString(), note.GetProperty("by").GetString(), note.GetProperty("body").GetString()));
        Assert.Contains("1 notes", Run("note", "list"), StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("verify", "--quick", "--ledger", ledger).ExitCode);

        Run("note", "remove", split);
        Assert.Equal(before, Run("export", "--format", "json"));
        Assert.Equal(2, CliRun.Of("note", "remove", split, "--ledger", ledger).ExitCode);

        string Run(params string[] arguments)
        {
            var outcome = CliRun.Of([.. arguments, "--ledger", ledger]);
            Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Error));
            return outcome.Output;
        }

        static string Place(string side) => side[(side.LastIndexOf('[') + 1)..side.LastIndexOf(']')];
    }

    [Fact]
    public void Note_MergeOfTwo_IsOneEntityAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        var ledger = folder.File("l.db");
        Assert.NotEqual(3, CliRun.Of("read", System.IO.Path.Combine(SampleCorpus.Root, "samples"), "--ledger", ledger).ExitCode);
        var outcome = CliRun.Of("note", "merge", "Pavo Oslin", "Lena Oslin", "--ledger", ledger);
        Assert.Equal((0, string.Empty), (outcome.ExitCode, outcome.Error));
        Assert.Contains("an analyst says so", CliRun.Of("entity", "Pavo Oslin", "--ledger", ledger).Output, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of("note", "split", "Pavo Oslin", "d0:1-2", "--ledger", ledger).ExitCode);
    }
}
