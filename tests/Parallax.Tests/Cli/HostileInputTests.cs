using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary>Inputs that nobody would call reports: each one line on standard error, and the rest is read.</summary>
public sealed class HostileInputTests
{
    private const string Report = "Northern Courier\n\nTwelve observers arrived in Orvane on Monday, the ministry said. Nobody was hurt.\n";

    [Fact]
    public void Read_FolderOfHostileInputs_RejectsEachWithALineAndReadsTheRest()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("in/sub"));
        File.WriteAllText(folder.File("in/good.txt"), Report);
        File.WriteAllText(folder.File("in/sub/other.txt"), Report.Replace("Twelve", "Thirty", StringComparison.Ordinal));
        File.WriteAllBytes(folder.File("in/empty.txt"), []);
        File.WriteAllText(folder.File("in/blank.txt"), " \n\t\n ");
        File.WriteAllBytes(folder.File("in/binary.bin"), [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))]);
        File.WriteAllBytes(folder.File("in/png.png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]);
        using (var big = File.Create(folder.File("in/big.txt")))
        {
            var line = Encoding.ASCII.GetBytes(new string('a', 1 << 20));
            for (var i = 0; i < 50; i++)
            {
                big.Write(line);
            }
        }

        File.CreateSymbolicLink(folder.File("in/dangling.txt"), folder.File("nowhere"));
        File.CreateSymbolicLink(folder.File("in/self.txt"), folder.File("in/self.txt"));
        Directory.CreateSymbolicLink(folder.File("in/sub/loop"), folder.File("in"));
        using (var pipe = Process.Start("mkfifo", folder.File("in/pipe.txt")))
        {
            pipe.WaitForExit();
        }

        var before = GC.GetTotalAllocatedBytes();
        var outcome = CliRun.Of("read", folder.File("in"), folder.File("missing.txt"), "--json", "--ledger", folder.File("l.db"));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 200_000_000, "a file above the limit is not taken into memory");

        Assert.Equal(1, outcome.ExitCode);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var read = lines.SkipLast(1).Where(line => line.GetProperty("status").GetString() == "read").Select(Path);
        Assert.Equal(["good.txt", "other.txt"], read);
        string[] refused = ["big.txt", "binary.bin", "blank.txt", "dangling.txt", "empty.txt", "pipe.txt", "png.png", "self.txt", "loop", "missing.txt"];
        Assert.Equal(refused, lines.SkipLast(1).Where(line => line.GetProperty("status").GetString() == "rejected").Select(Path));
        Assert.Equal(2, lines[^1].GetProperty("read").GetInt32());
        Assert.Equal(refused.Length, lines[^1].GetProperty("rejected").GetInt32());

        var errors = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(refused.Length, errors.Length);
        Assert.All(errors, line => Assert.Matches("^parallax: [^:]+: .+", line));

        static string Path(JsonElement line) => System.IO.Path.GetFileName(line.GetProperty("path").GetString()!);
    }

    [Fact]
    public void Read_FilesInOtherEncodings_KeepsTheirLettersAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        var text = "Castavia Tribune\n\n“We shan’t leave,” said Želimir Šarić in Orvane. The café was full.\n";
        File.WriteAllText(folder.File("utf8bom.txt"), text, new UTF8Encoding(true));
        File.WriteAllText(folder.File("utf16.txt"), text, Encoding.Unicode);
        File.WriteAllText(folder.File("utf16be.txt"), text, Encoding.BigEndianUnicode);
        File.WriteAllBytes(folder.File("windows.txt"), [.. Encoding.ASCII.GetBytes("Castavia Tribune\n\n"), 0x93, .. Encoding.ASCII.GetBytes("We shan"), 0x92, .. Encoding.ASCII.GetBytes("t leave,"), 0x94, .. Encoding.ASCII.GetBytes(" said Anna Brandt in Orvane. The caf"), 0xE9, .. Encoding.ASCII.GetBytes(" was full.\n")]);
        File.WriteAllBytes(folder.File("broken.txt"), [.. Encoding.UTF8.GetBytes(text), 0xC3, 0x28, 0xF0, 0x9F, .. Encoding.UTF8.GetBytes(" The end came late in the day.\n")]);

        var outcome = CliRun.Of("read", folder.Path, "--ledger", folder.File("l.db"));
        Assert.Contains("5 read", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
        var errors = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(errors, line => line.Contains("windows.txt: ", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.Contains("broken.txt: ", StringComparison.Ordinal));

        using var export = JsonDocument.Parse(CliRun.Of("export", "--ledger", folder.File("l.db")).Output);
        var texts = export.RootElement.GetProperty("documents").EnumerateArray()
            .ToDictionary(document => Path.GetFileName(document.GetProperty("path").GetString()!), document => document.GetProperty("text").GetString()!);
        Assert.All(["utf8bom.txt", "utf16.txt", "utf16be.txt"], name => Assert.Contains("“We shan’t leave,” said Želimir Šarić", texts[name], StringComparison.Ordinal));
        Assert.Contains("“We shan’t leave,”", texts["windows.txt"], StringComparison.Ordinal);
        Assert.Contains("café", texts["windows.txt"], StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("verify", "--ledger", folder.File("l.db")).ExitCode);
    }

    [Fact]
    public void Read_TextMadeToHurt_EndsSoon()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("nospace.txt"), new string('x', 1_000_000));
        File.WriteAllText(folder.File("quotes.txt"), string.Concat(Enumerable.Repeat("“He said. ", 10_000)));
        File.WriteAllText(folder.File("figures.txt"), string.Concat(Enumerable.Repeat("4,500 troops, ", 5_000)));
        File.WriteAllText(folder.File("deep.html"), string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>Four were hurt.</p>");
        var clock = Stopwatch.StartNew();
        var outcome = CliRun.Of("read", folder.Path, "--ledger", folder.File("l.db"));
        Assert.True(outcome.ExitCode is 0 or 1, outcome.Error);
        Assert.DoesNotContain("fault of the program", outcome.Error, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Read_StandardInput_IsADocumentNamedByItsDigest()
    {
        using var folder = new TemporaryFolder();
        var setup = new CliRun.Setup { Input = Encoding.UTF8.GetBytes(Report) };
        Assert.Equal(0, CliRun.With(setup, "read", "-", "--ledger", folder.File("l.db")).ExitCode);
        Assert.Contains("1 unchanged", CliRun.With(setup, "read", "-", "--ledger", folder.File("l.db")).Output, StringComparison.Ordinal);
        var empty = CliRun.With(new CliRun.Setup(), "read", "-", "--ledger", folder.File("l.db"));
        Assert.Equal("parallax: -: is empty\n", empty.Error);
        Assert.Equal(1, empty.ExitCode);
    }

    [Fact]
    public void Read_FolderThatHoldsTheLedger_LeavesItOut()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), Report);
        CliRun.Of("read", folder.Path, "--ledger", folder.File("parallax.db"));
        var again = CliRun.Of("read", folder.Path, "--ledger", folder.File("parallax.db"));
        Assert.Equal(string.Empty, again.Error);
        Assert.Equal(0, again.ExitCode);
    }
}
