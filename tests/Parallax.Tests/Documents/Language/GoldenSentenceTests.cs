using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Xunit;

namespace Parallax.Tests.Documents.Language;

/// <summary>The kinds of sentence end of <c>Cases/sentences/golden.txt</c>: all but a few must come out whole.</summary>
public sealed class GoldenSentenceTests
{
    private const double LeastShare = 0.98;

    [Fact]
    public void Analyze_GoldenSentences_AlmostAllComeOutWhole()
    {
        var (right, wrong) = (0, new List<string>());
        foreach (var (kind, text, expected) in Cases())
        {
            var block = new Block(BlockKind.Paragraph, new Span(0, text.Length));
            var document = LanguageAnalyzer.Analyze(new Document { Id = "test", Sha256 = "0", Text = text, Blocks = [block] });
            var found = document.Sentences.Select(sentence => sentence.Span.Of(text)).ToList();
            if (found.SequenceEqual(expected, StringComparer.Ordinal))
            {
                right++;
            }
            else
            {
                wrong.Add(kind + ": " + string.Join(" | ", found).Replace("\n", "\\n", StringComparison.Ordinal));
            }
        }

        Assert.True(right >= LeastShare * (right + wrong.Count), $"{right} of {right + wrong.Count}\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string Kind, string Text, List<string> Expected)> Cases()
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "sentences", "golden.txt")).Where(line => line.Length > 0 && line[0] != '#').Append("= "))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                if (lines.Count > 2)
                {
                    yield return (lines[0], lines[1], lines[2..]);
                }

                lines = [line[2..]];
            }
            else
            {
                lines.Add(line.Replace("\\n", "\n", StringComparison.Ordinal));
            }
        }
    }
}
