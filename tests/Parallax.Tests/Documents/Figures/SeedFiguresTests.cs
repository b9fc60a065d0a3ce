using System.Collections.Generic;
using System.Linq;
using Parallax.Documents;
using Parallax.Evaluation;
using Xunit;

namespace Parallax.Tests.Documents.Figures;

/// <summary>The figures of the five annotated reports.</summary>
public sealed class SeedFiguresTests
{
    [Fact]
    public void Read_SeedReports_FindsTheFiguresAndFewOthers()
    {
        var gold = GoldFigureFile.Read(Gold.Path("seeds.json")).Figures;
        var read = new List<(string Name, byte[] Bytes, DocumentRecord Record)>();
        foreach (var name in gold.Select(figure => figure.Document!).Distinct())
        {
            var bytes = Gold.Seed(name);
            read.Add((name, bytes, DocumentPipeline.Read(bytes, null, out _)!));
        }

        var comparison = SeedGoldFigures.Compare(gold, read);

        var differences = string.Join('\n', comparison.Differences);
        Assert.True(comparison.Found >= 28, $"{comparison.Found} of {comparison.Gold}\n{differences}");
        Assert.True(comparison.Surplus * 100 <= comparison.Gold * 15, $"{comparison.Surplus} surplus\n{differences}");
    }
}
