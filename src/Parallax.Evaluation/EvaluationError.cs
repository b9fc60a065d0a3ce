namespace Parallax.Evaluation;

/// <summary>One difference between what is annotated and what was found.</summary>
/// <param name="Class">Field and kind: "holder missed", "span surplus".</param>
/// <param name="Expected">As annotated; null for nothing.</param>
/// <param name="Found">As found; null for nothing.</param>
/// <param name="Context">The words around it, the mention in double brackets.</param>
public sealed record EvaluationError(string Class, string? Expected, string? Found, string Context)
{
    /// <summary>The document it stands in, by its name in the data.</summary>
    public string Document { get; init; } = string.Empty;
}
