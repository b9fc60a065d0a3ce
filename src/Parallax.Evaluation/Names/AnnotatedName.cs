namespace Parallax.Evaluation.Names;

/// <summary>A name of a class PER, ORG, LOC or MISC.</summary>
internal readonly record struct AnnotatedName(Span Span, string Class);
