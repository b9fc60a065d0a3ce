using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Two-class logistic regression over hashed binary features, learnt by stochastic gradient descent with a step size of its own for
/// each feature (AdaGrad; Duchi, Hazan and Singer 2011).
/// </summary>
internal sealed class LogisticRegression(float rate)
{
    private readonly Dictionary<uint, int> _index = [];
    private readonly List<float> _weights = [];
    private readonly List<float> _squares = [];
    private readonly List<int> _seen = [];

    /// <summary>The sum of the features' weights; above 0 where yes is likelier than no.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            if (_index.TryGetValue(feature, out var at))
            {
                score += _weights[at];
            }
        }

        return score;
    }

    /// <summary>Takes one step towards the answer.</summary>
    /// <param name="features">The example's features.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="importance">How much the example counts.</param>
    public void Learn(ReadOnlySpan<uint> features, bool answer, float importance = 1)
    {
        var probability = 1 / (1 + MathF.Exp(-Score(features)));
        var gradient = importance * ((answer ? 1 : 0) - probability);
        foreach (var feature in features)
        {
            if (!_index.TryGetValue(feature, out var at))
            {
                _index[feature] = at = _weights.Count;
                _weights.Add(0);
                _squares.Add(1e-4f);
                _seen.Add(0);
            }

            _seen[at]++;
            _squares[at] += gradient * gradient;
            _weights[at] += rate * gradient / MathF.Sqrt(_squares[at]);
        }
    }

    /// <summary>Shrinks all weights towards 0, so that rare features do not learn single examples by heart.</summary>
    public void Decay(float factor)
    {
        for (var i = 0; i < _weights.Count; i++)
        {
            _weights[i] *= factor;
        }
    }

    /// <summary>Writes the weights of the features seen at least so many times, in the format that <c>SparseModel</c> reads.</summary>
    public byte[] Write(string label, int minimum) => SparseModelWriter.Write([label],
        _index.Where(pair => _seen[pair.Value] >= minimum).Select(pair => (pair.Key, (IReadOnlyList<(byte, float)>)[((byte)0, _weights[pair.Value])])));
}
