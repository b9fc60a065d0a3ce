using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Lists;

namespace Parallax.Documents.Reading.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    private const int MaxEntries = 10_000;

    public static Feed? Read(string text, string? address)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
            return IsFeed(json.RootElement) ? Of(json.RootElement, address) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool IsFeed(JsonElement root) =>
        JsonValues.Text(root, "version")?.Contains("jsonfeed.org/version/", StringComparison.Ordinal) is true;

    public static Feed Of(JsonElement root, string? address)
    {
        var title = JsonValues.Text(root, "title");
        var home = JsonValues.Text(root, "feed_url") ?? address ?? JsonValues.Text(root, "home_page_url");
        var entries = ImmutableArray.CreateBuilder<FeedEntry>();
        if (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray().Take(MaxEntries).Where(item => item.ValueKind == JsonValueKind.Object))
            {
                entries.Add(Entry(item, root, title, home));
            }
        }

        return new Feed(title, entries.ToImmutable(), null, []);
    }

    private static FeedEntry Entry(JsonElement item, JsonElement feed, string? feedTitle, string? home)
    {
        // external_url is the report that a link blog speaks of; url is the entry itself.
        var link = FeedReader.Resolve(home, JsonValues.Text(item, "url")) ?? FeedReader.Resolve(home, JsonValues.Text(item, "external_url"));
        var html = JsonValues.Text(item, "content_html");
        var full = html ?? JsonValues.Text(item, "content_text");
        var summary = JsonValues.Text(item, "summary");
        return new FeedEntry
        {
            Id = JsonValues.Text(item, "id") ?? link ?? JsonValues.Text(item, "title") ?? "item",
            Address = link,
            Content = full ?? summary,
            Categories = [.. JsonValues.Texts(item, "tags").Take(32)],
            Fields = new ItemFields
            {
                Source = "JSON Feed item",
                Address = link,
                Title = JsonValues.Text(item, "title"),
                Published = JsonValues.Text(item, "date_published"),
                Modified = JsonValues.Text(item, "date_modified"),
                Outlet = link is null ? feedTitle : null,
                Authors = [.. Authors(item).DefaultIfEmpty(Authors(feed).FirstOrDefault()).OfType<string>().Distinct(StringComparer.Ordinal)],
                Language = JsonValues.Text(item, "language") ?? JsonValues.Text(feed, "language"),
                ContentType = html is null ? "text/plain; charset=utf-8" : "text/html; charset=utf-8",
                IsSummary = full is null,
            },
        };
    }

    /// <summary>1.1 has authors, 1.0 one author.</summary>
    private static IEnumerable<string> Authors(JsonElement element) => JsonValues.Texts(element, "authors").Concat(JsonValues.Texts(element, "author"));
}
