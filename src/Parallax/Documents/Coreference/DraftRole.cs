namespace Parallax.Documents.Coreference;

/// <summary>A role that a document gives an entity.</summary>
/// <param name="Role">The lexicon's entry.</param>
/// <param name="Title">The words, lower case.</param>
/// <param name="Of">What it is held in; null where not said.</param>
/// <param name="Span">The words.</param>
/// <param name="Token">Index of the first token of the role.</param>
internal sealed record DraftRole(Role Role, string Title, EntityDraft? Of, Span Span, int Token);
