using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Parallax.Evaluation.Events;

/// <summary>Reads sentences with an annotated PLOVER event: tables of marked sentences and PLOVER's gold standard records.</summary>
public static class MarkedSentences
{
    /// <summary>Roots of the first PLOVER under which today's files them (CAMEO2PLOVER of 2021).</summary>
    private static readonly FrozenDictionary<string, string[]> Renamed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["DEMAND"] = ["REQUEST"], ["FIGHT"] = ["ASSAULT"], ["DISAPPROVE"] = ["ACCUSE"], ["INVESTIGATE"] = ["ACCUSE"], ["RETREAT"] = ["YIELD"], ["CONCEDE"] = ["YIELD"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of a file or folder; none where it holds neither kind.</summary>
    public static ImmutableArray<MarkedSentence> Read(string path)
    {
        var files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return [.. files.SelectMany(file => Path.GetExtension(file) switch
        {
            ".tsv" => OfTable(file),
            ".txt" when Path.GetFileName(file).Contains("GSR", StringComparison.Ordinal) => OfRecords(file),
            _ => [],
        })];
    }

    private static IEnumerable<MarkedSentence> OfTable(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split('\t');
        int id = Array.IndexOf(columns, "sentence_id"), marked = Array.IndexOf(columns, "marked_sentence"), root = Array.IndexOf(columns, "gold_root");
        if (id < 0 || marked < 0 || root < 0)
        {
            throw new InvalidDataException($"{file}: columns sentence_id, marked_sentence and gold_root are needed");
        }

        return lines.Skip(1).Select(line => line.Split('\t')).Where(fields => fields.Length == columns.Length)
            .Select(fields => OfMarks(fields[id], fields[marked], fields[root], [("<s>", "</s>"), ("<t>", "</t>")]));
    }

    private static List<MarkedSentence> OfRecords(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var found = new List<MarkedSentence>();
        foreach (var record in json.RootElement.EnumerateArray())
        {
            if (record.TryGetProperty("textInfo", out var info) && info.ValueKind == JsonValueKind.Object && info.TryGetProperty("markup", out var markup))
            {
                found.Add(OfMarks(record.GetProperty("id").GetString()!, markup.GetString()!, record.GetProperty("event").GetString()!, [("(SRC: ", ")"), ("(TAR: ", ")"), ("(EVT: ", ")"), ("(SRC/TAR: ", ")"), ("(LOC: ", ")"), ("(LOC:", ")"), ("(SRC/LOC: ", ")")]));
            }
        }

        return found;
    }

    // the marks of who does it come first, those of to whom second; the fourth kind is both
    private static MarkedSentence OfMarks(string name, string marked, string root, (string Opening, string Ending)[] marks)
    {
        var text = new StringBuilder();
        var spans = marks.Select(_ => new List<Span>()).ToArray();
        var open = new Stack<(int Kind, int Start)>();
        for (var i = 0; i < marked.Length;)
        {
            var rest = marked.AsSpan(i);
            var opening = At(rest, marks);
            if (opening >= 0)
            {
                open.Push((opening, text.Length));
                i += marks[opening].Opening.Length;
            }
            else if (open.Count > 0 && rest.StartsWith(marks[open.Peek().Kind].Ending, StringComparison.Ordinal))
            {
                var (kind, start) = open.Pop();
                spans[kind].Add(new Span(start, text.Length));
                i += marks[kind].Ending.Length;
            }
            else
            {
                text.Append(marked[i]);
                i++;
            }
        }

        var both = spans.Length > 3 ? spans[3] : []; // places alone are left out
        return new MarkedSentence(
            name.ToLower(CultureInfo.InvariantCulture), text.ToString(), [.. Renamed.GetValueOrDefault(root, [root])], [.. spans[0], .. both], [.. spans[1], .. both]);
    }

    private static int At(ReadOnlySpan<char> text, (string Opening, string Ending)[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (text.StartsWith(marks[i].Opening, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
