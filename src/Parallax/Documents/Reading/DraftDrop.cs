namespace Parallax.Documents.Reading;

/// <summary>A dropped part before its place in the bytes is known.</summary>
/// <param name="Start">Where it starts in the decoded input; null where one cannot say.</param>
/// <param name="End">Where it ends in the decoded input, exclusive.</param>
/// <param name="Reason">One word, as in <see cref="DroppedPart"/>.</param>
/// <param name="Text">What was dropped.</param>
internal sealed record DraftDrop(int? Start, int? End, string Reason, string Text);
