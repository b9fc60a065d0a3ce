using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parallax.Evaluation;

/// <summary>Reads attributions of PolNeAR (Newell, Margolin and Ruths, LREC 2018) from brat stand-off.</summary>
internal static class PolnearFile
{
    /// <summary>The texts of a folder in ordinal order of their names; of a text annotated more than once the first annotation by name counts.</summary>
    public static IEnumerable<(string Name, string Text, string Annotation)> Texts(string folder)
    {
        var annotations = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal).ToArray();
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (Array.Find(annotations, file => Path.GetFileName(file).StartsWith(name + "_", StringComparison.Ordinal)) is { } annotation)
            {
                yield return (name, File.ReadAllText(path), annotation);
            }
        }
    }

    /// <summary>The spans of each attribution's parts.</summary>
    public static List<(Span[] Source, Span[] Cue, Span[] Content)> Read(string path, string text)
    {
        var offsets = CodePoints(text);
        var parts = new Dictionary<string, Span[]>(StringComparer.Ordinal);
        var found = new List<(Span[], Span[], Span[])>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (cells.Length < 2)
            {
                continue;
            }

            if (cells[0].StartsWith('T'))
            {
                var space = cells[1].IndexOf(' ', StringComparison.Ordinal);
                parts[cells[0]] = [.. cells[1][(space + 1)..].Split(';').Select(range => range.Split(' ')).Select(range => new Span(
                    offsets[int.Parse(range[0], CultureInfo.InvariantCulture)], offsets[int.Parse(range[1], CultureInfo.InvariantCulture)]))];
            }
            else if (cells[0].StartsWith('E'))
            {
                var roles = cells[1].Split(' ').Select(role => role.Split(':')).Where(role => role.Length == 2).ToLookup(role => role[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), role => role[1], StringComparer.Ordinal);
                if (roles.Contains("Content"))
                {
                    found.Add((Of(roles["Source"]), Of(roles["Cue"]), Of(roles["Content"])));
                }
            }
        }

        return found;

        Span[] Of(IEnumerable<string> ids) => [.. ids.Where(parts.ContainsKey).SelectMany(id => parts[id]).OrderBy(span => span)];
    }

    /// <summary>UTF-16 offset of each code point, and the text's length at the end.</summary>
    private static ImmutableArray<int> CodePoints(string text)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
            {
                offsets.Add(i);
            }
        }

        offsets.Add(text.Length);
        return offsets.ToImmutable();
    }
}
