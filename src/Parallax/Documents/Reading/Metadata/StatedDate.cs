namespace Parallax.Documents.Reading.Metadata;

/// <summary>A date and where the input says it.</summary>
internal sealed record StatedDate(DateValue Value, Finding Finding);
