using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using Parallax;
using Parallax.Bench;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

// Tokens a second by stage, on one thread and on two, allocations, and the time in which the models load. The first column is per second
// of processor time, which a busy machine disturbs least; the ratio of two threads to one is of time on the clock and means little on one.
//   dotnet run -c Release --project bench/Parallax.Bench -- [FOLDER|FILE.jsonl] [--seconds N] [--stage NAME] [--json] [--write FILE.jsonl]
//   dotnet run -c Release --project bench/Parallax.Bench -- --ledger 2000
// measures the ledger half instead, over so many invented reports on one dispute.
//   dotnet run -c Release --project bench/Parallax.Bench -- --stream 1000000 [--per-day 5000] [--seed 1]
// streams so many generated documents through the online grouping of stories.
if (Option("--stream") is { } streamed)
{
    StreamBench.Run(int.Parse(streamed, CultureInfo.InvariantCulture), int.Parse(Option("--per-day") ?? "5000", CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture));
    return 0;
}

if (Option("--ledger") is { } count)
{
    LedgerBench.Run(int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

var path = args.FirstOrDefault(arg => !arg.StartsWith('-') && !IsValue(arg)) ?? "samples";
var seconds = double.Parse(Option("--seconds") ?? "3", CultureInfo.InvariantCulture);

// First of all the models: what a run pays once.
var small = new Document { Id = "0", Sha256 = "0", Text = "It rained in Ostra.", Language = "en", Blocks = [new Block(BlockKind.Paragraph, new Span(0, 19))] };
var load = Stopwatch.StartNew();
LanguageAnalyzer.Load();
var models = load.Elapsed;
_ = NameFinder.Find(LanguageAnalyzer.Analyze(small));
var loaded = load.Elapsed;

var documents = BenchText.Read(path);
if (Option("--write") is { } file)
{
    BenchText.Write(documents, file);
}

var bytes = documents.Sum(document => (long)System.Text.Encoding.UTF8.GetByteCount(document.Text));
var tokens = documents.Sum(document => LanguageAnalyzer.Analyze(document).Sentences.Sum(sentence => (long)sentence.Tokens.Length));
var analyzed = documents.Select(document => LanguageAnalyzer.Analyze(document)).ToList();
var sentences = analyzed.Sum(document => (long)document.Sentences.Length);
var mentions = analyzed.ConvertAll(MentionFinder.Find);
var entities = analyzed.Zip(mentions, CoreferenceResolver.Resolve).ToList();
var statements = analyzed.Select((document, i) => StatementFinder.Find(document, mentions[i], entities[i])).ToList();
var stages = new (string Name, Action<int> Run)[]
{
    ("tokens, sentences", i => Cut(documents[i])),
    ("+ tags, lemmas", i => LanguageAnalyzer.WithoutTrees(documents[i])),
    ("+ trees", i => LanguageAnalyzer.Analyze(documents[i])),
    ("times, quantities", i => QuantityFinder.Find(analyzed[i], TimeFinder.Find(analyzed[i]))), // after the language core
    ("names, after tags", i => NameFinder.Find(analyzed[i])),
    ("entities", i => CoreferenceResolver.Resolve(analyzed[i], mentions[i])),
    ("statements", i => StatementFinder.Find(analyzed[i], mentions[i], entities[i])),
    ("all but trees", i => NameFinder.Find(LanguageAnalyzer.WithoutTrees(documents[i]))),
    ("whole", i => NameFinder.Find(LanguageAnalyzer.Analyze(documents[i]))),
};
var rows = new List<(string Stage, double Processor, double One, double Two, double Megabytes, double Allocated)>();
foreach (var (name, run) in stages.Where(stage => Option("--stage") is not { } only || stage.Name.Contains(only, StringComparison.Ordinal)))
{
    Measure(run, 1, seconds / 3); // warm
    var one = Measure(run, 1, seconds);
    var two = Measure(run, 2, seconds);
    rows.Add((name, one.ProcessorRounds * tokens, one.Rounds * tokens, two.Rounds * tokens, one.ProcessorRounds * bytes / 1e6, one.Allocated / tokens));
}

if (args.Contains("--json", StringComparer.Ordinal))
{
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        documents = documents.Count,
        tokens,
        sentences,
        megabytes = bytes / 1e6,
        loadMilliseconds = models.TotalMilliseconds,
        firstMilliseconds = loaded.TotalMilliseconds,
        stages = rows.Select(row => new { stage = row.Stage, tokensPerProcessorSecond = row.Processor, tokensPerSecond = row.One, tokensPerSecondTwoThreads = row.Two, megabytesPerProcessorSecond = row.Megabytes, bytesPerToken = row.Allocated }),
    }));
}
else
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {tokens} tokens, {sentences} sentences, {bytes / 1e6:0.00} MB; models in {models.TotalMilliseconds:0} ms, with the first sentence {loaded.TotalMilliseconds:0} ms; {Environment.ProcessorCount} processors"));
    Console.WriteLine($"{"stage",-20}{"tokens/CPU s",14}{"sentences/CPU s",17}{"tokens/s",12}{"two threads",14}{"ratio",8}{"MB/CPU s",10}{"bytes/token",13}");
    foreach (var (stage, processor, one, two, megabytes, allocated) in rows)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-20}{processor,14:0}{processor / tokens * sentences,17:0}{one,12:0}{two,14:0}{two / one,8:0.00}{megabytes,10:0.00}{allocated,13:0}"));
    }
}

return 0;

bool IsValue(string arg) => Array.IndexOf(args, arg) is var at && at > 0 && args[at - 1] is "--seconds" or "--stage" or "--write";

string? Option(string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

static void Cut(Document document)
{
    var (spans, ends) = (new List<Span>(), new List<int>());
    foreach (var block in document.Blocks)
    {
        spans.Clear();
        ends.Clear();
        Tokenizer.Tokenize(document.Text, block.Span, spans);
        SentenceSplitter.Split(document.Text, CollectionsMarshal.AsSpan(spans), ends);
    }
}

// Passes over all documents a second, and the bytes that the measured thread allocated in each.
(double Rounds, double ProcessorRounds, double Allocated) Measure(Action<int> run, int threads, double least)
{
    var next = 0;
    var watch = Stopwatch.StartNew();
    var processor = Environment.CpuUsage.TotalTime;
    var allocated = 0L;
    var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (watch.Elapsed.TotalSeconds < least)
        {
            for (var k = 0; k < documents.Count; k++)
            {
                run(Interlocked.Increment(ref next) % documents.Count);
            }
        }

        Interlocked.Add(ref allocated, GC.GetAllocatedBytesForCurrentThread() - before);
    })).ToList();
    workers.ForEach(worker => worker.Start());
    workers.ForEach(worker => worker.Join());
    var rounds = (double)next / documents.Count;
    return (rounds / watch.Elapsed.TotalSeconds, rounds / (Environment.CpuUsage.TotalTime - processor).TotalSeconds, allocated / rounds);
}
