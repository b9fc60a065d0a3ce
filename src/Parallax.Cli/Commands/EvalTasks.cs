using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Parallax.Evaluation;
using Parallax.Evaluation.Events;
using Parallax.Evaluation.Sets;

namespace Parallax.Cli.Commands;

/// <summary>The tasks of <c>parallax eval</c>.</summary>
internal static class EvalTasks
{
    public static ImmutableArray<EvalTask> All { get; } =
    [
        new("article", request => ArticleEvaluation.Run(request.Data, request.Part, request.Error)),
        new("copies", request => Timed(() => CopiesEvaluation.Run(request.Data, request.Part, request.Error))),
        new("dating", request => Timed(() => DatingEvaluation.Run(request.Data, request.Part, request.Error))),
        new("entities", request => Timed(() => EntityPairsEvaluation.Run(request.Data, request.Part, request.Error))),
        new("events", request => Timed(() => EventsEvaluation.Run(request.Data, request.Error, name => request.Takes(name, oneIn: 3)))),
        new("figures", request => Timed(() => FiguresEvaluation.Run(request.Data, request.Error, name => request.Takes(name, oneIn: 3), request.Corrections is { } file ? FigureCorrection.Read(file) : default))),
        new("incidents", request => Timed(() => IncidentsEvaluation.Run(SplitFolder(request.Data, request.Split), incident => request.Takes(incident, oneIn: 5), request.Error))),
        new("names", (data, split) => NamesEvaluation.Run(data, split ?? DefaultSplit(data))),
        new("origins", request => Timed(() => OriginsEvaluation.Run(request.Data, request.Part, request.Error))),
        new("parse", (data, split) => ParseEvaluation.Run(SplitFile(data, split, ".conllu"))),
        new("quantities", request => Timed(() => Quantities(request))),
        new("quotes", request => QuotesEvaluation.Run(SplitFolder(request.Data, request.Split), request.Error, name => request.Takes(name, oneIn: 4), request.Corrections)),
        new("reconcile", request => Timed(() => ReconcileEvaluation.Run(request.Data, request.Part, request.Error))),
        new("seeds", (data, _) => Timed(() => SeedsEvaluation.Run(data))),
        new("stories", request => StoriesEvaluation.Run(SplitFolder(request.Data, request.Split), incident => request.Takes(incident, oneIn: 5))),
        new("storylines", request => Timed(() => StorylinesEvaluation.Run(request.Data, request.Part, request.Error))),
        new("times", request => Timed(() => Times(request))),
        new("utterances", request => Timed(() => UtterancesEvaluation.Run(request.Data, request.Part, request.Error))),
    ];

    // NewsQuant where the data is one of its files or holds one, else the cases of Recognizers-Text
    private static ImmutableSortedDictionary<string, double> Quantities(EvalRequest request)
    {
        var file = File.Exists(request.Data) ? request.Data : Directory.EnumerateFiles(request.Data, "NewsQuant*.json").Order(StringComparer.Ordinal).FirstOrDefault();
        return file is not null
            ? NewsQuantEvaluation.Run(file, request.Error, name => request.Takes(name, oneIn: 3))
            : RecognizersEvaluation.Run(request.Data, request.Error, name => request.Takes(name, oneIn: 3));
    }

    // the cases of Recognizers-Text where the folder holds them, else TimeML
    private static ImmutableSortedDictionary<string, double> Times(EvalRequest request) =>
        Directory.Exists(Path.Combine(request.Data, "DateTime", "English"))
            ? RecognizersTimesEvaluation.Run(request.Data, request.Error, name => request.Takes(name, oneIn: 4))
            : TimesEvaluation.Run(request.Data, request.Error, name => request.Takes(name, oneIn: 5));

    /// <summary>The split's file in a folder: test where there is one, else dev, else the only file there is.</summary>
    private static string SplitFile(string data, string? split, string ending)
    {
        if (File.Exists(data))
        {
            return data;
        }

        string[] wanted = split is null ? ["test", "dev"] : [split];
        var files = Directory.GetFiles(data, "*" + ending).Order(StringComparer.Ordinal).ToList();
        return wanted.Select(name => files.Find(file => Path.GetFileNameWithoutExtension(file) == name || Path.GetFileNameWithoutExtension(file).EndsWith("-" + name, StringComparison.Ordinal))).FirstOrDefault(file => file is not null)
            ?? (split is null && files.Count == 1 ? files[0] : throw new UsageException($"{data}: there is no {string.Join(" or ", wanted)}{ending}"));
    }

    /// <summary>Test where the data has files or a folder of that name, else dev.</summary>
    private static string DefaultSplit(string data) =>
        Directory.EnumerateFileSystemEntries(data).Any(entry => Path.GetFileNameWithoutExtension(entry) == "test" || Path.GetFileNameWithoutExtension(entry).EndsWith("-test", StringComparison.Ordinal)) ? "test" : "dev";

    /// <summary>The split's folder in a folder: test where there is one, else dev, else the folder itself.</summary>
    private static string SplitFolder(string data, string? split)
    {
        string[] wanted = split is null ? ["test", "dev"] : [split];
        return wanted.Select(name => Path.Combine(data, name)).FirstOrDefault(Directory.Exists) ?? (split is null ? data : throw new UsageException($"{data}: there is no {split}"));
    }

    /// <summary>For measurements that tell their documents and tokens among the metrics and leave the time to others.</summary>
    private static EvaluationResult Timed(Func<ImmutableSortedDictionary<string, double>> measure)
    {
        var clock = Stopwatch.StartNew();
        var metrics = measure();
        return new EvaluationResult(metrics.RemoveRange(["documents", "tokens"]), (int)metrics.GetValueOrDefault("documents"), (int)metrics.GetValueOrDefault("tokens"), clock.Elapsed.TotalSeconds);
    }
}
