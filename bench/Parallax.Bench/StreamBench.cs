using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Parallax.Ledger.Stories.Streaming;

namespace Parallax.Bench;

/// <summary>
/// The online grouping of stories on one thread over a generated stream: documents a second, peak memory, and how both grow. The generator's
/// own time is left out; its memory is not. What the stream gets are profiles of documents, so the reading and analysis of text is not in it.
/// </summary>
internal static class StreamBench
{
    private const int Step = 100_000;

    public static void Run(int count, int perDay, int seed)
    {
        var generator = new GeneratedStream(seed, perDay);
        var stream = new OnlineStories();
        var log = new StoryLog(id => GeneratedStream.NumberOf(id) < Step);
        var (clock, processor, done) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        var marks = new List<(int Documents, TimeSpan Clock, TimeSpan Processor, double Megabytes)>();
        Console.WriteLine($"{"documents",10}{"docs/s",9}{"docs/CPU s",12}{"here/s",9}{"peak MB",9}{"heap MB",9}{"kept",9}{"open",8}");
        while (done < count)
        {
            var day = generator.NextDay();
            day.RemoveRange(Math.Min(day.Count, count - done), Math.Max(0, day.Count - (count - done)));
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            foreach (var report in day)
            {
                stream.Add(report);
            }

            stream.EndDay();
            clock += watch.Elapsed;
            processor += Environment.CpuUsage.TotalTime - before;
            done += day.Count;
            log.Take(stream);
            if (done / Step > marks.Count || done == count)
            {
                using var process = Process.GetCurrentProcess();
                var (last, megabytes) = (marks.LastOrDefault(), process.PeakWorkingSet64 / 1e6);
                marks.Add((done, clock, processor, megabytes));
                Console.WriteLine(FormattableString.Invariant($"{done,10}{done / clock.TotalSeconds,9:0}{done / processor.TotalSeconds,12:0}{(done - last.Documents) / (clock - last.Clock).TotalSeconds,9:0}{megabytes,9:0}{GC.GetTotalMemory(true) / 1e6,9:0}{stream.Kept,9}{stream.Stories.Length,8}"));
            }
        }

        var (first, end) = (marks[0], marks[^1]);
        Console.WriteLine(FormattableString.Invariant($"{(double)end.Documents / first.Documents:0.0} times the documents took {end.Clock / first.Clock:0.0} times the time, {end.Processor / first.Processor:0.0} times the processor time and {end.Megabytes / first.Megabytes:0.0} times the memory"));
        Console.WriteLine(FormattableString.Invariant($"B3 of the first {Math.Min(done, Step)} documents against the happenings they were generated from: {100 * BCubed(log.Stories(stream), generator.Truth):0.0}"));
    }

    private static double BCubed(Dictionary<string, List<string>> found, List<int> truth)
    {
        var pairs = found.SelectMany(story => story.Value.Select(id => (Story: story.Key, Happening: truth[GeneratedStream.NumberOf(id)]))).ToList();
        var happenings = pairs.CountBy(pair => pair.Happening).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var ((story, happening), both) in pairs.CountBy(pair => pair))
        {
            precision += (double)both * both / found[story].Count;
            recall += (double)both * both / happenings[happening];
        }

        return 2 * precision * recall / (precision + recall) / pairs.Count;
    }
}
