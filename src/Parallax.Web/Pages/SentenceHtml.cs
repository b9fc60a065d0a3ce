using System.Linq;
using Parallax.Dossiers;
using Parallax.Ledger;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>Words marked in the sentence they stand in.</summary>
internal static class SentenceHtml
{
    /// <summary>Characters before and after the words; a sentence may be a page long.</summary>
    private const int Around = 400;

    public static void Write(HtmlText html, LedgerDocument document, Span words)
    {
        var text = document.Text;
        var sentence = document.Record.Sentences.Where(candidate => candidate.Overlaps(words)).Append(words).Aggregate(Span.Cover);
        var start = words.Start - sentence.Start > Around ? TextCut.Whole(text, words.Start - Around) : sentence.Start;
        var end = sentence.End - words.End > Around ? TextCut.Whole(text, words.End + Around) : sentence.End;
        html.Raw(start > sentence.Start ? "…" : string.Empty).Text(text[start..words.Start]).Raw("<mark>").Text(words.Of(text)).Raw("</mark>").Text(text[words.End..end]).Raw(end < sentence.End ? "…" : string.Empty);
    }
}
