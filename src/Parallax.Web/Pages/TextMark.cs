namespace Parallax.Web.Pages;

/// <summary>A stretch of a document that is shown marked.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">Class name: statement, name, time, event, figure, passage, evidence, here.</param>
/// <param name="Rank">Of marks over the same words the highest is the one a click opens.</param>
/// <param name="Address">What a click opens; null for nothing.</param>
/// <param name="Anchor">What the first piece is called, for links to it; null for nothing.</param>
internal readonly record struct TextMark(Span Span, string Kind, int Rank, string? Address = null, string? Anchor = null);
