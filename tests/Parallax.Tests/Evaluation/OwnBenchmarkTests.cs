using System.IO;
using Parallax.Evaluation.Sets;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures the benchmarks of our own writing under <c>eval/</c>, which are part of the repository.</summary>
public sealed class OwnBenchmarkTests
{
    [Fact]
    public void Copies_Sets_ReachTheFloors() => Baseline.Reaches("copies.", CopiesEvaluation.Run(Folder("copies"), null, null));

    [Fact]
    public void Entities_Pairs_ReachTheFloors() => Baseline.Reaches("entities.", EntityPairsEvaluation.Run(Folder("entities"), null, null));

    [Fact]
    public void Entities_FurtherPairs_ReachTheFloors() => Baseline.Reaches("entities-more.", EntityPairsEvaluation.Run(Path.Combine(Folder("entities"), "more"), null, null));

    [Fact]
    public void Origins_Sets_ReachTheFloors() => Baseline.Reaches("origins.", OriginsEvaluation.Run(Folder("origins"), null, null));

    [Fact]
    public void Origins_FurtherSets_ReachTheFloors() => Baseline.Reaches("originsMore.", OriginsEvaluation.Run(Path.Combine(Folder("origins"), "more"), null, null));

    [Fact]
    public void Reconcile_Sets_ReachTheFloors() => Baseline.Reaches("reconcile.", ReconcileEvaluation.Run(Folder("reconcile"), null, null));

    [Fact]
    public void Storylines_Sets_ReachTheFloors() => Baseline.Reaches("storylines.", StorylinesEvaluation.Run(Folder("storylines"), null, null));

    [Fact]
    public void Utterances_Pairs_ReachTheFloors() => Baseline.Reaches("utterances.", UtterancesEvaluation.Run(Folder("utterances"), null, null));

    [Fact]
    public void Utterances_FurtherPairs_ReachTheFloors() => Baseline.Reaches("utterancesMore.", UtterancesEvaluation.Run(Path.Combine(Folder("utterances"), "more"), null, null));

    private static string Folder(string name) => Path.Combine(SampleCorpus.Root, "eval", name);
}
