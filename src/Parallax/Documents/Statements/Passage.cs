namespace Parallax.Documents.Statements;

/// <summary>A stretch of a block that is read at once: a sentence, or several where a quotation holds the boundary between them.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Block">Index of the block.</param>
internal readonly record struct Passage(int Start, int End, int Block);
