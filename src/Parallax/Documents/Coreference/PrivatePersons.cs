using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Coreference;

/// <summary>Tells who is a victim or a bystander rather than somebody who acts or speaks in public.</summary>
internal static class PrivatePersons
{
    private static readonly FrozenSet<string> Harms = RuleFile.Set("en/harm-words.tsv");

    /// <summary>Marks persons who are harmed: "killed police sergeant A", "A was killed", "the coffin of A", "A, 34,".</summary>
    public static void Mark(Words words, IReadOnlyList<EntityDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind == EntityKind.Person)
            {
                draft.Harmed = draft.Mentions.Exists(mention => mention.Kind is not MentionKind.Nominal && words.Outer(mention.Token) < 0 && IsHarmed(words, mention));
            }
        }
    }

    /// <summary>Private: harmed and holding no high office, or with none but a private role.</summary>
    public static bool IsPrivate(EntityDraft draft)
    {
        if (draft.Kind != EntityKind.Person || draft.Roles.Exists(role => role.Role.IsPublic))
        {
            return false;
        }

        return draft.Harmed || (draft.Roles.Count > 0 && draft.Roles.TrueForAll(role => role.Role.Class == "other" && role.Role.Canonical is not ("journalist" or "reporter" or "correspondent" or "editor" or "columnist" or "author")));
    }

    private static bool IsHarmed(Words words, DraftMention mention)
    {
        // killed police sergeant A
        var start = words.SentenceStart(mention.Token);
        var at = mention.Token - 1;
        while (at >= start && mention.Token - at < 6 && words.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Punct)
        {
            at--;
        }

        if (at >= start && Harms.Contains(words.Lower(at)) && words.Tag(at) == PartOfSpeech.Verb)
        {
            return true;
        }

        if (at > start && words.Lower(at) == "of" && Harms.Contains(words.Lower(at - 1)))
        {
            return true;
        }

        // The dead were a sergeant, A, and …; among the victims was A
        for (var i = start; i < mention.Token && i < start + 4; i++)
        {
            if (words.Lower(i) is "dead" or "victims" or "wounded" or "injured" && words.Lower(i - 1) == "the" && words.Tag(i + 1) is PartOfSpeech.Aux or PartOfSpeech.Verb)
            {
                return true;
            }
        }

        // A was killed; A, a father of two, was shot dead; A died
        var end = Math.Min(words.SentenceEnd(mention.Token), mention.End + 14);
        var next = mention.End;
        if (words.Lower(next) == "," && words.Tag(next + 1) == PartOfSpeech.Aux)
        {
            next++;
        }
        else if (words.Lower(next) == ",")
        {
            var close = next + 1;
            while (close < end && words.Lower(close) != ",")
            {
                close++;
            }

            next = close < end ? close + 1 : next;
        }

        while (next < end && words.Tag(next) is PartOfSpeech.Aux or PartOfSpeech.Adv)
        {
            next++;
        }

        return next < end && words.Tag(next) is PartOfSpeech.Verb && Harms.Contains(words.Lower(next)) &&
            (words.Lower(next) is "died" or "dies" || words.Tag(next - 1) is PartOfSpeech.Aux);
    }
}
