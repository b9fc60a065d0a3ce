using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parallax.Evaluation.Articles;

/// <summary>Reads a set of pages: <c>manifest.jsonl</c> with a page a line, and the pages it names.</summary>
internal static class ArticleManifest
{
    /// <summary>The pages of the kind article, or all where a set knows no kinds.</summary>
    /// <param name="path">The set's folder or its manifest.</param>
    public static IEnumerable<ArticlePage> Read(string path)
    {
        var manifest = Directory.Exists(path) ? Path.Combine(path, "manifest.jsonl") : path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;

        // Lines end at line feeds alone: other line separators stand inside strings.
        foreach (var line in File.ReadAllText(manifest, Encoding.UTF8).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var row = JsonDocument.Parse(line);
            var gold = row.RootElement.GetProperty("gold");
            if (Text(gold, "type") is { } type && type != "article")
            {
                continue;
            }

            var file = row.RootElement.GetProperty("path").GetString()!;
            yield return new ArticlePage(row.RootElement.GetProperty("id").GetString()!, Bytes(Path.Combine(folder, file)), Gold(gold), IsKept(file));
        }
    }

    private static ArticleGold Gold(JsonElement gold) => new(
        Text(gold, "text"), List(gold, "with"), List(gold, "without"), Text(gold, "title"), Text(gold, "date") is { Length: >= 10 } date ? date[..10] : null,
        List(gold, "authors"), Text(gold, "sitename"));

    private static bool IsKept(string file) => SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file)))[0] % 4 == 3;

    private static byte[] Bytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(file);
        }

        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string? Text(JsonElement gold, string name) =>
        gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;

    private static ImmutableArray<string> List(JsonElement gold, string name) => gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(item => item.Length > 0)]
        : [];
}
