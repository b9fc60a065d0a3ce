namespace Parallax;

/// <summary>A mention of an entity in a document.</summary>
public sealed record EntityReference(string Document, Span Span, MentionKind Kind);
