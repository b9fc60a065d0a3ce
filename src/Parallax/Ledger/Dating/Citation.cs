namespace Parallax.Ledger.Dating;

/// <summary>A report that passes on what another outlet's report tells.</summary>
/// <param name="Document">Index of the report that cites.</param>
/// <param name="Of">Index of the report that is cited.</param>
/// <param name="Span">Where it does.</param>
/// <param name="IsOnly">True where no other report of that outlet can be meant.</param>
internal sealed record Citation(int Document, int Of, Span Span, bool IsOnly);
