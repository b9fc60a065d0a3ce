using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>
/// Whether a text can be another version of a report. One address alone does not tell: sites name their front page as the address of
/// every page, and a file is written over with something else.
/// </summary>
internal sealed class ReportLikeness(DocumentRecord record)
{
    /// <summary>Words shorter than this say little of what a text is about.</summary>
    private const int ShortestWord = 5;

    /// <summary>Two texts of one report share at least this much of the words of the one that has fewer: of two reports of a site it is a quarter at most.</summary>
    private const double Alike = 0.4;

    private readonly string? title = record.Document.Title?.Trim();

    private readonly Lazy<FrozenSet<string>> words = new(() => Words(record.Document.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool IsLike(ReportLikeness other)
    {
        if (!string.IsNullOrEmpty(title) && string.Equals(title, other.title, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (fewer, more) = words.Value.Count <= other.words.Value.Count ? (words.Value, other.words.Value) : (other.words.Value, words.Value);
        return fewer.Count(more.Contains) >= Alike * fewer.Count;
    }

    /// <summary>Long words, and numbers of any length.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var isNumber = false;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                isNumber |= char.IsDigit(text[at]);
            }

            if (at - start >= ShortestWord || (isNumber && at > start))
            {
                yield return text[start..at];
            }

            at += at == start ? 1 : 0;
        }
    }
}
