using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>
/// Cuts the row of words into base noun phrases (Abney 1991, chunks): determiner, modifiers, head; a possessive stays with what it
/// belongs to. Works on tags and names alone.
/// </summary>
internal sealed class NounPhrases
{
    private readonly List<NounPhrase> phrases = [];
    private readonly int[] byToken;

    private NounPhrases(int count)
    {
        byToken = new int[count];
        System.Array.Fill(byToken, -1);
    }

    public IReadOnlyList<NounPhrase> All => phrases;

    /// <summary>The phrase that covers the token, null for none.</summary>
    public NounPhrase? At(int token) => token >= 0 && token < byToken.Length && byToken[token] >= 0 ? phrases[byToken[token]] : null;

    public static NounPhrases Find(Words words, NameClusters names)
    {
        var found = new NounPhrases(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = End(words, names, i);
            if (end > i)
            {
                for (var j = i; j < end; j++)
                {
                    found.byToken[j] = found.phrases.Count;
                }

                found.phrases.Add(new NounPhrase(i, end, Head(words, names, i, end)));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static int End(Words words, NameClusters names, int start)
    {
        var limit = words.SentenceEnd(start);
        var i = start;
        if (words.Tag(i) == PartOfSpeech.Pron && !IsPossessive(words, i))
        {
            return names.At(i) is null ? i + 1 : i;
        }

        var noun = -1;
        var open = false;
        for (; i < limit; i++)
        {
            if (names.At(i) is { } name)
            {
                var before = noun == i - 1 && noun >= start ? names.At(i - 1) : null;
                if (before is not null && before != name && (before.Kind == EntityKind.Person || (name.Kind == EntityKind.Person && words.Tag(i - 1) is not PartOfSpeech.Adj)))
                {
                    break;
                }

                // "In a television interview | Kurti declared"
                if (before is null && name.Kind == EntityKind.Person && noun == i - 1 && noun >= start && words.Tag(start - 1) == PartOfSpeech.Adp && !words.IsCapital(i - 1) && RoleLexicon.Roles.Match(words, i - 1, i, out _) == 0)
                {
                    break;
                }

                noun = i;
                open = false;
                continue;
            }

            var tag = words.Tag(i);
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                noun = i;
                open = false;
            }
            else if (IsGenitive(words, i) && i > start)
            {
                open = true;
            }
            else if (tag == PartOfSpeech.Det || IsPossessive(words, i))
            {
                if (i > start && !open && !(i == start + 1 && words.Lower(start) is "all" or "both" or "half" or "such"))
                {
                    break;
                }

                open = true;
            }
            else if (tag is PartOfSpeech.Adj or PartOfSpeech.Num || (tag is PartOfSpeech.Sym && words.Lower(i) is "$" or "€" or "£" or "%"))
            {
                open = open || noun < 0;
                if (tag == PartOfSpeech.Adj && noun == i - 1 && noun >= start && words.IsCapital(i) && words.IsCapital(noun))
                {
                    noun = i;
                    continue;
                }

                if (tag == PartOfSpeech.Num && noun == i - 1 && noun >= start)
                {
                    noun = i;
                }
            }
            else if (IsJoint(words, i, start, limit))
            {
                continue;
            }
            else if (tag == PartOfSpeech.Verb && i > start && (words.Lower(i).EndsWith("ing", System.StringComparison.Ordinal) || words.Lower(i).EndsWith("ed", System.StringComparison.Ordinal)) && open && noun < i - 1 &&
                words.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)
            {
                continue;
            }
            else if (tag == PartOfSpeech.Adv && words.Tag(i + 1) is PartOfSpeech.Adj or PartOfSpeech.Num && i + 1 < limit && (i == start || open))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        // What hangs over behind the last noun belongs to what follows.
        var end = noun >= start ? noun + 1 : i;
        if (noun < start)
        {
            while (end > start && words.Tag(end - 1) is PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Punct)
            {
                end--;
            }

            if (end == start + 1 && words.Tag(start) is PartOfSpeech.Adj or PartOfSpeech.Adv)
            {
                return start;
            }
        }

        return end;
    }

    /// <summary>A hyphen or slash inside a compound, an opening quotation mark before a noun, an ampersand.</summary>
    private static bool IsJoint(Words words, int at, int start, int limit) =>
        at > start && at + 1 < limit &&
        ((words.Lower(at) is "-" or "/" or "–" or "‑" && words[at - 1].Span.End == words[at].Span.Start && words[at].Span.End == words[at + 1].Span.Start) ||
         words.Lower(at) is "&");

    private static bool IsGenitive(Words words, int at) => words.Lower(at) is "'s" or "'" && words.Tag(at) is PartOfSpeech.Part or PartOfSpeech.X or PartOfSpeech.Punct && at > 0 && words[at - 1].Span.End == words[at].Span.Start;

    private static bool IsPossessive(Words words, int at) => words.Lower(at) is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "whose" && words.Tag(at + 1) is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Cconj);

    private static int Head(Words words, NameClusters names, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (words.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron || names.At(i) is not null)
            {
                return i;
            }
        }

        return end - 1;
    }
}
