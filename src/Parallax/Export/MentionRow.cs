namespace Parallax.Export;

/// <summary>A statement, figure, event or time of a document.</summary>
/// <param name="Document">Index of the document in the ledger.</param>
/// <param name="Index">Index in the document's record.</param>
public readonly record struct MentionRow(int Document, int Index);
