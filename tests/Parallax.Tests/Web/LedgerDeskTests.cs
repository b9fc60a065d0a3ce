using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Samples;
using Parallax.Tests.Support;
using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

public sealed class LedgerDeskTests
{
    [Fact]
    public async Task Follow_WhatAnotherProgramReads_IsTakenUpAndMarkedNew()
    {
        using var folder = new TemporaryFolder();
        using var other = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        Read(other, 0);
        using var desk = new LedgerDesk(() => SqliteLedgerStore.Open(folder.File("l.db"), create: false), CancellationToken.None);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var following = desk.Follow(stop.Token);
        var first = desk.Snapshot;

        other.SaveNote("watch:https://courier.example/rss", "{}");
        await Task.Delay(1500, stop.Token);
        Assert.Same(first, desk.Snapshot);

        Read(other, 1);
        Assert.True(SpinWait.SpinUntil(() => desk.Snapshot.Ledger.Documents.Length == 2, TimeSpan.FromMinutes(1)));
        Assert.Single(desk.Snapshot.Ledger.Documents, document => desk.Snapshot.IsNew(document.Id, desk.Start.Since));
        other.Withdraw(Path.GetFileName(SampleCorpus.Reports[0]), new Withdrawal(null, "is not there (410)"));
        Assert.True(SpinWait.SpinUntil(() => desk.Snapshot.Ledger.Documents.Any(document => document.Withdrawn is not null), TimeSpan.FromMinutes(1)));

        await stop.CancelAsync();
        await following;
    }

    private static void Read(SqliteLedgerStore store, int report)
    {
        var path = SampleCorpus.Reports[report];
        Intake.Run(store, [new IntakeInput(Path.GetFileName(path), () => IntakeContent.Of(File.ReadAllBytes(path)))], new IntakeOptions(), _ => { }, CancellationToken.None);
    }
}
