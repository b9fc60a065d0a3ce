using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parallax.Evaluation.Conllu;

/// <summary>Reads CoNLL-U files (universaldependencies.org/format.html).</summary>
internal static class ConlluReader
{
    public static List<ConlluSentence> Read(string path)
    {
        var sentences = new List<ConlluSentence>();
        var lines = new List<string[]>();
        bool document = false, paragraph = false;
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.Length == 0)
            {
                if (lines.Count > 0)
                {
                    sentences.Add(Sentence(lines, document, paragraph));
                    lines.Clear();
                    document = paragraph = false;
                }
            }
            else if (line[0] == '#')
            {
                document |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                paragraph |= line == "# newpar" || line.StartsWith("# newpar id", StringComparison.Ordinal) || line.StartsWith("# newpar =", StringComparison.Ordinal);
            }
            else
            {
                lines.Add(line.Split('\t'));
            }
        }

        return sentences;
    }

    private static ConlluSentence Sentence(List<string[]> lines, bool document, bool paragraph)
    {
        var tokens = ImmutableArray.CreateBuilder<ConlluToken>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var covered = 0;
        foreach (var cells in lines)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue; // an empty node
            }

            var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
            var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                tokens.Add(new ConlluToken(cells[1], spaceAfter));
                covered = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                continue;
            }

            if (int.Parse(cells[0], CultureInfo.InvariantCulture) > covered)
            {
                tokens.Add(new ConlluToken(cells[1], spaceAfter));
            }

            var head = cells[6] == "_" ? -1 : int.Parse(cells[6], CultureInfo.InvariantCulture) - 1;
            words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[5], head, cells[7], tokens.Count - 1));
        }

        return new ConlluSentence(document, paragraph, tokens.ToImmutable(), words.ToImmutable());
    }
}
