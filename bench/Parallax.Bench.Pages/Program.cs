using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Parallax.Bench.Pages;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Web.Serving;

// Server time and size of every kind of page over a ledger of generated reports, with several clients at once.
//   dotnet run -c Release --project bench/Parallax.Bench.Pages -- [--documents 50000] [--clients 8] [--seconds 60] [--seed 1] [--ledger FILE]
// With --ledger the reports are read once and the file is used again; two runs then serve the same ledger.
var documents = Number("--documents", 50_000);
var clients = Number("--clients", 8);
var seconds = Number("--seconds", 60);
var ledger = Option("--ledger") ?? Path.Combine(Path.GetTempPath(), $"parallax-pages-{documents}.db");
var refused = 0;
var watch = Stopwatch.StartNew();
using (var store = SqliteLedgerStore.Open(ledger, create: true))
{
    if (store.Engines().Count < documents * 9 / 10)
    {
        var inputs = new GeneratedReports(Number("--seed", 1)).Take(documents).Select(report => new IntakeInput(report.Name, () => IntakeContent.Of(report.Bytes)));
        Intake.Run(store, inputs, new IntakeOptions(), result => refused += result.Status == IntakeStatus.Rejected ? 1 : 0, CancellationToken.None);
    }
}

Say($"read in {watch.Elapsed.TotalSeconds:0} s, {refused} refused");
watch.Restart();
using var desk = new LedgerDesk(() => SqliteLedgerStore.Open(ledger, create: true), CancellationToken.None);
Say($"ledger built in {watch.Elapsed.TotalSeconds:0} s, {GC.GetTotalMemory(true) / 1_000_000} MB on the heap");
watch.Restart();
await using var server = await WebServer.Start(desk, new WebOptions { Port = 0 }, CancellationToken.None).ConfigureAwait(false);
var addresses = await PageAddresses.Find(server.Address, part: 0).ConfigureAwait(false);
var others = await PageAddresses.Find(server.Address, part: 1).ConfigureAwait(false);
Say($"{addresses.Length} addresses found in {watch.Elapsed.TotalSeconds:0} s");

// Nobody has been there: the first visits, which make what later ones find, count too.
using var times = new ServerTimes();
var sizes = await PageLoad.Run(server.Address, addresses, clients, TimeSpan.FromSeconds(seconds)).ConfigureAwait(false);

// One visitor alone, on other addresses: processor time moves little with what else runs on the machine.
var alone = await PageLoad.Alone(server.Address, others).ConfigureAwait(false);
Console.WriteLine($"{"page",-28}{"requests",10}{"median ms",11}{"95 % ms",10}{"most ms",10}{"first 95 %",12}{"largest KB",12}{"alone: CPU ms",15}{"95 %",8}");
var isKept = true;
foreach (var (kind, measured, first) in times.ByKind())
{
    var largest = sizes.GetValueOrDefault(kind) / 1000.0;
    var late = At95(measured);
    var processor = alone.GetValueOrDefault(kind) ?? [0];
    isKept &= late < 50 && (largest <= 200 || kind.StartsWith("/api", StringComparison.Ordinal));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-28}{measured.Count,10}{measured[measured.Count / 2],11:0.0}{late,10:0.0}{measured[^1],10:0.0}{At95(first),12:0.0}{largest,12:0.0}{processor[processor.Count / 2],15:0.0}{At95(processor),8:0.0}"));
}

return isKept ? 0 : 1;

double At95(List<double> sorted) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * 95 / 100)];

void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

string? Option(string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
