namespace Parallax;

/// <summary>Something about an input that its reader should know: refused, cut, or doubtful.</summary>
/// <param name="Reason">One line, lower case, no full stop: what is wrong and what was done.</param>
/// <param name="Rejected">True where the document could not be read at all.</param>
/// <param name="At">Place in the input in bytes; null where it concerns the whole.</param>
public sealed record Diagnostic(string Reason, bool Rejected = false, long? At = null);
