using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Web.Serving;

/// <summary>Which rows of a list hold words that begin so.</summary>
internal sealed class RowWords
{
    private readonly string[] _words;
    private readonly int[][] _rows;
    private readonly int _count;

    /// <param name="texts">The text of each row.</param>
    public RowWords(IEnumerable<string> texts)
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var lookup = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        var row = 0;
        foreach (var text in texts)
        {
            foreach (var word in Words(text))
            {
                if (!lookup.TryGetValue(text.AsSpan(word), out var of))
                {
                    lookup[text.AsSpan(word)] = of = [];
                }

                if (of.Count == 0 || of[^1] != row)
                {
                    of.Add(row);
                }
            }

            row++;
        }

        _count = row;
        _words = [.. rows.Keys];
        Array.Sort(_words, StringComparer.OrdinalIgnoreCase);
        _rows = Array.ConvertAll(_words, word => rows[word].ToArray());
    }

    /// <summary>Indexes of the rows that hold every word asked for, or one that begins with it, ascending; null where nothing is asked for.</summary>
    public IEnumerable<int>? Find(string asked)
    {
        BitArray? found = null;
        foreach (var range in Words(asked))
        {
            var word = asked[range];
            var at = Array.BinarySearch(_words, word, StringComparer.OrdinalIgnoreCase);
            var these = new BitArray(_count);
            for (at = at < 0 ? ~at : at; at < _words.Length && _words[at].StartsWith(word, StringComparison.OrdinalIgnoreCase); at++)
            {
                foreach (var row in _rows[at])
                {
                    these[row] = true;
                }
            }

            found = found?.And(these) ?? these;
        }

        return found is null ? null : Enumerable.Range(0, _count).Where(row => found[row]);
    }

    /// <summary>What a row of statements or figures is searched by.</summary>
    public static string Text(LedgerDocument document, int index, string kind)
    {
        var record = document.Record;
        return kind == "statements"
            ? record.Statements[index].Span.Of(document.Text)
            : record.Figures[index] is var figure ? $"{figure.Span.Of(document.Text)} {figure.Counted} {figure.Aspect} {figure.Scope} {figure.Value?.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
    }

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(start..i);
            }

            i++;
        }

        return words;
    }
}
