namespace Parallax.Queries;

/// <summary>Something that differs between two versions of a document.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">Where it stands in the version before; null where it was added.</param>
/// <param name="After">Where it stands in the later version; null where it was removed.</param>
/// <param name="BeforeId">Its id there, for a figure or statement.</param>
/// <param name="AfterId">Its id here.</param>
public sealed record VersionChange(ChangeKind Kind, Span? Before, Span? After, string? BeforeId = null, string? AfterId = null);
