namespace Parallax.Documents.Reading;

/// <summary>How a field of the document is known, before the text is put together.</summary>
/// <param name="Field">JSON name of the field.</param>
/// <param name="Reason">Where it stands, for what the text does not say: "JSON-LD NewsArticle.datePublished".</param>
/// <param name="Block">The block that says it; null for none.</param>
/// <param name="From">Start of the words in the block.</param>
/// <param name="Length">Length of the words.</param>
/// <param name="RawStart">Where a dropped part of the input says it, in the decoded input; null for none.</param>
/// <param name="RawEnd">Its end, exclusive.</param>
internal sealed record Finding(string Field, string? Reason, DraftBlock? Block = null, int From = 0, int Length = 0, int? RawStart = null, int? RawEnd = null);
