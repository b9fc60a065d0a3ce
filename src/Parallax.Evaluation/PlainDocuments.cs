using System;
using System.Collections.Immutable;

namespace Parallax.Evaluation;

/// <summary>Makes documents of texts that a data set gives without anything to clean.</summary>
public static class PlainDocuments
{
    /// <summary>A document whose blocks are the paragraphs between blank lines; the text stays as it is, so that offsets hold.</summary>
    /// <param name="name">Anything that tells it from others.</param>
    /// <param name="text">The text.</param>
    /// <param name="everyLine">True where each line is a paragraph of its own.</param>
    public static Document OfText(string name, string text, bool everyLine = false)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var separator = everyLine ? "\n" : "\n\n";
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(separator, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(from, to)));
            }

            start = end + separator.Length;
        }

        return new Document { Id = Ids.Document(null, name), Sha256 = name, Text = text, Language = "en", Blocks = blocks.ToImmutable() };
    }
}
