namespace Parallax.Documents.Coreference;

/// <summary>A stretch of text between quotation marks, inside one block. Whether it is speech, a title or a scare quote is not decided here.</summary>
/// <param name="Span">With its marks, as far as they are there.</param>
/// <param name="Content">Without its marks.</param>
/// <param name="Block">Index of the block that holds it.</param>
/// <param name="Depth">Number of quotations around it: 0 for an outermost one.</param>
/// <param name="Opened">False where the opening mark is missing and the content starts with the block.</param>
/// <param name="Closed">False where the closing mark is missing and the content ends with the block.</param>
/// <param name="Continues">True where it goes on from a quotation that the block before left open.</param>
public sealed record Quotation(Span Span, Span Content, int Block, int Depth, bool Opened, bool Closed, bool Continues);
