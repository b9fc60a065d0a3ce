using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Origins;

/// <summary>
/// Reads the lines above and below a report that say whose text it is: "Source: Andena", "(kl/tess)", "Tessera", "By Meridian staff", "Via Mirsk Globe".
/// Signs are read against the publishers that the reports at hand name.
/// </summary>
internal static class CreditLines
{
    private const int MostWords = 9;

    private static readonly FrozenDictionary<string, string> s_words = RuleFile.Map("en/credit-line-words.tsv");

    /// <param name="document">The report.</param>
    /// <param name="names">The publishers known.</param>
    /// <returns>Keys of the publishers named, but for its own, the place, and whether the report is theirs as a whole.</returns>
    public static (ImmutableArray<string> Keys, Span Span, bool IsWhole) Read(LedgerDocument document, PublisherNames names)
    {
        var blocks = document.Document.Blocks;
        var own = document.Document.Outlet is { } outlet ? names.Key(outlet) : null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 2 && i < blocks.Length - 2)
            {
                continue;
            }

            var (line, isLine) = LineOf(document.Text, blocks[i].Span, i, blocks.Length);
            if (line.Length == 0)
            {
                continue;
            }

            var text = line.Of(document.Text);
            var words = WordScanner.Folded(text);
            var found = text.Split(['/', '|', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(part => Signs(part, names)).Distinct(StringComparer.Ordinal).ToList();
            var isOwn = own is not null && found.Remove(own);
            if (found.Count == 0 && isLine && !isOwn && words.Count > 1 && s_words.GetValueOrDefault(words[0]) == "lead" && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
                && char.IsUpper(text[space + 1]) && !words.Skip(1).Any(word => s_words.GetValueOrDefault(word) == "plain"))
            {
                names.Add(text[(space + 1)..].TrimEnd('.'));
                found = [names.Key(text[(space + 1)..].TrimEnd('.'))];
            }

            if (found.Count > 0)
            {
                return ([.. found], line, found.Count == 1 && !isOwn && !words.Exists(word => s_words.GetValueOrDefault(word) == "mixing"));
            }
        }

        return ([], default, false);
    }

    /// <summary>A short block as a whole, or what stands in brackets or in capitals at the end of a longer one.</summary>
    private static (Span Span, bool IsLine) LineOf(string text, Span block, int at, int count)
    {
        var words = WordScanner.Scan(text, block);
        if (at > 0 && words.Count is > 0 and <= MostWords && text[block.End - 1] is not ('.' or '!' or '?' or '"' or '”') )
        {
            return (block, true);
        }

        if (at < count - 2 || words.Count == 0)
        {
            return (default, false);
        }

        if (text[block.End - 1] == ')' && text.LastIndexOf('(', block.End - 1) is var open && open >= block.Start && block.End - open <= 40)
        {
            return (new Span(open, block.End), false);
        }

        var last = words[^1].Span;
        return last.End == block.End && last.Length is >= 2 and <= 6 && last.Start >= block.Start + 2 && text[last.Start - 2] is '.' or '"' or '”' && last.Of(text).All(char.IsUpper) ? (last, false) : (default, false);
    }

    private static IEnumerable<string> Signs(string part, PublisherNames names)
    {
        if (names.OfSign(part) is { } whole)
        {
            return [whole];
        }

        // "By Meridian staff", "Reporting by TNA": the words written large among them
        var runs = new List<string>();
        var run = new List<string>();
        foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0]) && !s_words.ContainsKey(word.ToLowerInvariant()))
            {
                run.Add(word);
            }
            else if (run.Count > 0)
            {
                runs.Add(string.Join(' ', run));
                run.Clear();
            }
        }

        runs.Add(string.Join(' ', run));
        return runs.Where(name => name.Length > 0 && names.IsKnown(Publishers.Key(name))).Select(names.Key);
    }
}
