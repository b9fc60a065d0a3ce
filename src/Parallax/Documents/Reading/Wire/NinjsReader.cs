using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Lists;

namespace Parallax.Documents.Reading.Wire;

/// <summary>Reads items of IPTC ninjs 1.0 to 3.0 (https://www.iptc.org/std/ninjs/userguide/).</summary>
internal static class NinjsReader
{
    /// <summary>Whether an object is such an item: a uri, and a head or a body under the names of a version.</summary>
    public static bool IsItem(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("uri", out _) && element.EnumerateObject().Any(member =>
            JsonValues.Name(member) is { } name && (name is "bodies" or "headlines" or "pubstatus" or "versioncreated" or "infosources" || name.StartsWith("body_", StringComparison.Ordinal)));

    public static ContainedItem Item(JsonElement item, string path)
    {
        // Pictures and sound have captions; a composite is a list of others.
        if (JsonValues.Text(item, "type") is { } type && type is not ("text" or "composite"))
        {
            return ContainedItem.PassedOver(path);
        }

        var (body, isMarkup) = Body(item);
        var summary = JsonValues.Text(item, "description_text") ?? JsonValues.Text(item, "description_html") ?? Values(item, "descriptions").FirstOrDefault().Value;
        var isWithdrawn = WireStatus.IsWithdrawn(JsonValues.Text(item, "pubstatus"));
        if ((body ?? summary) is not { } content)
        {
            return isWithdrawn ? new ContainedItem(path) { IsWithdrawn = true } : ContainedItem.Bad(path, "a ninjs item without a text");
        }

        return new ContainedItem(path)
        {
            IsWithdrawn = isWithdrawn,
            Bytes = ItemEnvelope.Write(
                new ItemFields
                {
                    Source = "ninjs",
                    Address = FeedReader.Resolve(null, JsonValues.Text(item, "uri")),
                    Title = JsonValues.Text(item, "headline") ?? Main(Values(item, "headlines")) ?? JsonValues.Text(item, "title"),
                    Published = JsonValues.Date(JsonValues.Text(item, "firstcreated") ?? JsonValues.Text(item, "versioncreated")),
                    Modified = JsonValues.Date(JsonValues.Text(item, "versioncreated")),
                    Outlet = Names(item, "provider", "source", "infosource", "infosources", "copyrightholder").FirstOrDefault(),
                    Authors = [.. Names(item, "byline", "by").Select(name => name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name).Take(8)],
                    Language = JsonValues.Text(item, "language"),
                    ContentType = isMarkup && body is not null ? "text/html; charset=utf-8" : FeedItems.ContentTypeOf(content),
                    IsSummary = body is null,
                },
                content),
        };
    }

    private static (string? Text, bool IsMarkup) Body(JsonElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["body_xhtml", "body_html", "body_html5"])
        {
            if (JsonValues.Text(item, name) is { } markup)
            {
                return (markup, true);
            }
        }

        var bodies = Values(item, "bodies").ToList();
        var best = bodies.Find(body => body.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase));
        return best.Value is not null ? (best.Value, true) : (JsonValues.Text(item, "body_text") ?? bodies.Select(body => body.Value).FirstOrDefault(), false);
    }

    /// <summary>What 2.0 and 3.0 have as lists of values with a role and a content type.</summary>
    private static IEnumerable<(string Value, string ContentType, string? Role)> Values(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(64).Where(value => JsonValues.Text(value, "value") is not null)
                .Select(value => (JsonValues.Text(value, "value")!, JsonValues.Text(value, "contenttype") ?? JsonValues.Text(value, "contentType") ?? string.Empty, JsonValues.Text(value, "role")))
            : [];

    private static string? Main(IEnumerable<(string Value, string ContentType, string? Role)> values) =>
        values.OrderBy(value => value.Role is null or "main" ? 0 : 1).Select(value => value.Value).FirstOrDefault();

    private static IEnumerable<string> Names(JsonElement item, params string[] members) => members.SelectMany(member => JsonValues.Texts(item, member));
}
