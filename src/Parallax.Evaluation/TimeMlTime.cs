namespace Parallax.Evaluation;

/// <summary>A time marked in a TimeML file.</summary>
public sealed record TimeMlTime(Span Span, string Type, string Value);
