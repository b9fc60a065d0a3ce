using System;
using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Coreference;

/// <summary>Finds the phrases that name roles, with what each role is held in.</summary>
internal static class RolePhrases
{
    private const int MaxModifiers = 8;

    public static List<RolePhrase> Find(Words words, NameClusters names)
    {
        var found = new List<RolePhrase>();
        for (var i = 0; i < words.Count; i++)
        {
            var inName = names.At(i);
            if (inName is { Kind: EntityKind.Person })
            {
                continue;
            }

            var limit = words.SentenceEnd(i);
            var length = RoleLexicon.Roles.Match(words, i, limit, out var role);
            if (length == 0 || role is null || !IsNoun(words, i, length) || (inName is not null && names.At(i + length) == inName))
            {
                continue;
            }

            // In "party leader" the longer reading has begun at "party"; in "deputy head" at "deputy".
            found.Add(Read(words, names, i, i + length, role));
            i += length - 1;
        }

        return found;
    }

    private static bool IsNoun(Words words, int start, int length)
    {
        var last = start + length - 1;
        if (length == 1 && words.Form(start) is "pm" or "mp" or "mep" or "ceo" or "Mp" or "Pm")
        {
            return false;
        }

        return words.Tag(last) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X || (words.Tag(last) is PartOfSpeech.Adj or PartOfSpeech.Adv && length > 1) ||
            (words.Tag(last) == PartOfSpeech.Adj && words.IsCapital(last));
    }

    private static RolePhrase Read(Words words, NameClusters names, int start, int end, Role role)
    {
        EntityDraft? of = null;
        bool definite = false, indefinite = false;
        var first = start;
        var lower = words.SentenceStart(start);
        while (first > lower && start - first < MaxModifiers)
        {
            var at = first - 1;
            if (names.At(at) is { } name)
            {
                if (name.Kind == EntityKind.Person && words.Lower(first) is not ("'s" or "'"))
                {
                    break;
                }

                of ??= name;
                definite = true;
                while (at > lower && names.At(at - 1) == name)
                {
                    at--;
                }
            }
            else if (words.Tag(at) == PartOfSpeech.Det || words.Lower(at) is "his" or "her" or "its" or "their" or "our" or "my")
            {
                indefinite = words.Lower(at) is "a" or "an" or "another" or "one" or "some" or "any" or "every" or "no" or "each";
                definite |= !indefinite;
                first = at;
                break;
            }
            else if (words.Lower(at) is "'s" or "'")
            {
                definite = true;
            }
            else if (!IsModifier(words, at))
            {
                break;
            }

            first = at;
        }

        // "On Monday the minister": a preposition's own noun was taken for a modifier only where no article parts them.
        var last = end;
        if (words.Lower(end) is "of" or "for" && end + 1 < words.SentenceEnd(start))
        {
            last = Complement(words, names, end + 1, ref of);
            definite |= words.Lower(end) == "of" && !indefinite && !role.Plural;
        }

        role = role.Canonical == "head" && IsGovernment(words, end, last) ? role with { Canonical = "prime minister", Class = "leader" } : role;
        return new RolePhrase(role, first, start, end, last, of, definite, indefinite);
    }

    private static bool IsModifier(Words words, int at) =>
        words.Tag(at) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num ||
        words.Lower(at) is "-" or "&" or "." || RoleLexicon.Modifiers.Contains(words.Lower(at));

    /// <summary>The end of the noun phrase behind "of" or "for"; the first name in it is what the role is held in.</summary>
    private static int Complement(Words words, NameClusters names, int start, ref EntityDraft? of)
    {
        var limit = Math.Min(words.SentenceEnd(start), start + 12);
        var end = start;
        for (var i = start; i < limit; i++)
        {
            if (names.At(i) is { } name)
            {
                if (name.Kind == EntityKind.Person)
                {
                    break;
                }

                of ??= name;
                end = i + 1;
            }
            else if (words.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                end = i + 1;
            }
            else if (!(words.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Num || (words.Tag(i) == PartOfSpeech.Det && i == start) ||
                words.Lower(i) is "'s" or "'" or "-" or "&" || (words.Lower(i) is "of" or "and" or "for" or "the" or "in" && end == i && (words.IsCapital(i + 1) || words.Lower(i + 1) == "the"))))
            {
                break;
            }
        }

        return end > start ? end : start - 1;
    }

    private static bool IsGovernment(Words words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) == "government")
            {
                return true;
            }
        }

        return false;
    }
}
