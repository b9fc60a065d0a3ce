namespace Parallax;

/// <summary>What a field's value rests on: a place in the document's text, a reason, or both.</summary>
/// <param name="Field">The JSON name of the field, such as <c>holder</c>.</param>
/// <param name="Span">Where the text says it; null where the value was inferred or stands outside the text (a header, a meta tag).</param>
/// <param name="Reason">Why the value follows, for a value that the text does not state at <paramref name="Span"/>; otherwise null.</param>
public sealed record FieldEvidence(string Field, Span? Span, string? Reason = null);
