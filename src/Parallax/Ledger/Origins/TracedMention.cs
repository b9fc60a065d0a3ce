namespace Parallax.Ledger.Origins;

/// <summary>A statement, figure, event or sentence with its source.</summary>
/// <param name="Document">Index of its document in the ledger.</param>
/// <param name="Id">Its id; empty for a sentence.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Source">Where its document has it from.</param>
internal sealed record TracedMention(int Document, string Id, Span Span, Source Source)
{
    /// <summary>True for a sentence as a whole.</summary>
    public bool IsPassage => Id.Length == 0;
}
