namespace Parallax.Ledger.Origins;

/// <summary>A sentence of a report as its reporter's own words show it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Own">True where the outlet says in it that it found something out for itself.</param>
/// <param name="Issued">True where it speaks of a statement, a communiqué or a release that somebody has issued.</param>
/// <param name="Cited">Publisher that it names as its source; null for none.</param>
/// <param name="Shared">Paper, recording or occasion that it draws upon; null for none.</param>
internal sealed record ReportSentence(Span Span, int Block, bool Own, bool Issued, string? Cited, SharedSource? Shared);
