namespace Parallax;

/// <summary>What became of an analyst's note when the ledger was built.</summary>
/// <param name="Note">The note.</param>
/// <param name="Target">Where its target stands now; null where it was not found.</param>
/// <param name="Other">Where the other stands now; null where it was not found.</param>
/// <param name="Fault">Why the note could not be kept to; null where it was.</param>
public sealed record NoteOutcome(EntityNote Note, Reference? Target, Reference? Other, string? Fault);
