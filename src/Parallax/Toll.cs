using System.Collections.Immutable;

namespace Parallax;

/// <summary>How many were killed or injured in what a story is about, over its reports: by number, by name or by description.</summary>
/// <param name="Kind"><see cref="HarmKind.Killed"/> or <see cref="HarmKind.Injured"/>.</param>
/// <param name="Low">The least that a report tells of those that tell of any.</param>
/// <param name="High">The most.</param>
/// <param name="MostTold">What most reports tell, from the first that tells of dead; the lower of several told by as many. No judgement on which is true.</param>
/// <param name="Reported">What each report that tells of it tells, in the documents' order; of reports that copy each other one stands for all.</param>
public sealed record Toll(HarmKind Kind, int Low, int High, int MostTold, ImmutableArray<ReportedToll> Reported);
