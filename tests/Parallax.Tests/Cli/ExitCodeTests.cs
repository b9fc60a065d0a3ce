using System;
using System.IO;
using System.Threading;
using Parallax.Tests.Store;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("nonsense", "there is no command, option or argument 'nonsense'; see parallax --help")]
    [InlineData("read", "Required argument missing for command: 'read'; see parallax --help")]
    [InlineData("figures --state lost", "--state: 'lost' is none of actual, ended, planned, requested, possible, denied, hypothetical; see parallax --help")]
    [InlineData("figures --from 2023-13", "--from: '2023-13' is no date; write 2023, 2023-09 or 2023-09-24")]
    [InlineData("figures --story zzz", "there is no story 'zzz' in the ledger")]
    [InlineData("figures --document zzz", "there is no document 'zzz' in the ledger")]
    [InlineData("figures --entity zzz", "there is no entity 'zzz' in the ledger")]
    [InlineData("figures --csv --json", "--csv and --json: one of the two")]
    [InlineData("dossier zzz", "there is no story 'zzz' in the ledger")]
    [InlineData("stories --ledger postgres://host/db", "--ledger: PostgreSQL is not there yet; name a file")]
    [InlineData("eval nonsense .", null)]
    [InlineData("eval parse /nowhere", "/nowhere: there is no such file or folder")]
    public void Run_WrongUsage_Is2WithOneLine(string line, string? reason)
    {
        using var folder = new TemporaryFolder();
        var ledger = Ledger(folder);
        var arguments = line.Split(' ');
        var outcome = CliRun.Of(line.Contains("--ledger", StringComparison.Ordinal) ? arguments : [.. arguments, "--ledger", ledger]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("parallax: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(outcome.Error.Length - 1, outcome.Error.IndexOf('\n', StringComparison.Ordinal));
        if (reason is not null)
        {
            Assert.Equal($"parallax: {reason}\n", outcome.Error);
        }
    }

    [Theory]
    [InlineData("none.db", "there is no ledger; make one with: parallax read PATH…")]
    [InlineData("text.db", "is not a Parallax ledger")]
    [InlineData("newer.db", "was written by a newer Parallax (schema 99, this program knows up to 2); update the program")]
    [InlineData(".", "is a folder, not a ledger")]
    public void Run_UnusableLedger_Is3WithOneLine(string name, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text.db"), "these are words");
        File.Move(Ledger(folder), folder.File("newer.db"));
        StoreDump.Execute(folder.File("newer.db"), "PRAGMA user_version = 99");
        foreach (var command in new[] { "stories", "export", "verify" })
        {
            var outcome = CliRun.Of(command, "--ledger", folder.File(name));
            Assert.Equal(3, outcome.ExitCode);
            Assert.Equal($"parallax: {folder.File(name)}: {reason}\n", outcome.Error);
        }
    }

    [Fact]
    public void Run_DamagedRecord_Is3()
    {
        using var folder = new TemporaryFolder();
        var ledger = Ledger(folder);
        StoreDump.Execute(ledger, "UPDATE documents SET record = x'0102'");
        var outcome = CliRun.Of("stories", "--ledger", ledger);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("is damaged: the record of ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Interrupted_Is130()
    {
        using var folder = new TemporaryFolder();
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        GeneratedReports.Write(folder.File("in"), 1, 3);
        var outcome = CliRun.With(new CliRun.Setup { Cancellation = interruption.Token }, "read", folder.File("in"), "--ledger", folder.File("l.db"));
        Assert.Equal(130, outcome.ExitCode);
        Assert.Equal("parallax: interrupted\n", outcome.Error);
    }

    [Fact]
    public void Read_InterruptedProcess_Is130AndKeepsWhatItRead()
    {
        using var folder = new TemporaryFolder();
        GeneratedReports.Write(folder.File("in"), 1, 300);
        using var process = ParallaxProcess.Start(folder.Path, ["read", "in", "--json", "--ledger", "l.db"]);
        process.StandardOutput.ReadLine();
        using (var signal = System.Diagnostics.Process.Start("kill", ["-INT", FormattableString.Invariant($"{process.Id}")]))
        {
            signal.WaitForExit();
        }

        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.InRange(StoreDump.Count(folder.File("l.db"), "documents"), 1, 299);
    }

    [Fact]
    public void Dossier_OutputThatCannotBeWritten_IsAnError()
    {
        using var folder = new TemporaryFolder();
        var outcome = CliRun.Of("dossier", "--format", "json", "--output", "/dev/null/x", "--ledger", Ledger(folder));
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("parallax: /dev/null/x: cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    private static string Ledger(TemporaryFolder folder)
    {
        GeneratedReports.Write(folder.File("reports"), 1, 2);
        CliRun.Of("read", folder.File("reports"), "--ledger", folder.File("l.db"));
        return folder.File("l.db");
    }
}
