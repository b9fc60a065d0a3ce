using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Documents.Reading;

namespace Parallax.Bench;

/// <summary>The text to measure on: the clean text of reports in a folder, or of the lines of a file with JSON objects.</summary>
internal static class BenchText
{
    /// <summary>Reads what is at a path: <c>.jsonl</c> with <c>text</c> or <c>content</c>, else reports of any kind that Parallax reads.</summary>
    public static List<Document> Read(string path) => File.Exists(path)
        ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select((line, i) => Plain(i, Text(JsonDocument.Parse(line).RootElement)))]
        : [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".txt" or ".html").Order(StringComparer.Ordinal)
            .Select(file => DocumentReader.Read(File.ReadAllBytes(file)).Document).OfType<Document>()];

    /// <summary>Writes the same text for other programs: a line of JSON for each document.</summary>
    public static void Write(IEnumerable<Document> documents, string file) =>
        File.WriteAllLines(file, documents.Select(document => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = document.Text })), new UTF8Encoding(false));

    private static string Text(JsonElement line) => line.TryGetProperty("text", out var text) || line.TryGetProperty("content", out text) ? text.GetString() ?? string.Empty : string.Empty;

    private static Document Plain(int index, string text)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, start + line.Length)));
            }

            start += line.Length + 1;
        }

        return new Document { Id = index.ToString(System.Globalization.CultureInfo.InvariantCulture), Sha256 = string.Empty, Text = text, Language = "en", Blocks = [.. blocks] };
    }
}
