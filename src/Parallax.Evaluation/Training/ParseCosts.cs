using System;

namespace Parallax.Evaluation.Training;

/// <summary>Costs of the parser's moves; <see cref="int.MaxValue"/> for one that is not allowed.</summary>
internal readonly record struct ParseCosts(int Shift, int Left, int Right)
{
    public bool Cheapest(char kind)
    {
        var cost = kind switch { 'S' => Shift, 'L' => Left, _ => Right };
        return cost == Math.Min(Shift, Math.Min(Left, Right));
    }
}
