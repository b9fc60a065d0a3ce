using System.Collections.Immutable;

namespace Parallax;

/// <summary>Documents, outlets and independent origins, counted apart.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Outlets">Names of the outlets, sorted.</param>
/// <param name="Origins">Ids of the origins, sorted.</param>
public sealed record SourceCount(int Documents, ImmutableArray<string> Outlets, ImmutableArray<string> Origins);
