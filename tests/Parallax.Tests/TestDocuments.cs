using System.Collections.Immutable;

namespace Parallax.Tests;

/// <summary>Documents made of a test's own text.</summary>
internal static class TestDocuments
{
    /// <summary>A document with a paragraph for each line.</summary>
    public static Document Of(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end)));
            }

            start = end + 1;
        }

        return new Document { Id = Ids.Document(null, text), Sha256 = "test", Language = "en", Text = text, Blocks = blocks.ToImmutable() };
    }
}
