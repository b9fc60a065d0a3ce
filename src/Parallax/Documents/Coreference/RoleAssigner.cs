using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>
/// Gives roles to the persons who are named with them: "Prime Minister A", "A, the prime minister", "the prime minister, A,",
/// "A is the prime minister". What is left over stands for somebody by itself.
/// </summary>
internal static class RoleAssigner
{
    /// <summary>Assigns what it can, and gives back the phrases that refer by themselves, in text order.</summary>
    public static List<RolePhrase> Assign(Words words, NameClusters names, List<RolePhrase> phrases)
    {
        var rest = new List<RolePhrase>();
        foreach (var phrase in phrases)
        {
            if (words.Outer(phrase.RoleStart) < 0 && Holder(words, names, phrase, out var refers) is { } holder)
            {
                Give(words, holder, phrase);
                if (refers)
                {
                    holder.Add(new DraftMention(words.SpanOf(phrase.Start, phrase.End), MentionKind.Nominal, phrase.Start, phrase.End));
                }
            }
            else if (!IsCompound(words, names, phrase))
            {
                rest.Add(phrase);
            }
        }

        return rest;
    }

    public static void Give(Words words, EntityDraft holder, RolePhrase phrase)
    {
        if (holder.Gender == Gender.Unknown)
        {
            holder.Gender = phrase.Role.Gender;
        }

        var title = words.SpanOf(phrase.RoleStart, phrase.RoleEnd).Of(words.Text).ToLowerInvariant();
        holder.Roles.Add(new DraftRole(phrase.Role, title.EndsWith('.') ? phrase.Role.Canonical : title, phrase.Of == holder ? null : phrase.Of, words.SpanOf(phrase.Start, phrase.End), phrase.RoleStart));
    }

    private static EntityDraft? Holder(Words words, NameClusters names, RolePhrase phrase, out bool refers)
    {
        refers = false;
        var next = phrase.RoleEnd;
        if (phrase.Role.Plural)
        {
            return null;
        }

        // Prime Minister A; Secretary-General A; Sergeant A.
        if (Person(names, next) is { } titled && words.InSameSentence(phrase.RoleStart, next))
        {
            return titled;
        }

        next = phrase.End;
        if (!words.InSameSentence(phrase.RoleStart, next))
        {
            next = -1;
        }

        // a police sergeant named A; a spokesman, A; the envoy of the league, A, met …; the minister (A).
        var named = next >= 0 && words.Lower(next) is "," or "(" or ":" or "named" or "called" or "—" or "–" ? AfterTitles(words, next + 1) : -1;
        if (named >= 0 && Person(names, named) is { } apposed && words.InSameSentence(phrase.RoleStart, named) && StartsWith(names, named, apposed) &&
            (words.Lower(next) is "named" or "called" or "(" || EndsApposition(words, names, named, apposed)))
        {
            refers = words.Lower(next) is ",";
            return apposed;
        }

        // A, the prime minister of B, said; A, chair of the committee.
        var before = phrase.Start - 1;
        if (before > words.SentenceStart(phrase.RoleStart) && words.Lower(before) is "," or "(" or "—" or "–" && Person(names, before - 1) is { } subject &&
            !(next >= 0 && words.Lower(next) is "and" && Person(names, next + 1) is not null))
        {
            return subject;
        }

        // A is the prime minister; A, who was the minister of information.
        var verb = before;
        while (verb > words.SentenceStart(phrase.RoleStart) && words.Tag(verb) is PartOfSpeech.Adv or PartOfSpeech.Part)
        {
            verb--;
        }

        if (verb > words.SentenceStart(phrase.RoleStart) && words.Lower(verb) is "is" or "was" or "became" or "remains" or "as" && words.Lower(verb - 1) is not ("not" or "n't"))
        {
            var copula = words.Lower(verb) is not "as";
            var who = words.Lower(verb - 1) == "who" ? (words.Lower(verb - 2) == "," ? verb - 3 : verb - 2) : verb - 1;
            return copula ? Person(names, who) : null;
        }

        return null;
    }

    private static int AfterTitles(Words words, int at)
    {
        while (at < words.Count && (RoleLexicon.Titles.ContainsKey(words.Lower(at)) || (words.Lower(at) == "." && at > 0 && RoleLexicon.Titles.ContainsKey(words.Lower(at - 1)))))
        {
            at++;
        }

        // "a spokeswoman for the force, Major A"
        var length = at < words.Count ? RoleLexicon.Roles.Match(words, at, words.SentenceEnd(at), out _) : 0;
        return at + length;
    }

    private static EntityDraft? Person(NameClusters names, int token) => names.At(token) is { Kind: EntityKind.Person } person ? person : null;

    private static bool StartsWith(NameClusters names, int token, EntityDraft person) => names.At(token - 1) != person;

    /// <summary>True where the name is followed by what ends an apposition or goes on with the sentence's verb.</summary>
    private static bool EndsApposition(Words words, NameClusters names, int start, EntityDraft person)
    {
        var end = start;
        while (names.At(end) == person)
        {
            end++;
        }

        return words.Lower(end) is "," or "of" or ")" or "." or ";" or "—" or "–" or "" or "and" || !words.InSameSentence(start, end) ||
            words.Tag(end) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct or PartOfSpeech.Adv;
    }

    /// <summary>A role that only modifies the noun behind it: "minister level".</summary>
    private static bool IsCompound(Words words, NameClusters names, RolePhrase phrase) =>
        words.InSameSentence(phrase.RoleStart, phrase.RoleEnd) && phrase.RoleEnd < words.Count && names.At(phrase.RoleEnd) is null &&
        words.Tag(phrase.RoleEnd) is PartOfSpeech.Noun && words[phrase.RoleEnd - 1].Span.End < words[phrase.RoleEnd].Span.Start;
}
