namespace Parallax;

/// <summary>A block of a document's text.</summary>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="RawStart">Byte offset of its start in the input; null where one cannot say.</param>
/// <param name="RawEnd">Byte offset of its end in the input, exclusive; null where one cannot say.</param>
public sealed record Block(BlockKind Kind, Span Span, long? RawStart = null, long? RawEnd = null);
