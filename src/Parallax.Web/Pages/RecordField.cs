namespace Parallax.Web.Pages;

/// <summary>A field of a record.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">In words.</param>
/// <param name="Span">Where the text says it; null where it was inferred or follows from the record itself.</param>
/// <param name="Reason">Why it follows; null where the text says it.</param>
/// <param name="Address">What the value leads to; null for nothing.</param>
internal sealed record RecordField(string Name, string Value, Span? Span = null, string? Reason = null, string? Address = null);
