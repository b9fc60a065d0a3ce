namespace Parallax.Documents.Statements.Attributions;

/// <summary>Words that stand together and are one part of an attribution.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Part">Which part.</param>
/// <param name="Chance">How likely its words are of that part, in the mean.</param>
internal readonly record struct TokenRun(int Start, int End, PartLabel Part, float Chance);
