namespace Parallax;

/// <summary>One place in the text that refers to an entity: "Albin Kurti", "the prime minister", "he".</summary>
/// <param name="Span">The referring words.</param>
/// <param name="Kind">Name, nominal phrase or pronoun.</param>
public sealed record EntityMention(Span Span, MentionKind Kind);
