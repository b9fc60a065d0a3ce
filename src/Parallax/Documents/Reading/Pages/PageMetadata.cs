using System.Collections.Generic;

namespace Parallax.Documents.Reading.Pages;

/// <summary>What a page's head and mark-up say of the report. The first of each list is the most trusted.</summary>
internal sealed class PageMetadata
{
    public List<Stated> Titles { get; } = [];

    public List<Stated> Addresses { get; } = [];

    public List<Stated> Outlets { get; } = [];

    /// <summary>Who the page says it has the report from.</summary>
    public List<Stated> Providers { get; } = [];

    public List<Stated> Authors { get; } = [];

    public List<Stated> Published { get; } = [];

    public List<Stated> Modified { get; } = [];

    /// <summary>Dates of which the page does not say what of.</summary>
    public List<Stated> Dates { get; } = [];

    /// <summary>True where the page says that it is an article.</summary>
    public bool IsArticle { get; set; }

    /// <summary>True where the page says that it is a news article.</summary>
    public bool IsNews { get; set; }

    /// <summary>The whole text, where JSON-LD carries it.</summary>
    public string? ArticleBody { get; set; }

    public string? Language { get; set; }

    /// <summary>False where the page says that it is not free.</summary>
    public bool IsFree { get; set; } = true;
}
