using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Evaluation.Sets;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures the benchmarks of our own writing under <c>eval/</c>, which are part of the repository.</summary>
public sealed class OwnBenchmarkTests
{
    [Fact]
    public void Copies_Sets_ReachTheFloors() => Reaches("copies", CopiesEvaluation.Run(Folder("copies"), null, null));

    [Fact]
    public void Origins_Sets_ReachTheFloors() => Reaches("origins", OriginsEvaluation.Run(Folder("origins"), null, null));

    [Fact]
    public void Reconcile_Sets_ReachTheFloors() => Reaches("reconcile", ReconcileEvaluation.Run(Folder("reconcile"), null, null));

    [Fact]
    public void Utterances_Pairs_ReachTheFloors() => Reaches("utterances", UtterancesEvaluation.Run(Folder("utterances"), null, null));

    private static string Folder(string name) => Path.Combine(SampleCorpus.Root, "eval", name);

    private static void Reaches(string task, ImmutableSortedDictionary<string, double> measured)
    {
        using var baseline = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SampleCorpus.Root, "eval", "baseline.json")));
        var floors = baseline.RootElement.GetProperty("floors").EnumerateObject().Where(floor => floor.Name.StartsWith(task + ".", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(floors);
        var below = floors
            .Select(floor => (floor.Name, Floor: floor.Value.GetDouble(), Measured: measured[floor.Name[(task.Length + 1)..]]))
            .Where(floor => floor.Measured < floor.Floor).ToList();
        Assert.True(below.Count == 0, string.Join(", ", below));
    }
}
