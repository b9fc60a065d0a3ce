using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Tests.Documents.Language;

/// <summary>Makes analysed documents of plain strings: each line is a block.</summary>
internal static class Analysis
{
    public static AnalyzedDocument Of(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, start + line.Length)));
            }

            start += line.Length + 1;
        }

        return LanguageAnalyzer.Analyze(new Document { Id = "test", Sha256 = "0", Text = text, Blocks = blocks.ToImmutable() });
    }

    public static string Words(AnalyzedDocument document, Sentence sentence) =>
        string.Join(' ', sentence.Tokens.Select(token => token.Span.Of(document.Text)));
}
