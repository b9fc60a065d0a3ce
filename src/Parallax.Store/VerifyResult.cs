using Parallax.Export;

namespace Parallax.Store;

/// <summary>What a verification found.</summary>
/// <param name="Documents">Documents checked.</param>
/// <param name="Citations">Citations checked.</param>
/// <param name="Failure">The first that fails; null where all hold.</param>
public sealed record VerifyResult(int Documents, int Citations, CitationFailure? Failure);
