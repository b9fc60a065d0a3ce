namespace Parallax;

/// <summary>A passage that stands in both documents.</summary>
public sealed record CopiedPassage(Span Span, Span OfSpan);
