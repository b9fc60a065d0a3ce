using System.Linq;
using AngleSharp.Html.Parser;
using Parallax.Documents.Reading.Pages;

namespace Parallax.Documents.Reading.Items;

/// <summary>Reads the mark-up of a text alone, as feeds and lists carry it: as a page, or as its bare lines where a page's rules find nothing.</summary>
internal static class FragmentReader
{
    private const int LongestBare = 64 * 1024;

    public static Draft Read(string html, ReadingOptions options)
    {
        var draft = PageReader.Read(html, options);
        if (draft.Blocks.Count > 0 || html.Length > LongestBare)
        {
            return draft;
        }

        // A summary of one sentence is too short for a page's rules to take it for a report.
        using var page = new HtmlParser().ParseDocument(PageSource.Of(html, options.MaxDepth).Text);
        foreach (var line in (page.Body?.TextContent ?? string.Empty).Split('\n').Select(Entities.Decode).Where(line => line.Any(char.IsLetter)))
        {
            draft.Blocks.Add(new DraftBlock(BlockKind.Paragraph, line, null, null));
        }

        return draft;
    }
}
