using System.Collections.Immutable;

namespace Parallax.Ledger.Linking;

/// <summary>Two local entities that were taken for one, by their indexes among all.</summary>
internal readonly record struct MergeStep(int A, int B, MergeRule Rule, ImmutableArray<Reference> Evidence);
