using System.Collections.Generic;
using Parallax.Evaluation;
using Xunit;

namespace Parallax.Tests.Documents.Statements;

public sealed class SeedStatementsTests(ITestOutputHelper output)
{
    [Fact]
    public void Find_Seeds_ReachesTheFloor()
    {
        var differences = new List<string>();
        var metrics = SeedGoldStatements.Run(Gold.Path(), Gold.Path("..", "seeds"), differences.Add);
        foreach (var (name, value) in metrics)
        {
            output.WriteLine(FormattableString(name, value));
        }

        differences.ForEach(output.WriteLine);
        Assert.Equal(54, metrics["gold"]);
        Assert.True(metrics["right"] >= Floor, string.Join('\n', differences));
        Assert.True(metrics["othersRight"] >= OthersFloor, string.Join('\n', differences));
        Assert.True(metrics["wrong"] * 20 <= metrics["named"], string.Join('\n', differences));
    }

    private const double Floor = 50;
    private const double OthersFloor = 20;

    private static string FormattableString(string name, double value) => System.FormattableString.Invariant($"{name} {value}");
}
