using System.Collections.Immutable;

namespace Parallax.Evaluation;

/// <summary>What a measurement gave.</summary>
/// <param name="Metrics">Rates and F1 in percent, by name.</param>
/// <param name="Documents">Documents read.</param>
/// <param name="Tokens">Tokens read.</param>
/// <param name="Seconds">Time the engine took for them, without reading the files.</param>
public sealed record EvaluationResult(ImmutableSortedDictionary<string, double> Metrics, int Documents, int Tokens, double Seconds);
