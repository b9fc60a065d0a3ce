using System.Collections.Immutable;

namespace Parallax.Documents.Reading.Items;

/// <summary>What a feed, a list, an archive or a server says of a document beside its content. Dates are as it writes them.</summary>
public sealed record ItemFields
{
    /// <summary>The fields of a page that a server answered with, the same whether it was just fetched or stands in an archive.</summary>
    /// <param name="address">Where it came from.</param>
    /// <param name="type">What the server calls it.</param>
    public static ItemFields OfPage(string? address, MediaType type) => new()
    {
        Source = "HTTP response",
        Address = address,
        ContentType = type.Charset is null ? type.Name : $"{type.Name}; charset={type.Charset}",
        IsPage = true,
    };

    /// <summary>What says it, as evidence is worded: "RSS item", "WARC record", "CSV row".</summary>
    public required string Source { get; init; }

    /// <summary>Address that the content was received from, or that is named as the report's; null for none.</summary>
    public string? Address { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>BCP 47 code.</summary>
    public string? Language { get; init; }

    /// <summary>Media type of the content with its character set, such as <c>text/html; charset=utf-8</c>.</summary>
    public string ContentType { get; init; } = "text/html";

    /// <summary>True where the content is a summary of the report, not its text.</summary>
    public bool IsSummary { get; init; }

    /// <summary>True where the content is a whole page with metadata of its own; false where it is the text alone and the fields are all there is.</summary>
    public bool IsPage { get; init; }
}
