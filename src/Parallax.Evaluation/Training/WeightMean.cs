using System.Linq;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>The mean of a network's weights over steps of its training (Polyak and Juditsky 1992).</summary>
internal sealed class WeightMean(PartWeights weights)
{
    private readonly PartWeights _sum = new(weights.Size);

    /// <summary>Steps that were added.</summary>
    public int Count { get; private set; }

    public void Add(PartWeights step)
    {
        foreach (var (array, sum) in step.All().Zip(_sum.All()))
        {
            VectorMath.Add(array, sum);
        }

        Count++;
    }

    /// <summary>The mean of all that was added.</summary>
    public PartWeights Take()
    {
        var mean = new PartWeights(_sum.Size);
        foreach (var (sum, array) in _sum.All().Zip(mean.All()))
        {
            VectorMath.AddScaled(sum, 1f / Count, array);
        }

        return mean;
    }
}
