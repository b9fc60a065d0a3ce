using System;

namespace Parallax.Ledger.Stories.Streaming;

/// <summary>Scores as whole multiples of a small step: their sums are exact, and so the same in any order.</summary>
internal static class ScoreSteps
{
    private const double StepsPerUnit = 1 << 16;

    public static double Round(double score) => Math.Round(score * StepsPerUnit) / StepsPerUnit;
}
