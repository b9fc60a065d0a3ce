using Parallax.Documents.Coreference;

namespace Parallax.Documents.Statements;

/// <summary>What a cue says: the stretch of the content, and whom it is said to.</summary>
/// <param name="Start">Index of the content's first token.</param>
/// <param name="End">Index after its last one.</param>
/// <param name="Addressee">The noun phrase that names whom it is said to; null for none.</param>
/// <param name="CueEnd">Index after the words that belong to the cue ("called on").</param>
/// <param name="IsClause">True for a clause, false for a phrase.</param>
internal sealed record Complement(int Start, int End, NounPhrase? Addressee, int CueEnd, bool IsClause);
