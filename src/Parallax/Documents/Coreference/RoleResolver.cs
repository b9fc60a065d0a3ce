using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Coreference;

/// <summary>Finds whom a role phrase without a name means: "the prime minister", "the Kosovo leader". Where two could be meant it stays open.</summary>
internal sealed class RoleResolver(Words words, List<EntityDraft> drafts)
{
    /// <summary>How many tokens back two candidates must be apart for the later one to be meant.</summary>
    private const int Near = 60;

    private static readonly FrozenDictionary<string, string> PartySigns = RuleFile.Map("en/party-signs.tsv");

    private readonly List<(EntityDraft Draft, RolePhrase Phrase)> unnamed = [];

    public void Resolve(List<RolePhrase> phrases)
    {
        var own = phrases.FindAll(phrase => words.Outer(phrase.RoleStart) < 0);

        // "The leader" says so little that it waits until it is known who holds which office.
        Resolve(own.FindAll(phrase => !IsVague(phrase)), introduce: true);
        Resolve(own.FindAll(IsVague), introduce: false);
    }

    private static bool IsVague(RolePhrase phrase) => phrase.Role.Canonical == "leader" && phrase.Of is null;

    private void Resolve(List<RolePhrase> phrases, bool introduce)
    {
        foreach (var phrase in phrases)
        {

            if (phrase.Role.Plural)
            {
                AddGroup(phrase);
            }
            else if (!phrase.Indefinite && (phrase.Definite || IsBare(phrase)))
            {
                Refer(phrase);
            }
        }

        foreach (var (draft, phrase) in introduce ? unnamed : [])
        {
            if (draft.Mentions.Count > 0 && Introduced(draft, phrase) is { } person)
            {
                RoleAssigner.Give(words, person, phrase);
                draft.MergeInto(person);
            }
        }
    }

    /// <summary>Headlines and notes leave the article out: "PM says", "Prime minister: …".</summary>
    private bool IsBare(RolePhrase phrase) =>
        phrase.Role.IsPublic && (words.StartsSentence(phrase.Start) || words.Tag(phrase.Start - 1) == PartOfSpeech.Punct) &&
        words.Tag(phrase.RoleEnd) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Punct;

    private void Refer(RolePhrase phrase)
    {
        var mention = new DraftMention(words.SpanOf(phrase.Start, phrase.End), MentionKind.Nominal, phrase.Start, phrase.End);
        var candidates = Candidates(phrase);
        if (candidates.Count > 0)
        {
            if (Choose(candidates, phrase) is { } meant)
            {
                meant.Add(mention);
                if (phrase.Of is not null && !meant.Roles.Exists(role => role.Role.Canonical == phrase.Role.Canonical && role.Of == phrase.Of))
                {
                    RoleAssigner.Give(words, meant, phrase);
                }
            }

            return;
        }

        // "His lawyer" is spoken of beside whom the report is about, and leaves "he" to that one.
        if (phrase.Of is null && (phrase.Role.Class is "other" or "military" or "expert" || words.Lower(phrase.Start) is "his" or "her" or "their" or "its"))
        {
            return;
        }

        var same = unnamed.Find(other => other.Phrase.Role.Canonical == phrase.Role.Canonical && (other.Phrase.Of == phrase.Of || phrase.Of is null) && Parties(other.Phrase).SetEquals(Parties(phrase))).Draft;
        if (same is null)
        {
            same = new EntityDraft(EntityKind.Person, Name(mention.Span)) { Gender = phrase.Role.Gender, Nominal = true };
            drafts.Add(same);
            unnamed.Add((same, phrase));
            RoleAssigner.Give(words, same, phrase);
        }

        same.Add(mention);
    }

    private List<EntityDraft> Candidates(RolePhrase phrase)
    {
        var found = new List<EntityDraft>();
        var qualifiers = Qualifiers(phrase);
        foreach (var draft in drafts)
        {
            if (draft.Kind == EntityKind.Person && !draft.Nominal && IsToldOf(draft, phrase, qualifiers) && draft.Roles.Exists(role => Fits(phrase, role)) &&
                (phrase.Role.Gender == Gender.Unknown || draft.Gender == Gender.Unknown || draft.Gender == phrase.Role.Gender))
            {
                found.Add(draft);
            }
        }

        // Who holds it in the place that is named comes before who holds it somewhere unsaid.
        var exact = phrase.Of is null ? [] : found.FindAll(draft => draft.Roles.Exists(role => role.Of?.Resolved == phrase.Of && phrase.Role.CanMean(role.Role)));
        return exact.Count > 0 ? exact : found;
    }

    /// <summary>
    /// Whether what a phrase says beside the role is told of the person too: "the Reform nominee", "the band leader", "his lawyer" mean nobody of whom the
    /// report says no more than the role, or the role with another party.
    /// </summary>
    private bool IsToldOf(EntityDraft person, RolePhrase phrase, List<string> qualifiers) =>
        qualifiers.TrueForAll(qualifier => person.Roles.Exists(role => phrase.Role.CanMean(role.Role) && (Contains(role.Span, qualifier) || IsOwnedBy(role, qualifier))));

    /// <summary>"A's lawyer" is meant by "his lawyer" where A can be a man.</summary>
    private static bool IsOwnedBy(DraftRole role, string qualifier) => role.Of is { Kind: EntityKind.Person } owner && qualifier switch
    {
        "his" => owner.Gender != Gender.Feminine,
        "her" => owner.Gender != Gender.Masculine,
        _ => false,
    };

