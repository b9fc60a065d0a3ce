using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>What stands right beside a name: what somebody or something is ("the actor X", "X, a student,"), and how old.</summary>
/// <param name="Terms">Terms of the describing words; empty where nothing describes it.</param>
/// <param name="Age">Of a person; null where not said.</param>
internal sealed record NameDescription(IReadOnlyList<string> Terms, int? Age)
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> s_function = RuleFile.Set("en/function-words.txt");
    private static readonly FrozenSet<string> s_openers = new[] { "a", "an", "the", "his", "her", "its", "their" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="name">Where the name stands.</param>
    public static NameDescription Of(string text, Span name)
    {
        var terms = new List<string>();
        Before(text, name, terms);
        var age = Behind(text, name, terms);
        return new NameDescription(terms, age);
    }

    /// <summary>Both say what it is, and not the same.</summary>
    public bool DiffersFrom(NameDescription other) => Terms.Count > 0 && other.Terms.Count > 0 && !Terms.Intersect(other.Terms, StringComparer.Ordinal).Any();

    /// <summary>Two ages that no few years explain.</summary>
    public bool IsOtherAge(NameDescription other) => Age is { } mine && other.Age is { } theirs && Math.Abs(mine - theirs) > 5;

    /// <summary>"the tennis player X": words in lower case, or one that opens the sentence.</summary>
    private static void Before(string text, Span name, List<string> terms)
    {
        var start = name.Start;
        while (start > 0 && name.Start - start < 60 && text[start - 1] is not ('.' or ',' or ';' or ':' or '\n' or '"' or '”' or '“' or '(' or '!' or '?'))
        {
            start--;
        }

        var words = WordScanner.Scan(text, new Span(start, name.Start));
        for (var i = words.Count - 1; i >= 0 && words.Count - i <= MostWords; i--)
        {
            var isOpening = i == 0 && char.IsUpper(text[words[i].Span.Start]) && (start == 0 || text[start - 1] is '.' or '\n');
            if (words[i].IsNumber || s_function.Contains(words[i].Folded) || (!isOpening && char.IsUpper(text[words[i].Span.Start])))
            {
                break;
            }

            Add(words[i].Folded, terms);
        }
    }

    /// <summary>"X, 19, a student,", "X, spokeswoman of …".</summary>
    private static int? Behind(string text, Span name, List<string> terms)
    {
        if (name.End >= text.Length || text[name.End] != ',')
        {
            return null;
        }

        var words = WordScanner.Scan(text, new Span(name.End, Math.Min(text.Length, name.End + 90)));
        var at = words.FindIndex(word => word.Folded != "aged");
        int? age = at >= 0 && words[at].IsNumber && words[at].Folded.Length is 1 or 2 && int.TryParse(words[at].Folded, out var years) ? years : null;
        at += age is null ? 0 : 1;
        if (at < 0 || at >= words.Count)
        {
            return age;
        }

        var isOpened = s_openers.Contains(words[at].Folded);
        var run = words.Skip(isOpened ? at + 1 : at).TakeWhile((word, i) => !s_function.Contains(word.Folded) && char.IsLower(text[word.Span.Start]) && (i == 0 || !text[words[at].Span.Start..word.Span.Start].Contains(',', StringComparison.Ordinal))).Take(MostWords).ToList();
        var after = run.Count > 0 ? run[^1].Span.End : -1;
        if (run.Count > 0 && (isOpened || (after < text.Length && (text[after] is ',' or '.' || text.AsSpan(after).StartsWith(" of ", StringComparison.Ordinal) || text.AsSpan(after).StartsWith(" at ", StringComparison.Ordinal)))))
        {
            run.ForEach(word => Add(word.Folded, terms));
        }

        return age;
    }

    private static void Add(string word, List<string> terms)
    {
        if (Lexicon.Term(word) is { } term && !terms.Contains(term))
        {
            terms.Add(term);
        }
    }
}
