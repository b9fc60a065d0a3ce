using System.Collections.Immutable;

namespace Parallax;

/// <summary>Why two local entities are one: a step of those that made an entity.</summary>
/// <param name="A">Where the one is named.</param>
/// <param name="B">Where the other is named.</param>
/// <param name="Rule">By what they were taken for one.</param>
/// <param name="Evidence">What speaks for it besides the names, each with its reason; empty where the rule needs nothing.</param>
public sealed record EntityMerge(Reference A, Reference B, MergeRule Rule, ImmutableArray<Reference> Evidence);