    private bool Contains(Span span, string qualifier)
    {
        for (var i = words.At(span.Start); i < words.Count && words[i].Span.Start < span.End; i++)
        {
            if (Qualifier(i) == qualifier)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a phrase in front of its role that say which one is meant.</summary>
    private List<string> Qualifiers(RolePhrase phrase)
    {
        var found = new List<string>();
        for (var i = phrase.Start; i < phrase.RoleStart; i++)
        {
            if (words.Lower(i) is "'s" or "'")
            {
                found.Clear();
            }
            else if (Qualifier(i) is { } qualifier && phrase.Of?.Mentions.Exists(mention => mention.Token <= i && mention.End > i) != true)
            {
                found.Add(qualifier);
            }
        }

        return found;
    }

    private HashSet<string> Parties(RolePhrase phrase) => [.. Qualifiers(phrase).Where(PartySigns.Values.Contains)];

    private string? Qualifier(int at) => words.Lower(at) switch
    {
        "his" or "her" or "their" or "its" or "my" or "our" => words.Lower(at),
        var word when PartySigns.TryGetValue(word, out var party) => party,
        var word when words.Tag(at) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn && !RoleLexicon.Modifiers.Contains(word) => word,
        _ => null,
    };

    private static bool Fits(RolePhrase phrase, DraftRole role) =>
        phrase.Role.CanMean(role.Role) && (phrase.Of is null || role.Of is null || role.Of.Resolved == phrase.Of.Resolved);

    private EntityDraft? Choose(List<EntityDraft> candidates, RolePhrase phrase)
    {
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        var before = candidates
            .Select(draft => (Draft: draft, At: draft.Before(phrase.Start)?.Token ?? -1))
            .Where(pair => pair.At >= 0)
            .OrderByDescending(pair => pair.At)
            .ToArray();

        // "The leader" with more than one about: whom the document is mostly about, else nobody.
        if (phrase.Role.Canonical == "leader" && phrase.Of is null)
        {
            var byCount = candidates.OrderByDescending(draft => draft.Mentions.Count).ToArray();
            return byCount[0].Mentions.Count >= 2 * byCount[1].Mentions.Count ? byCount[0] : null;
        }

        if (before.Length == 0)
        {
            return null;
        }

        return before.Length == 1 || (before[0].At - before[1].At > Near && !words.InSameSentence(before[0].At, before[1].At)) ? before[0].Draft : null;
    }

    /// <summary>"Leaders of Kosovo said": a group that speaks as such.</summary>
    private void AddGroup(RolePhrase phrase)
    {
        if (phrase.Of is null || phrase.Of.Kind == EntityKind.Person || phrase.Role.Class is "other" or "military" || words.Tag(phrase.Start) == PartOfSpeech.Num || words.Tag(phrase.End) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv) || !words.InSameSentence(phrase.RoleStart, phrase.End))
        {
            return;
        }

        var span = words.SpanOf(phrase.Start, phrase.End);
        var name = Name(span);
        var group = drafts.Find(draft => draft.Plural && string.Equals(draft.Name, name, StringComparison.OrdinalIgnoreCase));
        if (group is null)
        {
            group = new EntityDraft(EntityKind.Other, name) { Plural = true, Nominal = true };
            drafts.Add(group);
        }

        group.Add(new DraftMention(span, MentionKind.Nominal, phrase.Start, phrase.End));
    }

    /// <summary>
    /// Delayed identification: "Lomavia's prime minister called for help. A B told the Post that …": the person who is first named, in full
    /// and without introduction, in the sentences right behind.
    /// </summary>
    private EntityDraft? Introduced(EntityDraft draft, RolePhrase phrase)
    {
        if (!phrase.Role.IsPublic)
        {
            return null;
        }

        foreach (var mention in draft.Mentions)
        {
            var sentence = words.SentenceOf(mention.Token);
            EntityDraft? next = null;
            foreach (var person in drafts)
            {
                if (person.Kind != EntityKind.Person || person.Nominal || person.Parts.Length < 2 || person.Mentions.Count == 0)
                {
                    continue;
                }

                var first = person.First;
                var distance = words.SentenceOf(first) - sentence;
                if (distance is 0 or 1 or 2 && first > mention.Token && words.Outer(first) < 0 && (next is null || first < next.First))
                {
                    next = person;
                }
            }

            if (next is not null && !next.Roles.Exists(role => !phrase.Role.CanMean(role.Role) || (role.Of is not null && phrase.Of is not null && role.Of != phrase.Of)) &&
                words.SentenceOf(next.First) > sentence && (phrase.Role.Gender == Gender.Unknown || next.Gender == Gender.Unknown || next.Gender == phrase.Role.Gender) && IsSubject(next))
            {
                return next;
            }
        }

        return null;
    }

    private bool IsSubject(EntityDraft person)
    {
        var first = person.Mentions[0];
        return words.Tag(first.End) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv && words.Tag(first.Token - 1) is not PartOfSpeech.Adp;
    }

    private string Name(Span span)
    {
        var name = span.Of(words.Text);
        return name.StartsWith("The ", StringComparison.Ordinal) ? "the " + name[4..] : name;
    }
}
