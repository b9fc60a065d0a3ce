namespace Parallax.Store;

/// <summary>An input that could not be read.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="Reason">Why, one line.</param>
/// <param name="At">Place in the input in bytes; null where it concerns the whole.</param>
public sealed record RejectedInput(string Path, string Reason, long? At = null);
