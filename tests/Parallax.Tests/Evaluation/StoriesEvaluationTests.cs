using System.Collections.Immutable;
using Parallax.Evaluation;
using Xunit;

namespace Parallax.Tests.Evaluation;

public sealed class StoriesEvaluationTests
{
    /// <summary>Worked by hand: clusters aab, b and c against classes of two, two and one.</summary>
    [Fact]
    public void Score_OneClusterTooMany_GivesTheRatesWorkedByHand()
    {
        var metrics = StoriesEvaluation.Score([["a", "a", "b"], ["b"], ["c"]]);
        Assert.Equal(100 * ((4.0 / 3) + (1.0 / 3) + 1 + 1) / 5, metrics["b3Precision"], 6);
        Assert.Equal(100 * (2 + 0.5 + 0.5 + 1) / 5, metrics["b3Recall"], 6);
        Assert.Equal(100.0 / 3, metrics["pairwisePrecision"], 6);
        Assert.Equal(50, metrics["pairwiseRecall"], 6);
        Assert.Equal(40, metrics["pairwise"], 6);
    }

    [Fact]
    public void Score_Nothing_IsZero() => Assert.Equal(0, StoriesEvaluation.Score(ImmutableArray<ImmutableArray<string>>.Empty)["pairwise"]);
}
