using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Parallax.Dossiers;

/// <summary>A statement's words as they are shown: a direct one in quotation marks, an indirect one without.</summary>
public static class WordingText
{
    public static string Of(string text, Statement statement) => string.Concat(Pieces(text, statement, []).Select(piece => piece.Text));

    /// <param name="text">The document's text.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="differs">Where its words differ from another wording's, in the document's text.</param>
    /// <returns>The words in order, cut where a difference begins or ends; white space is one space.</returns>
    public static ImmutableArray<WordingPiece> Pieces(string text, Statement statement, ImmutableArray<Span> differs)
    {
        var pieces = ImmutableArray.CreateBuilder<WordingPiece>();
        var current = new StringBuilder(statement.Kind == StatementKind.Direct ? "“" : string.Empty);
        var isDifferent = false;
        var isFirst = true;
        foreach (var content in statement.Content)
        {
            Add(isFirst ? string.Empty : " … ", false);
            isFirst = false;
            var (start, end) = (content.Start, content.End);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            for (var at = start; at < end; at++)
            {
                if (!char.IsWhiteSpace(text[at]))
                {
                    Add(text[at].ToString(), differs.Any(span => span.Contains(at)));
                }
                else if (!char.IsWhiteSpace(text[at - 1]))
                {
                    Add(" ", differs.Any(span => span.Contains(at)));
                }
            }
        }

        Add(statement.Kind == StatementKind.Direct ? "”" : string.Empty, false);
        if (current.Length > 0)
        {
            pieces.Add(new WordingPiece(current.ToString(), isDifferent));
        }

        return pieces.ToImmutable();

        void Add(string words, bool other)
        {
            if (words.Length > 0 && other != isDifferent)
            {
                if (current.Length > 0)
                {
                    pieces.Add(new WordingPiece(current.ToString(), isDifferent));
                }

                current.Clear();
                isDifferent = other;
            }

            current.Append(words);
        }
    }
}
