using System;
using System.Collections.Frozen;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Origins;

/// <summary>The words that stand for a speaker who has no name: a body ("the border command"), a paper ("its statement"), or who speaks for a body ("a spokesman of the ministry").</summary>
/// <param name="Head">The noun: "command", "statement".</param>
/// <param name="IsBare">True where the words do not say which one: "the club", "its statement", "it".</param>
internal sealed record IssuerPhrase(string Head, bool IsBare)
{
    private static readonly FrozenDictionary<string, string> s_nouns = RuleFile.Map("en/issuer-nouns.tsv");

    private static readonly FrozenSet<string> s_determiners = Words("determiner");

    private static readonly FrozenSet<string> s_breaks = Words("break");

    /// <param name="words">The speaker's words, such as "a spokesman of the ministry".</param>
    /// <returns>Null for persons of whom no more is said, and names.</returns>
    public static IssuerPhrase? Read(string words)
    {
        var folded = WordScanner.Folded(words.Length > 200 ? words[..200] : words);
        if (folded is ["it" or "they"])
        {
            return new IssuerPhrase(folded[0], true);
        }

        var start = folded.Count > 0 && s_determiners.Contains(folded[0]) ? 1 : 0;
        var end = folded.FindIndex(start, s_breaks.Contains) is > 0 and var found ? found : folded.Count;
        for (var i = end - 1; i >= start; i--)
        {
            switch (KindOf(folded[i]))
            {
                case "body" or "people":
                    return new IssuerPhrase(folded[i], start == 1 && i == start && end == folded.Count);
                case "paper":
                    return new IssuerPhrase(folded[i], i == start && end == folded.Count);
                case "role":
                    var body = folded.Where((_, at) => at != i).LastOrDefault(word => KindOf(word) is "body");
                    return body is null ? null : new IssuerPhrase(body, false);
            }
        }

        return null;
    }

    private static FrozenSet<string> Words(string kind) => RuleFile.Rows("en/issuer-words.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static string? KindOf(string word) =>
        s_nouns.TryGetValue(word, out var kind) || (word.Length > 4 && word[^1] == 's' && s_nouns.TryGetValue(word[..^1], out kind)) ? kind : null;
}
