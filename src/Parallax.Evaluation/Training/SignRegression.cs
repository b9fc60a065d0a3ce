using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Learns what signs weigh: logistic regression with a quadratic penalty by AdaGrad (Duchi, Hazan and Singer 2011) over all pairs at once,
/// in which no sign may turn against what it means.
/// </summary>
/// <param name="directions">1 for signs that may only speak for, -1 for those that may only speak against, 0 for either.</param>
internal sealed class SignRegression(IReadOnlyList<int> directions)
{
    public required int Steps { get; init; }

    public required double Rate { get; init; }

    public required double Penalty { get; init; }

    /// <summary>True where the first sign, the constant, is drawn towards nothing as the others are.</summary>
    public bool PenalizesFirst { get; init; }

    public double[] Fit(IReadOnlyCollection<(double[] Signs, bool Same, double Weight)> pairs)
    {
        var weights = new double[directions.Count];
        var squares = weights.Select(_ => 1e-6).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var gradient = weights.Select((weight, index) => index == 0 && !PenalizesFirst ? 0 : -Penalty * weight).ToArray();
            foreach (var (signs, same, importance) in pairs)
            {
                var error = importance * ((same ? 1 : 0) - (1 / (1 + Math.Exp(-Score(signs, weights)))));
                for (var i = 0; i < signs.Length; i++)
                {
                    gradient[i] += error * signs[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                var moved = weights[i] + (Rate * gradient[i] / Math.Sqrt(squares[i]));
                weights[i] = directions[i] switch { 1 => Math.Max(0, moved), -1 => Math.Min(0, moved), _ => moved };
            }
        }

        return weights;
    }

    /// <summary>Log odds.</summary>
    public static double Score(double[] signs, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * weights[i];
        }

        return sum;
    }

    /// <summary>Writes a rule file of signs and what they weigh, below a head of comments.</summary>
    public static void Write(string path, string head, ImmutableArray<string> names, double[] weights)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < weights.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{names[i]}\t{weights[i]:0.00}\n");
        }

        File.WriteAllText(path, text.ToString());
    }
}
