using System.Collections.Immutable;

namespace Parallax.Documents.Mentions;

/// <summary>The names, times and quantities of a document, each list in text order and without overlaps.</summary>
public sealed record MentionSet(ImmutableArray<NameMention> Names, ImmutableArray<TimeMention> Times, ImmutableArray<QuantityMention> Quantities);
