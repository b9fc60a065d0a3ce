using System.Collections.Immutable;

namespace Parallax.Documents.Events.Positions;

/// <summary>A row of <c>Rules/en/position-verbs.tsv</c>.</summary>
/// <param name="Words">Lemmas.</param>
/// <param name="Kind">What the verb tells.</param>
/// <param name="Toward">Where the other party stands.</param>
/// <param name="About">Where the matter stands, the first that is there.</param>
/// <param name="Must">True for a verb that tells of no position without a matter.</param>
internal sealed record PositionVerb(ImmutableArray<string> Words, PositionKind Kind, ImmutableArray<string> Toward, ImmutableArray<string> About, bool Must);
