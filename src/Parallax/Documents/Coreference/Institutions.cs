using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Coreference;

/// <summary>Makes one entity of "Kosovo's government", "the Kosovo government" and "the government of Kosovo".</summary>
internal static class Institutions
{
    private static readonly PhraseLexicon<string> Phrases = new(RuleFile.Rows("en/institutions.tsv").Select(row => KeyValuePair.Create(row[0].ToLowerInvariant(), row[1])));

    public static void Add(Words words, NameClusters names)
    {
        var known = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        EntityDraft? last = null;
        for (var i = 0; i < words.Count; i++)
        {
            var length = Phrases.Match(words, i, words.SentenceEnd(i), out var title);
            if (length == 0 || title is null || words.Tag(i + length - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X))
            {
                continue;
            }

            var end = i + length;
            var place = Before(words, names, i, out var start) ?? After(words, names, ref end, out start, i);
            if (place is not null && !IsModifier(words, names, end))
            {
                var name = FormattableString.Invariant($"{title} of {place.Name}");
                var key = Folding.Fold(name);
                if (!known.TryGetValue(key, out var draft))
                {
                    known[key] = draft = names.Drafts.Find(other => other.Kind != EntityKind.Person && Folding.Fold(other.Name) == key) ?? new EntityDraft(EntityKind.Organization, name);
                    if (!names.Drafts.Contains(draft))
                    {
                        names.Drafts.Add(draft);
                    }
                }

                Absorb(words, names, draft, i, start, end);
                last = draft;
            }
            else if (place is null && last is not null && words.Lower(i - 1) == "the" && !IsModifier(words, names, i + length) && last.Name.StartsWith(title + " of ", StringComparison.Ordinal) && names.At(i) is null)
            {
                last.Add(new DraftMention(words.SpanOf(i - 1, i + length), MentionKind.Nominal, i - 1, i + length));
            }

            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>True where the tokens are one institution's noun.</summary>
    public static bool IsNoun(Words words, int start, int end) => Phrases.Match(words, start, end, out _) == end - start;

    /// <summary>True where an institution's noun starts at a token.</summary>
    public static bool StartsNoun(Words words, int start) => start < words.Count && Phrases.Match(words, start, words.SentenceEnd(start), out _) > 0;

    /// <summary>A name that already covers the noun ("Kosovo Police") is the institution's own.</summary>
    private static void Absorb(Words words, NameClusters names, EntityDraft draft, int noun, int start, int end)
    {
        if (names.At(noun) is { Kind: not EntityKind.Place } own && own != draft)
        {
            own.MergeInto(draft);
        }

        draft.Add(new DraftMention(words.SpanOf(start, end), MentionKind.Nominal, start, end));
    }

    private static EntityDraft? Before(Words words, NameClusters names, int noun, out int start)
    {
        var at = noun - 1;
        start = noun;
        if (!words.InSameSentence(at, noun))
        {
            return null;
        }

        if (words.Lower(at) is "'s" or "'" || RoleLexicon.Modifiers.Contains(words.Lower(at)))
        {
            at--;
        }

        if (names.At(at) is not { Kind: EntityKind.Place } place)
        {
            return null;
        }

        while (names.At(at - 1) == place && words.InSameSentence(at - 1, noun))
        {
            at--;
        }

        start = words.Lower(at - 1) == "the" && words.InSameSentence(at - 1, noun) && words.Lower(noun - 1) is not ("'s" or "'") ? at - 1 : at;
        return place;
    }

    private static EntityDraft? After(Words words, NameClusters names, ref int end, out int start, int noun)
    {
        start = words.Lower(noun - 1) == "the" && words.InSameSentence(noun - 1, noun) ? noun - 1 : noun;
        var at = end;
        if (words.Lower(at) is not ("of" or "in"))
        {
            return null;
        }

        at++;
        while (words.Lower(at) is "the" or "republic" or "of" or "kingdom" or "state" && names.At(at) is null)
        {
            at++;
        }

        if (!words.InSameSentence(at, noun) || names.At(at) is not { Kind: EntityKind.Place } place)
        {
            return null;
        }

        while (names.At(at) == place && words.InSameSentence(at, noun))
        {
            at++;
        }

        end = at;
        return place;
    }

    /// <summary>"the Kosovo government building", "Serbian military bases": the institution only modifies.</summary>
    private static bool IsModifier(Words words, NameClusters names, int end) =>
        end < words.Count && words.Tag(end) == PartOfSpeech.Noun && names.At(end) is null && words.InSameSentence(end - 1, end);
}
