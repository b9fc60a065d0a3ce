using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Reads schema.org metadata out of a page's JSON-LD scripts.</summary>
internal static class JsonLd
{
    private const int MostNodes = 2000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static void Read(PageIndex index, PageMetadata metadata)
    {
        foreach (var script in index.JsonLd)
        {
            if (Parse(script.TextContent) is not { } json)
            {
                continue;
            }

            using (json)
            {
                var nodes = new List<JsonElement>();
                Collect(json.RootElement, nodes);
                var page = LineKey.Of(index.Title);
                foreach (var node in nodes.OrderBy(Rank).ThenBy(node => IsOther(node, page)))
                {
                    Node(node, metadata);
                }
            }
        }
    }

    private static JsonDocument? Parse(string text)
    {
        foreach (var candidate in (IEnumerable<string>)[text, Repaired(text)])
        {
            try
            {
                return JsonDocument.Parse(candidate, Lenient);
            }
            catch (JsonException)
            {
                // Broken scripts are common; the page's other metadata has to do.
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Line breaks inside strings, comments of templates and stray semicolons are what breaks JSON-LD most.</summary>
    private static string Repaired(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Trim().TrimEnd(';'))
        {
            result.Append(c < ' ' ? ' ' : c);
        }

        return result.ToString().Replace("<!--", string.Empty, StringComparison.Ordinal).Replace("-->", string.Empty, StringComparison.Ordinal)
            .Replace("//<![CDATA[", string.Empty, StringComparison.Ordinal).Replace("//]]>", string.Empty, StringComparison.Ordinal);
    }

    private static void Collect(JsonElement element, List<JsonElement> nodes)
    {
        if (nodes.Count >= MostNodes)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, nodes);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity"])
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Collect(inner, nodes);
                }
            }
        }
    }

    /// <summary>An article of another headline than the page's title has: of several in one script, those come last.</summary>
    private static bool IsOther(JsonElement node, string page) =>
        Rank(node) == 0 && page.Length > 0 && Text(node, "headline") is { } headline && LineKey.Of(headline) is var key
        && !page.Contains(key, StringComparison.Ordinal) && !key.Contains(page, StringComparison.Ordinal);

    /// <summary>Articles before the pages and sites around them.</summary>
    private static int Rank(JsonElement node) => Type(node) switch
    {
        null => 9,
        var type when type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" => 0,
        "Recipe" or "HowTo" or "CreativeWork" or "PressRelease" => 2,
        var page when page.EndsWith("Page", StringComparison.Ordinal) => 3,
        _ => 5,
    };

    private static void Node(JsonElement node, PageMetadata metadata)
    {
        var type = Type(node);
        var rank = Rank(node);
        if (rank >= 5)
        {
            if (type is "WebSite" or "NewsMediaOrganization")
            {
                Add(metadata.Outlets, Text(node, "name"), $"JSON-LD {type}.name");
            }

            return;
        }

        Add(metadata.Published, Text(node, "datePublished"), $"JSON-LD {type}.datePublished");
        Add(metadata.Modified, Text(node, "dateModified"), $"JSON-LD {type}.dateModified");
        if (rank > 0)
        {
            return;
        }

        Add(metadata.Published, Text(node, "dateCreated"), $"JSON-LD {type}.dateCreated");
        Add(metadata.Titles, Text(node, "headline"), $"JSON-LD {type}.headline");
        Add(metadata.Titles, Text(node, "headline") is null ? Text(node, "name") : null, $"JSON-LD {type}.name");
        metadata.IsArticle = true;
        metadata.IsNews |= type!.EndsWith("NewsArticle", StringComparison.OrdinalIgnoreCase) || type is "LiveBlogPosting";
        Add(metadata.Addresses, Text(node, "url"), $"JSON-LD {type}.url");
        Add(metadata.Addresses, Text(node, "mainEntityOfPage"), $"JSON-LD {type}.mainEntityOfPage");
        foreach (var name in metadata.Authors.Count == 0 ? Names(node, "author") : [])
        {
            Add(metadata.Authors, name, $"JSON-LD {type}.author");
        }

        foreach (var name in Names(node, "publisher"))
        {
            Add(metadata.Outlets, name, $"JSON-LD {type}.publisher");
        }

        foreach (var source in (ReadOnlySpan<string>)["provider", "sourceOrganization", "copyrightHolder"])
        {
            foreach (var name in Names(node, source))
            {
                Add(metadata.Providers, name, $"JSON-LD {type}.{source}");
            }
        }

        metadata.Language ??= Text(node, "inLanguage");
        var body = Text(node, "articleBody");
        metadata.ArticleBody = body?.Length > (metadata.ArticleBody?.Length ?? 0) ? body : metadata.ArticleBody;
        if (node.TryGetProperty("isAccessibleForFree", out var free))
        {
            metadata.IsFree &= !(free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && Value(free)?.Equals("false", StringComparison.OrdinalIgnoreCase) == true));
        }
    }

    private static string? Type(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return null;
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            var types = type.EnumerateArray().Select(Value).OfType<string>().ToList();
            return types.Find(name => name.EndsWith("Article", StringComparison.OrdinalIgnoreCase)) ?? types.FirstOrDefault();
        }

        return Value(type)?.Split('/')[^1];
    }

    /// <summary>A person or organisation may be a name, an object with a name, or several.</summary>
    private static IEnumerable<string?> Names(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Name) : [Name(value)];
    }

    private static string? Name(JsonElement value) => value.ValueKind == JsonValueKind.Object ? Text(value, "name") : Value(value);

    private static string? Text(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Text(value, "@id") ?? Text(value, "name"),
            JsonValueKind.Array => value.EnumerateArray().Select(Value).FirstOrDefault(),
            _ => Value(value),
        };
    }

    private static string? Value(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair, written as an escape
        }
    }

    private static void Add(List<Stated> list, string? value, string where)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            list.Add(new Stated(Entities.Decode(value.Trim()), where));
        }
    }
}
