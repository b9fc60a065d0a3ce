using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>Reads the cases of our own benchmarks, and takes the part of them that is asked for.</summary>
internal static class SetFiles
{
    /// <summary>The sets of a folder, one a file under <c>sets</c>, by name.</summary>
    /// <param name="folder">Holds <c>sets</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    public static List<JsonElement> Sets(string folder, string? part) =>
        [.. Directory.GetFiles(Path.Combine(folder, "sets"), "*.json").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path))).Where(set => IsWanted(PartOf(set), part))];

    /// <summary>The cases of a file with one a line.</summary>
    public static List<JsonElement> Lines(string path, string? part) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse).Where(row => IsWanted(PartOf(row), part))];

    /// <summary>dev or held.</summary>
    public static string PartOf(JsonElement row) => row.GetProperty("part").GetString()!;

    /// <summary>True for a case, by its <c>dev</c> or <c>held</c>, of the part asked for.</summary>
    public static bool IsWanted(string own, string? part) => part is null || (own == "held") == (part == "kept");

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
