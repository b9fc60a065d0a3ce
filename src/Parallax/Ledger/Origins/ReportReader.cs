using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Origins;

/// <summary>Reads off the sentences of a report whether its outlet worked itself, whom it cites and which paper or occasion it draws upon.</summary>
internal static class ReportReader
{
    private static readonly ImmutableArray<string> s_own = [.. RuleFile.Lines("en/own-work.txt").Select(Folded)];

    private static readonly FrozenSet<string> s_firstPerson = new[] { "we", "us", "our", "ours", "i", "me", "my" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> s_issued = [.. RuleFile.Lines("en/issued-papers.txt").Select(Folded)];

    private static readonly ImmutableArray<(string Phrase, SharedSource Source)> s_shared =
        [.. RuleFile.Rows("en/shared-sources.tsv").Select(row => (Folded(row[0]), new SharedSource(row[1], row[2] == "event")))];

    private static readonly FrozenSet<string> s_verbs = RuleFile.Set("en/report-verbs.txt");

    private static readonly FrozenSet<string> s_nouns = RuleFile.Rows("en/outlet-nouns.tsv").Where(row => row[1] == "outlet" && !row[0].Contains(' ', StringComparison.Ordinal))
        .Select(row => row[0].ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="document">The report.</param>
    /// <param name="publishers">Keys of the publishers that the ledger knows.</param>
    /// <param name="names">Keys of the names that stand where an outlet would be cited: with none more of them known, reading again gives the same. Null for who does not read again.</param>
    public static ImmutableArray<ReportSentence> Read(LedgerDocument document, PublisherNames publishers, ISet<string>? names = null)
    {
        var text = document.Text;
        var plain = Unquoted(text);
        var outlet = document.Document.Outlet;
        var own = outlet is null ? new List<string>() : OwnNames(outlet);
        var sentences = ImmutableArray.CreateBuilder<ReportSentence>();
        string? last = null;
        var block = 0;
        foreach (var sentence in document.Record.Sentences)
        {
            while (block + 1 < document.Document.Blocks.Length && document.Document.Blocks[block + 1].Span.Start <= sentence.Start)
            {
                block++;
            }

            var words = WordScanner.Scan(plain, sentence);
            var joined = " " + string.Join(' ', words.Select(word => word.Folded)) + " ";
            var ownWork = words.Exists(word => s_firstPerson.Contains(word.Folded) && text[word.Span.Start..word.Span.End] != "US") || s_own.Any(phrase => joined.Contains(phrase, StringComparison.Ordinal)) || own.Exists(name => Stands(plain, sentence, name));
            var cited = ownWork && !IsSister(joined) ? null : Cited(text, words, publishers, names, outlet, last);
            last = cited ?? last;
            SharedSource? shared = null;
            foreach (var (phrase, source) in s_shared)
            {
                if (joined.Contains(phrase, StringComparison.Ordinal))
                {
                    shared = source;
                    break;
                }
            }

            sentences.Add(new ReportSentence(sentence, block, ownWork, s_issued.Any(phrase => joined.Contains(phrase, StringComparison.Ordinal)), cited, shared));
        }

        return sentences.ToImmutable();
    }

    /// <summary>True where an outlet calls itself so: "this newspaper", "us", "the Courier" in the Port Arden Courier.</summary>
    public static bool IsSelf(string name, string outlet)
    {
        var folded = Folded(name);
        return Publishers.Key(name) == Publishers.Key(outlet) || folded is " us " or " me " or " this newspaper " or " this paper " or " this magazine " or " this outlet "
            || OwnNames(outlet).Exists(own => Folded(own) == folded || Folded(own) == " the" + folded);
    }

    private static bool IsSister(string joined) => joined.Contains(" our sister ", StringComparison.Ordinal);

    /// <summary>How an outlet names itself: in full, by its last words ("the Courier" in the Port Arden Courier), or by those before "of".</summary>
    private static List<string> OwnNames(string outlet)
    {
        var words = outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "The" and not "the").ToList();
        var names = new List<string> { string.Join(' ', words) };
        names.AddRange(Enumerable.Range(1, Math.Max(0, words.Count - 1)).Select(from => "the " + string.Join(' ', words.Skip(from))));
        var of = words.IndexOf("of");
        if (of > 0)
        {
            names.Add("the " + string.Join(' ', words.Take(of)));
        }

        return [.. names.Where(name => name.Length > 2 && char.IsUpper(name[name.StartsWith("the ", StringComparison.Ordinal) ? 4 : 0]))];
    }

    /// <summary>True where a name stands in a stretch of text as words of its own; "the" in front may open a sentence.</summary>
    private static bool Stands(string text, Span sentence, string name)
    {
        var sought = name.StartsWith("the ", StringComparison.Ordinal) ? name[1..] : name;
        for (var at = sentence.Start; (at = text.IndexOf(sought, at, sentence.End - at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + sought.Length;
            if ((end >= text.Length || !char.IsLetterOrDigit(text[end])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || sought != name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An outlet beside a verb of reporting: one that the ledger knows, or one with a noun such as "daily" before or behind its name.</summary>
    private static string? Cited(string text, List<Word> words, PublisherNames publishers, ISet<string>? names, string? outlet, string? last)
    {
        // What runs on for hundreds of words is no sentence.
        if (words.Count > 300)
        {
            return null;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(text, words[i]))
            {
                continue;
            }

            var end = i;
            while (end < words.Count && end - i < 5 && IsCapital(text, words[end]) && (end == i || Adjoin(text, words[end - 1], words[end])))
            {
                end++;
            }

            for (var to = end; to > i; to--)
            {
                var name = text[words[i].Span.Start..words[to - 1].Span.End];
                var key = Publishers.Key(name);
                var called = to == end && words[i].Folded != "the"
                    && ((i > 0 && s_nouns.Contains(words[i - 1].Folded))
                        || (to < words.Count && s_nouns.Contains(words[to].Folded) && (to + 1 >= words.Count || !IsCapital(text, words[to + 1]))));
                // "the Post", "GNS": a part of a name needs its article, initials their capitals
                var known = publishers.IsFull(key) || (publishers.IsKnown(key) && (words[i].Folded == "the" || (i > 0 && words[i - 1].Folded == "the") || name.All(char.IsUpper) || to - i > 1));
                if (!known)
                {
                    names?.Add(key);
                }

                if ((known || called) && key.Length > 1 && (outlet is null || !IsSelf(name, outlet)) && (IsBesideVerb(words, i, to) || (called && words.Exists(word => s_verbs.Contains(word.Folded))) || (known && IsGivenTo(words, i))))
                {
                    return name;
                }
            }

            i = end - 1;
        }

        // "the agency says": the one named before.
        for (var i = 1; last is not null && i < words.Count; i++)
        {
            if (s_nouns.Contains(words[i].Folded) && words[i - 1].Folded is "the" or "union" or "news" && (IsBesideVerb(words, i, i + 1) || IsGivenTo(words, i)))
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>"told Radio Kestrel", "described to The Mercury", "an interview with Kestrel TV".</summary>
    private static bool IsGivenTo(List<Word> words, int at) => words.Skip(Math.Max(0, at - 5)).Take(at - Math.Max(0, at - 5)).Any(word => word.Folded is "told" or "to" or "with");

    private static bool IsBesideVerb(List<Word> words, int from, int to) =>
        words.Skip(Math.Max(0, from - 6)).Take(from - Math.Max(0, from - 6)).Concat(words.Skip(to).Take(3)).Any(word => s_verbs.Contains(word.Folded));

    private static bool IsCapital(string text, Word word) => char.IsUpper(text[word.Span.Start]);

    private static bool Adjoin(string text, Word left, Word right) => (right.Span.Start - left.Span.End is 1 && text[left.Span.End] is ' ' or '-') || (right.Span.Start - left.Span.End == 3 && text[left.Span.End] is '\'' or '’' && text[left.Span.End + 2] == ' ');

    private static string Folded(string phrase) => " " + string.Join(' ', WordScanner.Folded(phrase)) + " ";

    /// <summary>The text with blanks for what stands between quotation marks, paragraph by paragraph.</summary>
    private static string Unquoted(string text)
    {
        var quoted = false;
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var c = source[i];
                quoted = c switch
                {
                    '\n' or '”' => false,
                    '“' => true,
                    '"' => !quoted,
                    _ => quoted,
                };
                span[i] = quoted ? ' ' : c;
            }
        });
    }
}
