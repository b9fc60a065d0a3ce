using System.Collections.Immutable;

namespace Parallax;

/// <summary>Stories that continue each other over months and years.</summary>
/// <param name="Id">Derives from the earliest story.</param>
/// <param name="Title">Neutral.</param>
/// <param name="Stories">Ids, by date.</param>
/// <param name="First">Date of the first document.</param>
/// <param name="Last">Date of the last document.</param>
public sealed record Storyline(string Id, string Title, ImmutableArray<string> Stories, ReportedDate First, ReportedDate Last);
