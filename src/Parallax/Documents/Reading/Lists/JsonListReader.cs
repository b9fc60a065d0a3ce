using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Wire;

namespace Parallax.Documents.Reading.Lists;

/// <summary>
/// Reads JSON: a list of reports (an array, or an object with one), JSON lines, a single report, a JSON Feed. Arrays and lines are
/// read one by one, however long they are.
/// </summary>
internal static class JsonListReader
{
    private static readonly string[] Lists = ["articles", "documents", "docs", "items", "stories", "results", "data", "hits", "news", "records"];

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions StreamOptions = new() { MaxDepth = 64, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options)
    {
        var peeked = PeekedStream.Of(stream, ContainerSniffer.HeadLength);
        var start = peeked.Head.TrimStart("\uFEFF \t\r\n"u8);
        return start is [(byte)'[', ..] ? OfArray(peeked, name, options) : OfLines(peeked, name, options);
    }

    private static IEnumerable<ContainedItem> OfArray(Stream stream, string name, ContainerOptions options)
    {
        var rows = new ListItems(name, "JSON item", options.Columns);
        var metered = new MeteredStream(stream);
        // The serializer reads ahead: an element may be as long as the limit, its buffer twice that.
        metered.Allow(2L * options.MaxItemBytes);
        foreach (var element in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(metered, StreamOptions).ToBlockingEnumerable())
        {
            metered.Allow(2L * options.MaxItemBytes);
            yield return Item(element, rows);
        }
    }

    /// <summary>An object a line; where the first line is none, the whole is one.</summary>
    private static IEnumerable<ContainedItem> OfLines(Stream stream, string name, ContainerOptions options)
    {
        var rows = new ListItems(name, "JSON item", options.Columns);
        var lines = new ByteLines(stream, options.MaxItemBytes);
        var isFirst = true;
        while (lines.Next() is { } line)
        {
            if (line.Problem is { } problem)
            {
                yield return rows.Bad(problem);
                continue;
            }

            if (line.Bytes.Span.Trim("\uFEFF \t\r\n"u8).IsEmpty)
            {
                continue;
            }

            using var json = TryParse(line.Bytes, out var fault);
            if (json is not null)
            {
                foreach (var item in isFirst ? OfWhole(json.RootElement, name, rows) : [Item(json.RootElement, rows)])
                {
                    yield return item;
                }
            }
            else if (isFirst)
            {
                using var whole = TryParse(lines.WithRest(line.Bytes), out fault);
                foreach (var item in whole is null ? [ContainedItem.Bad(name, fault!)] : OfWhole(whole.RootElement, name, rows))
                {
                    yield return item;
                }

                yield break;
            }
            else
            {
                yield return rows.Bad(string.Create(CultureInfo.InvariantCulture, $"line {lines.Number}: {fault}"));
            }

            isFirst = false;
        }
    }

    private static IEnumerable<ContainedItem> OfWhole(JsonElement root, string name, ListItems rows)
    {
        if (JsonFeedReader.IsFeed(root))
        {
            return FeedContainer.Items(JsonFeedReader.Of(root, null), name);
        }

        if (root.ValueKind == JsonValueKind.Object)
        {
            // Search services wrap their lists once or twice: response.docs, hits.hits.
            var holders = new[] { root }.Concat(root.EnumerateObject().Select(member => member.Value).Where(value => value.ValueKind == JsonValueKind.Object));
            foreach (var holder in holders)
            {
                foreach (var list in Lists)
                {
                    if (holder.TryGetProperty(list, out var array) && array.ValueKind == JsonValueKind.Array && array.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.Object))
                    {
                        return array.EnumerateArray().Select(element => Item(element, rows));
                    }
                }
            }
        }

        return [Item(root, rows)];
    }

    private static ContainedItem Item(JsonElement element, ListItems rows)
    {
        if (NinjsReader.IsItem(element))
        {
            return rows.Take(JsonValues.Text(element, "uri"), path => NinjsReader.Item(element, path));
        }

        if (element.ValueKind == JsonValueKind.String && FeedReader.Resolve(null, JsonValues.Text(element)) is { } address)
        {
            return rows.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["url"] = address });
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return rows.Bad("JSON that is no report: neither an object nor an address");
        }

        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(element, row);
        // Elasticsearch keeps the document one level down.
        if (element.TryGetProperty("_source", out var source) && source.ValueKind == JsonValueKind.Object)
        {
            Add(source, row);
        }

        return rows.Of(row);
    }

    private static void Add(JsonElement element, Dictionary<string, string> row)
    {
        foreach (var member in element.EnumerateObject().Take(1000))
        {
            if (JsonValues.Name(member) is { } name && string.Join("; ", JsonValues.Texts(element, name)) is { Length: > 0 } value)
            {
                row.TryAdd(ListColumns.Key(name), value);
            }
        }
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte>? bytes, out string? fault)
    {
        fault = null;
        if (bytes is not { } json)
        {
            fault = "larger than what is read in one piece";
            return null;
        }

        try
        {
            return JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json, DocumentOptions);
        }
        catch (JsonException exception)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"broken JSON (line {(exception.LineNumber ?? 0) + 1}, byte {exception.BytePositionInLine ?? 0})");
            return null;
        }
    }
}
