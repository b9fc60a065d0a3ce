using System.Collections.Immutable;

namespace Parallax.Evaluation.Names;

/// <summary>A document with the names that annotators found.</summary>
/// <param name="Document">Each sentence is a block where the data set gives sentences.</param>
/// <param name="Names">In text order.</param>
internal sealed record NameDocument(Document Document, ImmutableArray<AnnotatedName> Names);
