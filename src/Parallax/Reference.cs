namespace Parallax;

/// <summary>A citation across documents: a document's id and a span of its text.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Reason">What the citation is there for; null where that is plain.</param>
public sealed record Reference(string Document, Span Span, string? Reason = null);
