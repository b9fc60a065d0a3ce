using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Parallax.Evaluation.Conllu;

/// <summary>Rebuilds the raw text of a treebank: one block for each paragraph, or each document where paragraphs are not marked.</summary>
internal static class ConlluText
{
    public static List<Document> Documents(IReadOnlyList<ConlluSentence> sentences)
    {
        var documents = new List<Document>();
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (i > 0 && (sentence.NewDocument || sentence.NewParagraph))
            {
                Close();
                if (sentence.NewDocument)
                {
                    Flush();
                }
            }

            foreach (var token in sentence.Tokens)
            {
                text.Append(token.Form);
                if (token.SpaceAfter)
                {
                    text.Append(' ');
                }
            }
        }

        Close();
        Flush();
        return documents;

        void Close()
        {
            var end = text.Length;
            while (end > start && text[end - 1] == ' ')
            {
                end--;
            }

            text.Length = end;
            if (end > start)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end)));
                text.Append('\n');
            }

            start = text.Length;
        }

        void Flush()
        {
            if (blocks.Count > 0)
            {
                documents.Add(new Document { Id = string.Empty, Sha256 = string.Empty, Language = "en", Text = text.ToString(), Blocks = blocks.ToImmutable() });
            }

            text.Clear();
            blocks.Clear();
            start = 0;
        }
    }
}
