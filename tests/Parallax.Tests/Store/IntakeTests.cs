using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Store;

public sealed class IntakeTests
{
    private const int Seed = 11;

    [Fact]
    public void Run_Again_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var first = Read(folder.File("l.db"), Reports(12).Append(Input("bad.bin", [0, 1, 2, 3, 0, 0, 255, 254, 0])));
        var dump = StoreDump.Of(folder.File("l.db"));
        var second = Read(folder.File("l.db"), Reports(12).Append(Input("bad.bin", [0, 1, 2, 3, 0, 0, 255, 254, 0])));
        Assert.Equal(dump, StoreDump.Of(folder.File("l.db")));
        Assert.Equal(12, first.Count(result => result.Status == IntakeStatus.Read));
        Assert.Equal(12, second.Count(result => result.Status == IntakeStatus.Unchanged));
        Assert.Equal(IntakeStatus.Rejected, second[^1].Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Run_WithAnyThreads_WritesTheSameInTheSameOrder(int threads)
    {
        using var folder = new TemporaryFolder();
        var one = Read(folder.File("a.db"), Reports(20), new IntakeOptions { Threads = 1 });
        var many = Read(folder.File("b.db"), Reports(20), new IntakeOptions { Threads = threads });
        Assert.Equal(one.Select(result => result.Path), many.Select(result => result.Path));
        Assert.Equal(StoreDump.Of(folder.File("a.db")), StoreDump.Of(folder.File("b.db")));
    }

    [Fact]
    public void Run_EqualInputs_AreReadOnceUnderTheFirst()
    {
        using var folder = new TemporaryFolder();
        var text = Encoding.UTF8.GetBytes(GeneratedReports.Report(Seed, 1));
        byte[] binary = [0, 0, 0, 1, 2, 3, 0, 0, 9, 0];
        var results = Read(folder.File("l.db"), [Input("a.txt", text), Input("b.txt", text), Input("x.bin", binary), Input("c.txt", text), Input("y.bin", binary)], new IntakeOptions { Threads = 4 });
        Assert.Equal(
            [IntakeStatus.Read, IntakeStatus.Unchanged, IntakeStatus.Rejected, IntakeStatus.Unchanged, IntakeStatus.Rejected],
            results.Select(result => result.Status));
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], Assert.Single(store.Records()).Paths);
        Assert.Equal(["x.bin", "y.bin"], store.Rejects().Select(reject => reject.Path));
    }

    [Fact]
    public void Run_Interrupted_KeepsWhatWasReportedAndResumes()
    {
        using var folder = new TemporaryFolder();
        using var interruption = new CancellationTokenSource();
        var reported = new List<string>();
        using (var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Intake.Run(
                store, Reports(30), new IntakeOptions { Threads = 2 },
                result =>
                {
                    reported.Add(result.Path);
                    if (reported.Count == 9)
                    {
                        interruption.Cancel();
                    }
                },
                interruption.Token));
            Assert.Equal(reported, store.Records().SelectMany(stored => stored.Paths).Order(StringComparer.Ordinal));
        }

        Read(folder.File("l.db"), Reports(30));
        Read(folder.File("whole.db"), Reports(30));
        Assert.Equal(StoreDump.Of(folder.File("whole.db")), StoreDump.Of(folder.File("l.db")));
    }

    [Fact]
    public void Refresh_RecordsOfAnotherEngine_AreMadeAnewFromTheirInputs()
    {
        using var folder = new TemporaryFolder();
        Read(folder.File("l.db"), Reports(5));
        var expected = StoreDump.Of(folder.File("l.db"));
        StoreDump.Execute(folder.File("l.db"), "UPDATE documents SET engine = 'older', record = x'00', digest = ''");
        using (var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false))
        {
            Assert.Equal(5, Intake.Refresh(store, new IntakeOptions(), CancellationToken.None));
            Assert.Equal(0, Intake.Refresh(store, new IntakeOptions(), CancellationToken.None));
        }

        Assert.Equal(expected, StoreDump.Of(folder.File("l.db")));
    }

    [Fact]
    public void Run_InputsThatCannotBeHad_AreRejectedAndTheRestIsRead()
    {
        using var folder = new TemporaryFolder();
        var results = Read(
            folder.File("l.db"),
            [
                new IntakeInput("gone.txt", () => IntakeContent.Missing("there is no such file")),
                new IntakeInput("locked.txt", () => IntakeContent.Failed("access denied")),
                .. Reports(1),
            ]);
        Assert.Equal([IntakeStatus.Rejected, IntakeStatus.Rejected, IntakeStatus.Read], results.Select(result => result.Status));
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        Assert.Equal(["locked.txt"], store.Rejects().Select(reject => reject.Path));
    }

    internal static List<IntakeResult> Read(string path, IEnumerable<IntakeInput> inputs, IntakeOptions? options = null)
    {
        using var store = SqliteLedgerStore.Open(path, create: true);
        var results = new List<IntakeResult>();
        Intake.Run(store, inputs, options ?? new IntakeOptions(), results.Add, CancellationToken.None);
        return results;
    }

    internal static IEnumerable<IntakeInput> Reports(int count) => Enumerable.Range(0, count)
        .Select(number => Input(FormattableString.Invariant($"{number:000}.txt"), Encoding.UTF8.GetBytes(GeneratedReports.Report(Seed, number))));

    private static IntakeInput Input(string path, byte[] bytes) => new(path, () => IntakeContent.Of(bytes));
}
