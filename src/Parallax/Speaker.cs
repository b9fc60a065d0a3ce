using System.Collections.Immutable;

namespace Parallax;

/// <summary>Who says a statement.</summary>
/// <param name="Entity">Index of the local entity; null where unresolved ("officials", two who could be meant).</param>
/// <param name="Span">The words that name the speaker; for speech that goes on without a cue, those of the speech before.</param>
/// <param name="Candidates">Indexes of the local entities that could be meant, where <paramref name="Entity"/> is null.</param>
public sealed record Speaker(int? Entity, Span Span, ImmutableArray<int> Candidates);
