using System.Collections.Immutable;

namespace Parallax.Evaluation;

/// <summary>Source, cue and content of one attribution, as sets of tokens.</summary>
/// <param name="Source">Indexes of the source's tokens, ascending.</param>
/// <param name="Cue">Indexes of the cue's tokens.</param>
/// <param name="Content">Indexes of the content's tokens.</param>
/// <param name="Kind">direct, indirect or mixed.</param>
internal sealed record QuotedAttribution(ImmutableArray<int> Source, ImmutableArray<int> Cue, ImmutableArray<int> Content, StatementKind Kind);
