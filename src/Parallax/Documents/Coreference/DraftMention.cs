namespace Parallax.Documents.Coreference;

/// <summary>A mention with the tokens it covers.</summary>
/// <param name="Span">The referring words.</param>
/// <param name="Kind">Name, nominal phrase or pronoun.</param>
/// <param name="Token">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct DraftMention(Span Span, MentionKind Kind, int Token, int End);
