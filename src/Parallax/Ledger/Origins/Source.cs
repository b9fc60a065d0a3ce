using System.Collections.Immutable;

namespace Parallax.Ledger.Origins;

/// <summary>An origin as a document shows it, before those of several documents are found to be one.</summary>
/// <param name="Key">What makes it one: a publisher's key, a document's, or the speaker, the outlet and the document.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Name">As <see cref="Origin.Name"/>.</param>
/// <param name="Path">What leads to it, beyond the mention itself.</param>
internal sealed record Source(string Key, OriginKind Kind, string Name, ImmutableArray<Reference> Path)
{
    /// <summary>True for what a person says.</summary>
    public bool IsPerson { get; init; }
}
