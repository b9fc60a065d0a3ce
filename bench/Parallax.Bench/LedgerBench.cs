using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Parallax.Ledger;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Timeline;
using Parallax.Ledger.Utterances;

namespace Parallax.Bench;

/// <summary>The ledger half over one long storyline: from scratch, and again after one more document has arrived.</summary>
internal static class LedgerBench
{
    public static void Run(int count)
    {
        var records = StorylineText.Records(count + 1);
        var inputs = records.Select(record => new LedgerInput(record, [record.Document.Id])).ToList();
        LedgerBuilder.Build(inputs.Take(50)); // warm
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var ledger = LedgerBuilder.Build(inputs.Take(count));
        Console.WriteLine(FormattableString.Invariant($"{count} documents from scratch: {watch.Elapsed.TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor time ({ledger.Stories.Length} stories, {ledger.Storylines.Length} storylines, {ledger.Claims.Length} claims)"));
        (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        LedgerBuilder.Build(inputs);
        Console.WriteLine(FormattableString.Invariant($"after one more document: {watch.Elapsed.TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor time"));
        Stages(ledger.Documents);
    }

    private static void Stages(ImmutableArray<LedgerDocument> documents)
    {
        var entities = Timed("linking", () => EntityLinker.Link(documents));
        var copies = Timed("copies", () => CopyFinder.Find(documents));
        var utterances = Timed("utterances", () => UtteranceMatcher.Match(documents, entities));
        var stories = Timed("stories", () => StoryGrouper.Group(documents, entities, copies, utterances));
        var dates = Timed("dating", () => DateResolver.Resolve(documents, entities, copies, utterances, stories));
        var origins = Timed("origins", () => OriginTracer.Trace(documents, entities, copies, utterances, stories, dates));
        var claims = Timed("claims", () => ClaimBuilder.Build(documents, entities, utterances, stories, dates, origins));
        Timed("timeline", () => TimelineBuilder.Build(documents, entities, dates, origins, claims));
    }

    private static T Timed<T>(string stage, Func<T> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var made = run();
        Console.WriteLine(FormattableString.Invariant($"  {stage}: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor time"));
        return made;
    }
}
