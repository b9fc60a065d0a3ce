using System.Collections.Immutable;

namespace Parallax.Ledger.Stories;

/// <summary>Documents that belong together, before dates are resolved and origins counted.</summary>
/// <param name="Documents">Indexes of documents in the ledger, sorted.</param>
/// <param name="Storyline">Index of the storyline; stories of one storyline have the same.</param>
/// <param name="Title">Neutral title.</param>
public sealed record StoryDraft(ImmutableArray<int> Documents, int Storyline, string Title);
