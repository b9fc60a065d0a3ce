using System.Collections.Immutable;

namespace Parallax;

/// <summary>How many one report tells were killed or injured.</summary>
/// <param name="Document">Id of the report.</param>
/// <param name="Count">By number, or the persons told of one by one.</param>
/// <param name="Evidence">The sentences that tell of them, in text order.</param>
public sealed record ReportedToll(string Document, int Count, ImmutableArray<Reference> Evidence);
