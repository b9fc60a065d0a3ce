using System.Collections.Immutable;

namespace Parallax;

/// <summary>How a mention goes back to an origin.</summary>
/// <param name="Mention">Id of the statement, figure or event.</param>
/// <param name="Path">The steps, each a citation with its reason ("told The Telegraph", "copy of …").</param>
public sealed record OriginPath(string Mention, ImmutableArray<Reference> Path);
