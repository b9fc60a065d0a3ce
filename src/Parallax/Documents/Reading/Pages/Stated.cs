namespace Parallax.Documents.Reading.Pages;

/// <summary>A value of a page's metadata and where it stands.</summary>
/// <param name="Value">The value.</param>
/// <param name="Where">As evidence is worded: "JSON-LD NewsArticle.datePublished", "meta article:published_time".</param>
internal sealed record Stated(string Value, string Where);
