namespace Parallax.Ledger.Utterances;

/// <summary>A stretch of what was said between marks and conjunctions.</summary>
/// <param name="Span">Where it stands, from its first word to its last.</param>
/// <param name="IsNegated">True where a word such as "not" turns it round; two turn it back.</param>
/// <param name="IsWeak">True where a word such as "refuse" may turn it round.</param>
/// <param name="IsCondition">True where it begins with "if", "unless", …</param>
internal sealed record ContentClause(Span Span, bool IsNegated, bool IsWeak, bool IsCondition);
