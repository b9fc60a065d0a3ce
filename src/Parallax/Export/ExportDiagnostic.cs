namespace Parallax.Export;

/// <summary>Something to know of an input.</summary>
/// <param name="Document">Id of the document; null where there is none.</param>
/// <param name="Path">Where the input was.</param>
/// <param name="At">Place in the input in bytes; null where it concerns the whole.</param>
/// <param name="Reason">One line.</param>
public sealed record ExportDiagnostic(string? Document, string? Path, long? At, string Reason);
