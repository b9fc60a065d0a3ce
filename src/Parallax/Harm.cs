namespace Parallax;

/// <summary>Harm that a report tells of an event.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Figure">Index of the figure that counts it; null where no numeral says so.</param>
/// <param name="Entity">Index of the local entity harmed; null where not named.</param>
public sealed record Harm(HarmKind Kind, int? Figure, int? Entity);
