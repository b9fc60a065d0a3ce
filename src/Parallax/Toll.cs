namespace Parallax;

/// <summary>How many were killed or injured in what a story is about, over its reports: by number, by name or by description.</summary>
/// <param name="Kind"><see cref="HarmKind.Killed"/> or <see cref="HarmKind.Injured"/>.</param>
/// <param name="Low">The least that a report tells of those that tell of any.</param>
/// <param name="High">The most.</param>
/// <param name="MostTold">What most reports tell, from the first that tells of dead; the lower of several told by as many. No judgement on which is true.</param>
/// <param name="Reports">How many reports tell of it, those that copy each other once.</param>
public sealed record Toll(HarmKind Kind, int Low, int High, int MostTold, int Reports);
