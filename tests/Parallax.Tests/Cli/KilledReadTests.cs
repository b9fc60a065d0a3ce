using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Tests.Store;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary><c>kill -9</c> while <c>read</c> writes: nothing lost, nothing twice.</summary>
public sealed class KilledReadTests
{
    private const int Reports = 500;
    private const int Kills = 20;
    private const int Seed = 20230924;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Read_KilledAtTwentyMoments_ThenReadAgain_GivesTheUndisturbedLedger()
    {
        using var folder = new TemporaryFolder();
        GeneratedReports.Write(folder.File("in"), Seed, Reports);
        var whole = ParallaxProcess.Run(folder.Path, ["read", "in", "--ledger", "whole.db"], Limit);
        Assert.True(whole.ExitCode == 0, whole.Error);

        // Each run starts where the one before was killed, so that together they go through the whole batch.
        var random = new Random(Seed);
        var moments = new List<(int Documents, bool Landed)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            moments.Add(await ReadAndKill(folder, random.Next(4, 12), TimeSpan.FromMilliseconds(random.Next(0, 20))));
        }

        var told = FormattableString.Invariant($"seed {Seed}, documents at each kill: {string.Join(", ", moments.Select(moment => moment.Documents))}");
        var landed = moments.Count(moment => moment.Landed);
        Assert.True(landed >= Kills - 2, $"only {landed} of {Kills} kills landed during a write; {told}");
        Assert.True(moments.Zip(moments.Skip(1)).All(pair => pair.First.Documents <= pair.Second.Documents), "documents were lost; " + told);

        var last = ParallaxProcess.Run(folder.Path, ["read", "in", "--ledger", "killed.db"], Limit);
        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Contains(FormattableString.Invariant($"{Reports - moments[^1].Documents} read"), last.Output, StringComparison.Ordinal);
        Assert.Equal(StoreDump.Of(folder.File("whole.db")), StoreDump.Of(folder.File("killed.db")));
        Assert.Equal(Export(folder, "whole.db"), Export(folder, "killed.db"));
        Assert.Equal(0, CliRun.Of("verify", "--quick", "--ledger", folder.File("killed.db")).ExitCode);
    }

    /// <summary>Kills a read some time after it has told of some documents newly read.</summary>
    /// <returns>Documents in the store then, and whether the kill came while there was more to write.</returns>
    private static async Task<(int Documents, bool Landed)> ReadAndKill(TemporaryFolder folder, int documents, TimeSpan later)
    {
        using var process = ParallaxProcess.Start(folder.Path, ["read", "in", "--json", "--threads", "2", "--ledger", "killed.db"]);
        var errors = process.StandardError.ReadToEndAsync();
        for (var seen = 0; seen < documents;)
        {
            if (await process.StandardOutput.ReadLineAsync() is not { } line)
            {
                break;
            }

            seen += line.Contains("\"status\":\"read\"", StringComparison.Ordinal) ? 1 : 0;
        }

        Thread.Sleep(later);
        process.Kill();
        process.WaitForExit();
        await errors;
        var stored = (int)StoreDump.Count(folder.File("killed.db"), "documents");
        return (stored, process.ExitCode == 137 && stored is > 0 and < Reports);
    }

    private static string Export(TemporaryFolder folder, string ledger) => CliRun.Of("export", "--ledger", folder.File(ledger)).Output;
}
