using System;
using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>
/// Finds whom he, she, his, her and it mean, by nearness, role in the sentence, gender and number; words inside quotations neither refer
/// nor are referred to. First and second persons are left to the statements.
/// </summary>
internal sealed class PronounResolver(Words words, IReadOnlyList<EntityDraft> drafts)
{
    /// <summary>How many sentences of the report's own text are looked back.</summary>
    private const int Reach = 3;

    private readonly List<(EntityDraft Draft, DraftMention Mention)> spoken = [];

    public void Resolve()
    {
        foreach (var draft in drafts)
        {
            foreach (var mention in draft.Mentions)
            {
                if (words.Outer(mention.Token) < 0)
                {
                    spoken.Add((draft, mention));
                }
            }
        }

        spoken.Sort((a, b) => a.Mention.Token != b.Mention.Token ? a.Mention.Token.CompareTo(b.Mention.Token) : a.Mention.End.CompareTo(b.Mention.End));
        var own = OwnSentences();
        var first = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var gender = words.Lower(i) switch
            {
                "he" or "his" or "him" or "himself" => Gender.Masculine,
                "she" or "her" or "herself" or "hers" => Gender.Feminine,
                _ => Gender.Unknown,
            };
            var isThing = words.Lower(i) is "it" or "its" or "itself";
            var isGroup = words.Lower(i) is "they" or "their" or "them";
            if ((gender == Gender.Unknown && !isThing && !isGroup) || words.Outer(i) >= 0)
            {
                continue;
            }

            while (first < spoken.Count && own[words.SentenceOf(spoken[first].Mention.Token)] < own[words.SentenceOf(i)] - Reach)
            {
                first++;
            }

            if (Antecedent(i, gender, isGroup, own, first) is { } meant)
            {
                var mention = new DraftMention(words[i].Span, MentionKind.Pronoun, i, i + 1);
                meant.Add(mention);
                meant.Gender = meant.Gender == Gender.Unknown && meant.Kind == EntityKind.Person ? gender : meant.Gender;
                var at = spoken.FindIndex(first, entry => entry.Mention.Token >= i);
                spoken.Insert(at < 0 ? spoken.Count : at, (meant, mention));
            }
        }
    }

    /// <summary>For each sentence the number of sentences up to it in which the report itself speaks.</summary>
    private int[] OwnSentences()
    {
        var own = new int[words.Offsets.Count - 1];
        var count = 0;
        for (var s = 0; s < own.Length; s++)
        {
            var speaks = false;
            for (var i = words.Offsets[s]; i < words.Offsets[s + 1] && !speaks; i++)
            {
                speaks = words.Outer(i) < 0 && words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun or PartOfSpeech.Propn;
            }

            count += speaks ? 1 : 0;
            own[s] = count;
        }

        return own;
    }

    private EntityDraft? Antecedent(int pronoun, Gender gender, bool group, int[] own, int first)
    {
        EntityDraft? best = null;
        var bestScore = 0;
        var bestEnd = 0;
        var start = words.SentenceStart(pronoun);
        for (var i = first; i < spoken.Count && spoken[i].Mention.Token < pronoun; i++)
        {
            var (draft, mention) = spoken[i];
            if (!(group ? draft.Plural : Agrees(draft, gender)) || mention.End > pronoun)
            {
                continue;
            }

            var distance = own[words.SentenceOf(pronoun)] - own[words.SentenceOf(mention.Token)];
            var inside = mention.Token >= start;
            var owner = !inside && OwnsSubject(mention);
            var subject = owner || IsSubject(mention) || (inside && IsTopic(mention));

            // Things are spoken of so often that "it" reaches no further than the subject right before.
            if (gender == Gender.Unknown && !inside && !(subject && distance == 1))
            {
                continue;
            }

            var score = 100 - (distance * 22) + (subject ? 30 : 0) - (IsGenitive(mention) && !inside && !owner ? 15 : 0) + (mention.Kind == MentionKind.Pronoun ? 4 : 0) - (FollowsPreposition(mention) ? 6 : 0);

            // Within a sentence the nearest subject is meant, across sentences the first one.
            score += inside ? (subject ? 6 : -14) : StartsItsSentence(mention) ? 8 : 0;
            score -= words.BlockOf(pronoun) == words.BlockOf(mention.Token) ? 0 : 3;
            if (score > bestScore || (score == bestScore && (inside || best == draft)))
            {
                best = draft;
                bestScore = score;
                bestEnd = mention.End;
            }
        }

        return bestScore >= 40 && (group || gender == Gender.Unknown || !IsKinNearer(bestEnd, pronoun, gender)) ? best : null;
    }

    /// <summary>True where somebody's relative without a name is the subject between who would be meant and the pronoun: "My mother objects. … she said".</summary>
    private bool IsKinNearer(int start, int pronoun, Gender gender)
    {
        for (var i = start; i < pronoun; i++)
        {
            if (words.Outer(i) < 0 && words[i].Relation.StartsWith("nsubj", StringComparison.Ordinal) && RoleLexicon.Nouns.TryGetValue(words.Lower(i), out var own) && own == gender &&
                words.Lower(i - 1) is "my" or "our" or "his" or "her" or "their" && !spoken.Exists(entry => entry.Mention.Token <= i && entry.Mention.End > i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Agrees(EntityDraft draft, Gender gender) => gender == Gender.Unknown
        ? draft.Kind is EntityKind.Organization or EntityKind.Force or EntityKind.Place or EntityKind.Other && !draft.Plural
        : draft.Kind == EntityKind.Person && (draft.Gender == Gender.Unknown || draft.Gender == gender);

    /// <summary>True where a finite verb follows the mention, past adverbs or an insertion between commas, and no preposition stands before it.</summary>
    private bool IsSubject(DraftMention mention)
    {
        if (words[mention.Token].Relation.StartsWith("nsubj", StringComparison.Ordinal) || words[mention.End - 1].Relation.StartsWith("nsubj", StringComparison.Ordinal))
        {
            return true;
        }

        if (FollowsPreposition(mention, subordinates: true))
        {
            return false;
        }

        var end = words.SentenceEnd(mention.Token);
        var at = mention.End;
        if (words.Lower(at) is "," or "(")
        {
            var closing = words.Lower(at) == "," ? "," : ")";
            var close = at + 1;
            while (close < end && close - at < 25 && words.Lower(close) != closing)
            {
                close++;
            }

            at = close < end && words.Lower(close) == closing ? close + 1 : at;
        }

        while (at < end && words.Tag(at) is PartOfSpeech.Adv)
        {
            at++;
        }

        return at < end && words.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux && !words.Lower(at).EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>True for who stands at the start of the sentence, whatever the tree makes of an unfinished one: "Minister Anna Bell, despite saying that she had doubts, …".</summary>
    private bool IsTopic(DraftMention mention) => mention.Kind == MentionKind.Name && StartsItsSentence(mention) && words.Tag(mention.End) == PartOfSpeech.Punct && !FollowsPreposition(mention);

    /// <summary>True for whose thing the sentence starts with, which is no other person: "The minister's roots came into play. He …". Named by the office alone is whom the report is about.</summary>
    private bool OwnsSubject(DraftMention mention)
    {
        if (mention.Kind != MentionKind.Nominal || words.Lower(mention.End) is not ("'s" or "'" or "’s" or "’") || mention.Token - words.SentenceStart(mention.Token) > 1)
        {
            return false;
        }

        var owned = words.Head(mention.End - 1);
        return owned > mention.End && words[owned].Relation == "nsubj" && words.Tag(owned) == PartOfSpeech.Noun && !RoleLexicon.Nouns.ContainsKey(words.Lower(owned)) &&
            RoleLexicon.Roles.Match(words, owned, owned + 1, out _) == 0;
    }

    /// <param name="mention">The mention.</param>
    /// <param name="subordinates">True to let pass what may start a clause too: "after the minister said".</param>
    private bool FollowsPreposition(DraftMention mention, bool subordinates = false)
    {
        var at = mention.Token - 1;
        while (at >= 0 && words.InSameSentence(at, mention.Token) && words.Tag(at) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Num || words.Lower(at) is "'s")
        {
            at--;
        }

        return at >= 0 && words.InSameSentence(at, mention.Token) && words.Tag(at) == PartOfSpeech.Adp &&
            !(subordinates && words.Lower(at) is "after" or "before" or "since" or "until" or "as");
    }

    private bool IsGenitive(DraftMention mention) => words.Lower(mention.End) is "'s" or "'" || (mention.Kind == MentionKind.Pronoun && words.Lower(mention.Token) is "his" or "its");

    private bool StartsItsSentence(DraftMention mention) => mention.Token - words.SentenceStart(mention.Token) <= 4;
}
