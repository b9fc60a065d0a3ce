namespace Parallax.Documents.Reading;

/// <summary>A block before the text is put together.</summary>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it starts in the decoded input; null where one cannot say.</param>
/// <param name="End">Where it ends in the decoded input, exclusive.</param>
internal sealed record DraftBlock(BlockKind Kind, string Text, int? Start, int? End);
