using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Parallax.Store;

/// <summary>Between what a user types and what a full-text index takes.</summary>
internal static class SearchQuery
{
    /// <summary>Marks that no clean text holds (noncharacters of Unicode).</summary>
    public const char Open = '\uFDD0';

    public const char Close = '\uFDD1';

    /// <summary>
    /// An FTS5 query of quoted strings, which take any character (https://sqlite.org/fts5.html#fts5_strings): words, all of
    /// which must stand in a block, and phrases where the user wrote double quotes. Null where there is nothing to look for.
    /// </summary>
    public static string? Of(string text)
    {
        var query = new StringBuilder();
        var parts = text.Replace('\0', ' ').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Odd parts stand between quotes; the last one is no phrase where its quote never closes.
            var strings = i % 2 == 1 && i < parts.Length - 1 ? [parts[i]] : parts[i].Split((char[]?)null);
            foreach (var word in strings.Where(word => word.Any(char.IsLetterOrDigit)))
            {
                query.Append(query.Length == 0 ? "\"" : " \"").Append(word.Trim()).Append('"');
            }
        }

        return query.Length == 0 ? null : query.ToString();
    }

    /// <summary>The spans that marks enclose.</summary>
    /// <param name="text">The text without marks.</param>
    /// <param name="marked">The text with marks.</param>
    /// <param name="offset">Where the text starts in its document.</param>
    public static ImmutableArray<Span> Matches(string text, string marked, int offset)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        int position = 0, start = 0;
        foreach (var c in marked)
        {
            // A text that holds the mark itself moves on with it.
            if (position < text.Length && text[position] == c)
            {
                position++;
            }
            else if (c == Open)
            {
                start = position;
            }
            else if (c == Close)
            {
                spans.Add(new Span(offset + start, offset + position));
            }
        }

        return spans.ToImmutable();
    }
}
