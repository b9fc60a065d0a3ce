using System;
using System.Linq;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>Adam (Kingma and Ba 2015) over all weights of the network of parts.</summary>
internal sealed class PartOptimizer(PartWeights weights)
{
    private readonly float[][] _means = [.. weights.All().Select(array => new float[array.Length])];
    private readonly float[][] _squares = [.. weights.All().Select(array => new float[array.Length])];
    private float _firstPower = 1;
    private float _secondPower = 1;

    public void Step(PartWeights gradient, float rate)
    {
        _firstPower *= AdamOptimizer.First;
        _secondPower *= AdamOptimizer.Second;
        var norm = MathF.Sqrt(gradient.All().Sum(array => VectorMath.Dot(array, array)));
        var factor = norm > AdamOptimizer.Bound ? AdamOptimizer.Bound / norm : 1;
        rate *= MathF.Sqrt(1 - _secondPower) / (1 - _firstPower);
        var index = 0;
        foreach (var (array, derivative) in weights.All().Zip(gradient.All()))
        {
            AdamOptimizer.Step(array, derivative, _means[index], _squares[index], rate, factor);
            index++;
        }
    }
}
