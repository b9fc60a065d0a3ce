using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Parallax.Evaluation.Training;

/// <summary>Reads WordNet's database files (wndb(5WN)).</summary>
internal static class WordNetFiles
{
    /// <summary>In the order in which meanings are numbered.</summary>
    public static ImmutableArray<string> Parts { get; } = ["noun", "verb", "adj", "adv"];

    /// <summary>The notice of the licence: the lines before the first set of words.</summary>
    public static string Notice(string folder)
    {
        var lines = File.ReadLines(Path.Combine(folder, "data.noun")).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line.TrimStart()).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimEnd())) + "\n";
    }

    public static IEnumerable<WordNetSynset> Synsets(string folder) => Parts.SelectMany(part => File.ReadLines(Path.Combine(folder, "data." + part), Encoding.ASCII)
        .Where(line => !line.StartsWith("  ", StringComparison.Ordinal)).Select(line => Synset(part, line)));

    /// <summary>The senses of each lemma of a part of speech by frequency: where their sets stand.</summary>
    public static IEnumerable<(string Lemma, ImmutableArray<int> Offsets)> Index(string folder, string part)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "index." + part), Encoding.ASCII).Where(line => !line.StartsWith("  ", StringComparison.Ordinal)))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return (cells[0], [.. cells[^Number(cells[2])..].Select(Number)]);
        }
    }

    /// <summary>How often a word was counted in each sense, by lemma, number of the part of speech (1 to 5) and place of the set.</summary>
    public static Dictionary<(string Lemma, char Part, int Offset), int> Uses(string folder)
    {
        var uses = new Dictionary<(string, char, int), int>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.sense"), Encoding.ASCII))
        {
            var cells = line.Split(' ');
            var mark = cells[0].IndexOf('%', StringComparison.Ordinal);
            if (Number(cells[3]) is > 0 and var count)
            {
                uses[(cells[0][..mark], cells[0][mark + 1] == '5' ? '3' : cells[0][mark + 1], Number(cells[1]))] = count;
            }
        }

        return uses;
    }

    private static WordNetSynset Synset(string part, string line)
    {
        var end = line.IndexOf(" | ", StringComparison.Ordinal);
        var cells = (end < 0 ? line : line[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var at = 4 + (2 * words);
        var pointers = Enumerable.Range(0, Number(cells[at])).Select(i => cells.AsSpan(at + 1 + (4 * i), 4).ToArray()).Select(Pointer);

        // "(p)" and "(ip)" behind an adjective say where it may stand.
        return new WordNetSynset(part, Number(cells[0]), cells[2] == "s", [.. Enumerable.Range(0, words).Select(i => cells[4 + (2 * i)].Split('(')[0])], [.. pointers]);
    }

    private static WordNetPointer Pointer(string[] cells)
    {
        var ends = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new WordNetPointer(cells[0], cells[2] switch { "n" => "noun", "v" => "verb", "r" => "adv", _ => "adj" }, Number(cells[1]), ends >> 8, ends & 0xff);
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
