using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parallax.Cli.Output;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class OutputTests
{
    private static readonly string[] RowCommands = ["stories", "documents", "entities", "statements", "figures", "events", "positions", "claims"];

    [Fact]
    public void Help_OfAllCommands_IsTheGolden()
    {
        var help = Help();
        Assert.True(Commands(help).Count >= 15, help);
        Golden.Check("cli/help.txt", string.Concat(Commands(help).SelectMany(command =>
            Commands(Help(command)).Select(below => Help(command, below)).Prepend(Help(command))).Prepend(help)));

        static string Help(params string[] command) => CliRun.Of([.. command, "--help"]).Output;

        static List<string> Commands(string help) => help.IndexOf("Commands:", StringComparison.Ordinal) is var at and >= 0
            ? [.. Regex.Matches(help[at..], @"(?m)^  ([a-z]+)").Select(match => match.Groups[1].Value)] : [];
    }

    [Fact]
    public void Documentation_OfCommands_NamesEveryCommandAndOption()
    {
        var text = File.ReadAllText(Path.Combine(SampleCorpus.Root, "docs", "commands.md"));
        var golden = File.ReadAllText(Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", "cli", "help.txt"));
        var options = Regex.Matches(golden, @"(?<![\w-])--[a-z]+").Select(match => match.Value).Distinct().ToList();
        Assert.All(options.Except(["--help", "--version"]), option => Assert.Contains("`" + option, text, StringComparison.Ordinal));
        var commands = Regex.Matches(golden, @"(?m)^  parallax ([a-z]+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.All(commands, command => Assert.Contains("`parallax " + command, text, StringComparison.Ordinal));
        var documented = Regex.Matches(text, @"`(--[a-z]+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(documented.Except(options).Except(["--help", "--version"]));
    }

    [Fact]
    public void Rows_OfSamples_FitEightyColumns()
    {
        using var folder = new TemporaryFolder();
        Read(folder);
        foreach (var command in RowCommands)
        {
            var outcome = CliRun.With(new CliRun.Setup { Width = 80 }, command, "--ledger", folder.File("l.db"));
            Assert.Equal(0, outcome.ExitCode);
            Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(Cells.Width(line), 0, 80));
        }
    }

    [Fact]
    public void Rows_AsJsonAndCsv_AreTheSameRows()
    {
        using var folder = new TemporaryFolder();
        Read(folder);
        foreach (var command in RowCommands)
        {
            using var json = JsonDocument.Parse(CliRun.Of(command, "--json", "--ledger", folder.File("l.db")).Output);
            Assert.Equal("parallax/ledger/1", json.RootElement.GetProperty("schema").GetString());
            var csv = CliRun.Of(command, "--csv", "--ledger", folder.File("l.db")).Output;
            var ids = Regex.Matches(csv, @"(?m)^([a-z][0-9a-f]{12}),").Select(match => match.Groups[1].Value);
            var rows = json.RootElement.GetProperty(command).EnumerateArray().Concat(command == "stories" ? json.RootElement.GetProperty("storylines").EnumerateArray() : []);
            Assert.Equal(rows.Select(row => row.GetProperty("id").GetString()).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Documents_FilteredByStoryDocumentAndDate_AreFewer()
    {
        using var folder = new TemporaryFolder();
        Read(folder);
        using var stories = JsonDocument.Parse(CliRun.Of("stories", "--json", "--ledger", folder.File("l.db")).Output);
        var story = stories.RootElement.GetProperty("stories")[0];
        var id = story.GetProperty("id").GetString()!;
        Assert.Equal(story.GetProperty("documents").GetArrayLength(), Count("--story", id));
        Assert.Equal(story.GetProperty("documents").GetArrayLength(), Count("--story", id[..9]));
        Assert.Equal(1, Count("--document", Path.GetFileName(SampleCorpus.Reports[0])));
        Assert.Equal(0, Count("--to", "1999"));

        int Count(params string[] filter)
        {
            var outcome = CliRun.Of(["documents", "--json", .. filter, "--ledger", folder.File("l.db")]);
            Assert.Equal(string.Empty, outcome.Error);
            using var json = JsonDocument.Parse(outcome.Output);
            return json.RootElement.GetProperty("documents").GetArrayLength();
        }
    }

    [Fact]
    public void Search_OfSamples_SnippetsFitAndSpansHoldTheWords()
    {
        using var folder = new TemporaryFolder();
        Read(folder);
        var text = CliRun.With(new CliRun.Setup { Width = 80 }, "search", "Ostrel", "bridge", "--ledger", folder.File("l.db")).Output;
        Assert.Contains("[Ostrel]", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(Cells.Width(line), 0, 80));
        using var json = JsonDocument.Parse(CliRun.Of("search", "Ostrel", "--json", "--limit", "3", "--ledger", folder.File("l.db")).Output);
        Assert.Equal(3, json.RootElement.GetProperty("hits").GetArrayLength());
        Assert.All(
            json.RootElement.GetProperty("hits").EnumerateArray().SelectMany(hit => hit.GetProperty("matches").EnumerateArray()),
            match => Assert.Equal("ostrel", match.GetProperty("quote").GetString()!.ToLowerInvariant()));
    }

    [Fact]
    public void Demo_InAnEmptyFolder_ShowsADossierAndWritesItsFiles()
    {
        using var folder = new TemporaryFolder();
        var outcome = CliRun.Of("demo", "--output", folder.File("demo"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(FormattableString.Invariant($"{SampleCorpus.Reports.Count} read, 0 unchanged, 0 rejected"), outcome.Output, StringComparison.Ordinal);
        Assert.Contains(folder.File("demo/dossier.html"), outcome.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "ledger.db", "dossier.html", "dossier.md", "ledger.json" })
        {
            Assert.True(new FileInfo(folder.File("demo/" + name)).Length > 0, name);
        }

        var again = CliRun.Of("demo", "--output", folder.File("demo"));
        Assert.Equal(outcome.Output, again.Output);
    }

    private static void Read(TemporaryFolder folder) => CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("l.db")]);
}
