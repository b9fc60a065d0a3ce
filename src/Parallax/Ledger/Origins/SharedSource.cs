namespace Parallax.Ledger.Origins;

/// <summary>What several reports may each have read, heard or attended.</summary>
/// <param name="Name">"audit", "press conference".</param>
/// <param name="IsEvent">True for an occasion, false for a paper, a recording or pictures.</param>
internal sealed record SharedSource(string Name, bool IsEvent);
