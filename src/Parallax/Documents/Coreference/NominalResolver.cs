using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Coreference;

/// <summary>Finds what "the alliance", "the ministry" and "the report" mean. A report speaks for whom it is named after.</summary>
internal sealed class NominalResolver(Words words, NameClusters names, NounPhrases phrases)
{
    private static readonly FrozenDictionary<string, (EntityKind Kind, string[] Names)> Nouns = RuleFile.Rows("en/nominals.tsv").ToFrozenDictionary(
        row => row[0], row => (row[1] == "force" ? EntityKind.Force : EntityKind.Organization, row[2].Split('|')), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Papers = RuleFile.Set("en/document-nouns.tsv");

    /// <summary>What speaks for a person: "the A campaign", "B's office".</summary>
    private static readonly FrozenSet<string> Staffs = RuleFile.Set("en/staff-nouns.txt");

    private readonly Dictionary<string, EntityDraft> papers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EntityDraft> staffs = new(StringComparer.Ordinal);

    private readonly List<(NounPhrase Phrase, string Noun)> bareStaffs = [];

    public void Resolve()
    {
        foreach (var phrase in phrases.All)
        {
            var noun = words.Lower(phrase.Head);
            if (words.Outer(phrase.Head) >= 0 || (names.At(phrase.Head) is not null && !Papers.Contains(noun)))
            {
                continue;
            }

            if (Papers.Contains(noun) && words.InSameSentence(phrase.Head, phrase.End) && IsVerb(phrase.End))
            {
                AddPaper(phrase, noun);
            }
            else if (Staffs.Contains(noun) && words.InSameSentence(phrase.Head, phrase.End) && IsVerb(phrase.End) && words.Tag(phrase.Start) != PartOfSpeech.Num && words.Lower(phrase.Start) is not ("a" or "an"))
            {
                AddStaff(phrase, noun);
            }
            else if (phrase.End - phrase.Start == 2 && words.Lower(phrase.Start) == "the" && Nouns.TryGetValue(noun, out var meaning) && Find(phrase, meaning.Kind, meaning.Names) is { } meant)
            {
                meant.Add(MentionOf(phrase, MentionKind.Nominal));
            }
            else if (phrase.End - phrase.Start == 2 && words.Lower(phrase.Start) == "the" && PlaceNamed(noun) is { } place)
            {
                place.Add(MentionOf(phrase, MentionKind.Nominal));
            }
        }

        ResolveStaffs();
    }

    /// <summary>"the valley" behind "the Halm valley": the one place whose name ends so; null where there are several.</summary>
    private EntityDraft? PlaceNamed(string noun)
    {
        EntityDraft? found = null;
        foreach (var draft in names.Drafts)
        {
            if (draft.Kind == EntityKind.Place && draft.Mentions.Count > 0 && draft.Name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = draft;
            }
        }

        return found;
    }

    private bool IsVerb(int at) =>
        words.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux || (words.Tag(at) == PartOfSpeech.Adv && words.Tag(at + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux);

    private void AddPaper(NounPhrase phrase, string noun)
    {
        var mention = MentionOf(phrase, MentionKind.Nominal);
        EntityDraft? author = null;
        for (var i = phrase.Start; i < phrase.End && author is null; i++)
        {
            author = names.At(i) is { Kind: not (EntityKind.Person or EntityKind.Place) } name && i < phrase.Head ? name : null;
        }

        if (author is null && words.Lower(phrase.Start) is "the" or "this" or "that")
        {
            author = papers.GetValueOrDefault(noun);
        }

        if (author is null && words.Lower(phrase.Start) is "the" or "this")
        {
            author = new EntityDraft(EntityKind.Other, "the " + noun) { Nominal = true };
            names.Drafts.Add(author);
        }

        if (author is not null)
        {
            papers[noun] = author;
            author.Add(mention);
        }
    }

    /// <summary>Those who speak for a person.</summary>
    private void AddStaff(NounPhrase phrase, string noun)
    {
        EntityDraft? person = null;
        for (var i = phrase.Start; i < phrase.Head; i++)
        {
            person = names.At(i) ?? person;
        }

        if (person is { Kind: EntityKind.Person })
        {
            var name = FormattableString.Invariant($"{person.Name}'s {noun}");
            if (!staffs.TryGetValue(name, out var staff))
            {
                staffs[name] = staff = new EntityDraft(EntityKind.Organization, name);
                names.Drafts.Add(staff);
            }

            staff.Add(MentionOf(phrase, MentionKind.Name));
        }
        else if (person is null && phrase.End - phrase.Start == 2 && words.Lower(phrase.Start) == "the")
        {
            bareStaffs.Add((phrase, noun));
        }
    }

    /// <summary>"The campaign" where the report has only one, or has named one in the same paragraph.</summary>
    private void ResolveStaffs()
    {
        foreach (var (phrase, noun) in bareStaffs)
        {
            var all = staffs.Where(pair => pair.Key.EndsWith(" " + noun, StringComparison.Ordinal)).Select(pair => pair.Value).ToArray();
            var near = all.Where(staff => staff.Before(phrase.Start) is { } last && words.BlockOf(last.Token) == words.BlockOf(phrase.Start)).ToArray();
            if (all.Length == 1 || near.Length == 1)
            {
                (near.Length == 1 ? near : all)[0].Add(MentionOf(phrase, MentionKind.Nominal));
            }
        }
    }

    private DraftMention MentionOf(NounPhrase phrase, MentionKind kind) => new(words.SpanOf(phrase.Start, phrase.End), kind, phrase.Start, phrase.End);

    /// <summary>The last one spoken of whose name fits, else the only one there is.</summary>
    private EntityDraft? Find(NounPhrase phrase, EntityKind kind, string[] endings)
    {
        EntityDraft? best = null, only = null;
        var bestAt = -1;
        var count = 0;
        foreach (var draft in names.Drafts)
        {
            if (draft.Mentions.Count == 0 || draft.Kind is EntityKind.Person or EntityKind.Place || (draft.Kind == EntityKind.Other && draft.Nominal) ||
                !endings.Any(ending => ending == "*" ? draft.Kind == kind : Has(draft.Name, ending) || draft.Mentions.Any(mention => Has(mention.Span.Of(words.Text), ending))))
            {
                continue;
            }

            count++;
            only = draft;
            var at = draft.Before(phrase.Start)?.Token ?? -1;
            if (at > bestAt)
            {
                best = draft;
                bestAt = at;
            }
        }

        return best ?? (count == 1 ? only : null);
    }

    private static bool Has(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length]));
    }
}
