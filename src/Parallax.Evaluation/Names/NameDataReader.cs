using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Names;

/// <summary>Reads the name data sets: Universal NER (<c>*.iob2</c>), Worldwide NER (<c>SPLIT/*.tsv</c>), WNUT 17 (<c>*.conll</c>) and re3d (folders with JSON).</summary>
internal static class NameDataReader
{
    /// <summary>The documents of a split; all of them where a set has no splits.</summary>
    public static List<NameDocument> Read(string folder, string split)
    {
        var documents = new List<NameDocument>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name == split + ".iob2")
            {
                documents.AddRange(Iob(File.ReadLines(file), universal: true));
            }
            else if (name.EndsWith(".conll", StringComparison.Ordinal) && name.Contains(split, StringComparison.Ordinal))
            {
                documents.AddRange(Iob(File.ReadLines(file), universal: false));
            }
        }

        var tsv = Path.Combine(folder, split);
        if (Directory.Exists(tsv))
        {
            documents.AddRange(Directory.EnumerateFiles(tsv, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => Iob(File.ReadLines(file), universal: false)));
        }

        foreach (var entities in Directory.EnumerateFiles(folder, "entities.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            documents.AddRange(StandOff(Path.GetDirectoryName(entities)!));
        }

        return documents;
    }

    private static IEnumerable<NameDocument> Iob(IEnumerable<string> lines, bool universal)
    {
        var builder = new NameTextBuilder();
        foreach (var line in lines.Append(string.Empty))
        {
            if (universal && line.StartsWith('#'))
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && builder.Build() is { } finished)
                {
                    yield return finished;
                    builder = new NameTextBuilder();
                }
                else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                {
                    builder.SentenceText = line["# text = ".Length..];
                }

                continue;
            }

            var cells = line.Split('\t');
            if (string.IsNullOrWhiteSpace(line) || cells.Length < 2)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    builder.EndSentence();
                }

                continue;
            }

            var (word, label) = universal ? (cells[1], cells.Length > 2 ? cells[2] : "O") : (cells[0], cells[1]);
            var name = label.Length > 2 && label[1] == '-' ? Class(label[2..]) : null;
            builder.Add(word.Trim(), name, starts: label[0] is 'B' or 'S');
        }

        if (builder.Build() is { } last)
        {
            yield return last;
        }
    }

    private static string? Class(string label) => label.ToUpperInvariant() switch
    {
        "PER" or "PERSON" => "PER",
        "ORG" or "ORGANIZATION" or "ORGANISATION" or "CORPORATION" or "GROUP" => "ORG",
        "LOC" or "LOCATION" or "FACILITY" => "LOC",
        "OTH" or "MISC" or "NORP" or "PRODUCT" or "CREATIVE-WORK" => "MISC",
        _ => null,
    };

    private static IEnumerable<NameDocument> StandOff(string folder)
    {
        var names = File.ReadLines(Path.Combine(folder, "entities.json")).Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(entity => Class(entity.GetProperty("type").GetString()!) is not null and not "MISC")
            .ToLookup(entity => entity.GetProperty("documentId").GetString()!, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "documents.json")).Where(line => line.Length > 0))
        {
            var root = JsonDocument.Parse(line).RootElement;
            var text = root.GetProperty("text").GetString()!;
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var start = 0;
            foreach (var part in text.Split('\n'))
            {
                if (part.Length > 0)
                {
                    blocks.Add(new Block(BlockKind.Paragraph, new Span(start, start + part.Length)));
                }

                start += part.Length + 1;
            }

            var document = new Document { Id = string.Empty, Sha256 = string.Empty, Language = "en", Text = text, Blocks = blocks.ToImmutable() };
            yield return new NameDocument(document, [.. names[root.GetProperty("_id").GetString()!]
                .Select(entity => new AnnotatedName(new Span(entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32()), Class(entity.GetProperty("type").GetString()!)!))
                .Where(name => name.Span.End <= text.Length)
                .OrderBy(name => name.Span)]);
        }
    }
}
