namespace Parallax;

/// <summary>How many were killed or injured in what a story is about, over its reports: by number, by name or by description.</summary>
/// <param name="Kind"><see cref="HarmKind.Killed"/> or <see cref="HarmKind.Injured"/>.</param>
/// <param name="Low">The least that a report tells of those that tell of any.</param>
/// <param name="High">The most.</param>
/// <param name="Last">As the later reports tell it; the more told by most of them where they part. No judgement on which is true.</param>
/// <param name="Reports">How many reports tell of it, those that copy each other once.</param>
public sealed record Toll(HarmKind Kind, int Low, int High, int Last, int Reports);
