using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Evaluation;

/// <summary>The worked case: figures and statements of the seed reports against <c>seeds.json</c>.</summary>
public static class SeedsEvaluation
{
    /// <summary>Measures.</summary>
    /// <param name="goldFolder">The folder that holds <c>seeds.json</c>; the reports lie in the folder <c>seeds</c> beside it.</param>
    /// <returns>Counts: <c>figures…</c> (found with right value, unit and status) and <c>statements…</c> (right with the right speaker).</returns>
    public static ImmutableSortedDictionary<string, double> Run(string goldFolder)
    {
        var seeds = Path.Combine(goldFolder, "..", "seeds");
        var gold = GoldFigureFile.Read(Path.Combine(goldFolder, "seeds.json")).Figures;
        var read = new List<(string, byte[], DocumentRecord)>();
        foreach (var name in gold.Select(figure => figure.Document).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(Path.Combine(seeds, name));
            if (DocumentPipeline.Read(bytes, null, out _) is { } record)
            {
                read.Add((name, bytes, record));
            }
        }

        var figures = SeedGoldFigures.Compare(gold, read);
        var metrics = SeedGoldStatements.Run(goldFolder, seeds)
            .ToImmutableSortedDictionary(pair => "statements" + char.ToUpperInvariant(pair.Key[0]) + pair.Key[1..], pair => pair.Value, StringComparer.Ordinal);
        return metrics
            .Add("documents", read.Count)
            .Add("figuresGold", figures.Gold)
            .Add("figuresFound", figures.Found)
            .Add("figuresSurplus", figures.Surplus);
    }
}
