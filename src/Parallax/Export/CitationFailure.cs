namespace Parallax.Export;

/// <summary>A citation that does not hold.</summary>
/// <param name="Document">Id of the document; null where it is not known.</param>
/// <param name="Place">Where it stands, such as <c>figures[3].evidence.holder</c>.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record CitationFailure(string? Document, string Place, string Reason);
