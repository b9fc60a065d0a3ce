using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary>The same files give the same ledger, byte for byte, whatever surrounds the program.</summary>
public sealed class DeterminismTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public void Export_OtherOrderThreadsLocaleAndTimeZone_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        var expected = Export(folder, "plain", SampleCorpus.Reports, 1, []);
        var shuffled = SampleCorpus.Reports.OrderBy(path => path.GetHashCode(StringComparison.Ordinal) ^ 0x5bd1).Reverse().ToList();
        var turkish = new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu" };
        Assert.Equal(expected, Export(folder, "turkish", shuffled, 4, turkish));
        Assert.Equal(expected, Export(folder, "reversed", SampleCorpus.Reports.Reverse(), 4, []));
    }

    [Fact]
    public void Export_UnderTurkishCultureInProcess_IsTheSame()
    {
        // The program sets the invariant culture when it starts; here the engine is without that help.
        using var folder = new TemporaryFolder();
        var expected = InProcess("a.db");
        var culture = CultureInfo.CurrentCulture;
        var culture2 = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, InProcess("b.db"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = culture2;
        }

        string InProcess(string ledger)
        {
            CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File(ledger)]);
            return CliRun.Of("export", "--ledger", folder.File(ledger)).Output;
        }
    }

    [Fact]
    public void Export_FilesReadInTwoRuns_IsTheSameAsInOne()
    {
        using var folder = new TemporaryFolder();
        CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("one.db")]);
        CliRun.Of(["read", .. SampleCorpus.Reports.Skip(7), "--ledger", folder.File("two.db")]);
        CliRun.Of("export", "--ledger", folder.File("two.db"));
        CliRun.Of(["read", .. SampleCorpus.Reports, "--ledger", folder.File("two.db")]);
        Assert.Equal(
            CliRun.Of("export", "--ledger", folder.File("one.db")).Output,
            CliRun.Of("export", "--ledger", folder.File("two.db")).Output);
    }

    private static string Export(TemporaryFolder folder, string name, IEnumerable<string> files, int threads, Dictionary<string, string> environment)
    {
        var ledger = folder.File(name + ".db");
        var read = ParallaxProcess.Run(
            folder.Path, ["read", .. files, "--threads", threads.ToString(CultureInfo.InvariantCulture), "--ledger", ledger], Limit, environment);
        Assert.True(read.ExitCode == 0, read.Error);
        var export = ParallaxProcess.Run(folder.Path, ["export", "--ledger", ledger], Limit, environment);
        Assert.True(export.ExitCode == 0, export.Error);
        Assert.Contains("\"schema\": \"parallax/ledger/1\"", export.Output, StringComparison.Ordinal);
        return export.Output;
    }
}
