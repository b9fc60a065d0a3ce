using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Coreference;

/// <summary>Brings together the names of one document: spellings of one name, surnames with full names, short forms with long ones.</summary>
internal sealed class NameClusters
{
    /// <summary>With more surnames than these, none is looked up by likeness: a bound on time.</summary>
    private const int MaxFuzzy = 500;

    private readonly Words words;
    private readonly Dictionary<string, EntityDraft> byName = new(StringComparer.Ordinal);
    /// <summary>A bearer of a surname who is named so many times as often as any other is the one that the surname alone means.</summary>
    private const int MuchMore = 2;

    private readonly Dictionary<string, List<EntityDraft>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityDraft>> byGivenName = new(StringComparer.Ordinal);
    private readonly EntityDraft?[] byToken;

    private NameClusters(Words words)
    {
        this.words = words;
        byToken = new EntityDraft?[words.Count];
    }

    public List<EntityDraft> Drafts { get; } = [];

    /// <summary>The entity whose name covers the token, null for none.</summary>
    public EntityDraft? At(int token) => token >= 0 && token < byToken.Length ? byToken[token]?.Resolved : null;

    public void Cover(int start, int end, EntityDraft draft)
    {
        for (var i = start; i < end; i++)
        {
            byToken[i] = draft;
        }
    }

    public static NameClusters Build(Words words, ImmutableArray<NameMention> names)
    {
        var clusters = new NameClusters(words);
        var read = names.Select(name => NameReading.Of(words, name)).Where(name => name.End > name.Start && !name.IsNobody).ToArray();
        foreach (var name in read.Where(name => name.IsPerson && name.Parts.Length > 1).OrderBy(name => name.Parts.Length == 2))
        {
            clusters.AddPerson(name);
        }

        // "Mr. A" tells who of two is named much before it is asked whom "A" alone means.
        foreach (var name in read.Where(name => !(name.IsPerson && name.Parts.Length > 1)).OrderBy(name => name.Gender == Gender.Unknown))
        {
            clusters.AddOther(name);
        }

        clusters.JoinShortForms();
        clusters.Drafts.RemoveAll(draft => draft.Mentions.Count == 0);
        return clusters;
    }

    private void AddPerson(NameReading name)
    {
        var draft = byName.GetValueOrDefault("p:" + name.Key) ??
            bySurname.GetValueOrDefault(name.Parts[^1])?.Find(other => PersonNames.AreOne(other.Parts, name.Parts)) ??
            byGivenName.GetValueOrDefault(name.Parts[0])?.Find(other => PersonNames.AreOne(other.Parts, name.Parts)) ??
            (bySurname.GetValueOrDefault(name.Parts[^1])?.FindAll(other => PersonNames.EndsWith(other.Parts, name.Parts)) is [var bearer] ? bearer : null);
        if (draft is null)
        {
            draft = Create(EntityKind.Person, name);
            draft.Parts = name.Parts;
        }
        else if (name.Parts.Length > draft.Parts.Length)
        {
            draft.Parts = name.Parts;
            draft.Name = name.Text;
        }

        byName.TryAdd("p:" + name.Key, draft);
        Index(bySurname, name.Parts[^1], draft);
        Index(byGivenName, name.Parts[0], draft);
        Mention(draft, name);
    }

    private void AddOther(NameReading name)
    {
        if (name.Canonical is null && byName.TryGetValue("p:" + name.Key, out var person))
        {
            Mention(person, name);
            return;
        }

        if (name.Canonical is null && name.Parts.Length <= 2 && name.Kind is not EntityKind.Force && Person(name) is { } bearer)
        {
            Mention(bearer, name);
            return;
        }

        var key = name.Canonical is null ? "n:" + name.Key : "n:" + Folding.Fold(name.Canonical);
        if (!byName.TryGetValue(key, out var draft))
        {
            draft = Create(name.Kind, name);
            draft.Parts = name.IsPerson ? name.Parts : [];
            byName[key] = draft;
            if (name.IsPerson)
            {
                Index(bySurname, name.Parts[^1], draft);
            }
        }

        if (name.Canonical is not null)
        {
            draft.Canonical = true;
            draft.Name = name.Canonical;
            draft.Link ??= name.Link;
            byName.TryAdd("n:" + name.Key, draft);
        }

        Mention(draft, name);
    }

    /// <summary>The person that a surname or a given name means.</summary>
    private EntityDraft? Person(NameReading name)
    {
        var surname = name.Parts[^1];
        List<EntityDraft>? candidates = null;
        if (bySurname.TryGetValue(surname, out var bearers))
        {
            candidates = name.Parts.Length == 1
                ? bearers
                : bearers.FindAll(bearer => PersonNames.EndsWith(bearer.Parts, name.Parts));
        }

        if (name.Parts.Length == 1 && candidates is null or { Count: 0 } && name.Kind is EntityKind.Person)
        {
            candidates = byGivenName.GetValueOrDefault(surname) is { Count: 1 } one ? one : null;
        }

        if (name.Parts.Length == 1 && candidates is null or { Count: 0 } && surname.Length >= 5 && bySurname.Count <= MaxFuzzy)
        {
            candidates = Drafts.FindAll(draft => draft.Kind == EntityKind.Person && draft.Parts.Length > 1 && PersonNames.AreCloseSurnames(draft.Parts[^1], surname));
            candidates = candidates.Count == 1 ? candidates : null;
        }

        return candidates is null or { Count: 0 } ? null : Choose(candidates, name);
    }

    /// <summary>
    /// Of several bearers of a surname the one that the form of address allows and that was spoken of last; where that was in another paragraph, the one
    /// that is named most by far, as reports give the others' given names again.
    /// </summary>
    private EntityDraft? Choose(List<EntityDraft> candidates, NameReading name)
    {
        EntityDraft? best = null;
        var bestAt = int.MinValue;
        var gender = name.Gender == Gender.Unknown && candidates.Count > 1 ? OwnerGender(name) : name.Gender;
        foreach (var candidate in candidates)
        {
            if (gender != Gender.Unknown && candidate.Gender != Gender.Unknown && candidate.Gender != gender)
            {
                continue;
            }

            var at = candidate.Before(name.Start)?.Token ?? -candidate.First;
            if (at > bestAt)
            {
                best = candidate;
                bestAt = at;
            }
        }

        var most = name.Parts.Length == 1 && gender == Gender.Unknown && (bestAt < 0 || words.BlockOf(bestAt) != words.BlockOf(name.Start)) ? candidates.MaxBy(candidate => candidate.Mentions.Count) : null;
        return most is not null && candidates.TrueForAll(other => other == most || other.Mentions.Count * MuchMore <= most.Mentions.Count) ? most : best;
    }

    /// <summary>What the possessive behind a subject tells of it, where no other name and no other clause stands between: "A refuses to release his records".</summary>
    private Gender OwnerGender(NameReading name)
    {
        if (words[name.End - 1].Relation is not "nsubj" && words[name.Start].Relation is not "nsubj")
        {
            return Gender.Unknown;
        }

        var end = words.SentenceEnd(name.Start);
        for (var i = name.End; i < end && words.Outer(i) < 0; i++)
        {
            if (words.Lower(i) is "his" or "her")
            {
                return words.Lower(i) == "his" ? Gender.Masculine : words[i].Relation == "nmod:poss" ? Gender.Feminine : Gender.Unknown;
            }

            if (words[i].Relation.StartsWith("nsubj", StringComparison.Ordinal) || words.Tag(i) == PartOfSpeech.Propn || words.Lower(i) is "he" or "she" or "him")
            {
                return Gender.Unknown;
            }
        }

        return Gender.Unknown;
    }

    private EntityDraft Create(EntityKind kind, NameReading name)
    {
        var draft = new EntityDraft(kind, name.Canonical ?? name.Text) { Link = name.Link, Canonical = name.Canonical is not null };
        Drafts.Add(draft);
        return draft;
    }

    private static void Index(Dictionary<string, List<EntityDraft>> index, string key, EntityDraft draft)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (!list.Contains(draft))
        {
            list.Add(draft);
        }
    }

    private void Mention(EntityDraft draft, NameReading name)
    {
        draft.Add(new DraftMention(words.SpanOf(name.Start, name.End), MentionKind.Name, name.Start, name.End));
        draft.Vote(name.Kind, name.Canonical is not null);
        Cover(name.Start, name.End, draft);
        if (draft.Kind == EntityKind.Person && draft.Gender == Gender.Unknown)
        {
            draft.Gender = name.Gender != Gender.Unknown || name.Parts.Length < 2 ? name.Gender : RoleLexicon.GivenNames.GetValueOrDefault(name.Parts[0]);
        }
    }

    /// <summary>"the Northern Concord (NC)", "the Concord", "Tessera" for "Tessera News Agency": where only one long form can be meant.</summary>
    private void JoinShortForms()
    {
        var named = Drafts.Where(draft => draft.Kind is not EntityKind.Person && draft.Mentions.Count > 0).ToArray();
        foreach (var draft in named)
        {
            if (Abbreviated(draft) is { } spelledOut)
            {
                Join(draft, spelledOut);
            }
        }

        foreach (var draft in named.Length <= MaxFuzzy ? named : [])
        {
            var key = Folding.Fold(draft.Name);
            if (draft.Mentions.Count == 0 || draft.Canonical || key.Contains(' ', StringComparison.Ordinal) || draft.Kind == EntityKind.Place || draft.Link is not null)
            {
                continue;
            }

            var longer = named.Where(other => other != draft && other.Mentions.Count > 0 && other.Kind != EntityKind.Place && OrganizationNames.IsShortFor(key, other.Name)).ToArray();
            if (longer.Length == 1)
            {
                Join(draft, longer[0]);
            }
        }
    }

    /// <summary>The entity whose name stands directly before this one's, which follows in brackets or behind "known as".</summary>
    private EntityDraft? Abbreviated(EntityDraft draft)
    {
        var first = draft.Mentions[0];
        var before = words.Lower(first.Token - 1) == "("
            ? first.Token - 2
            : words.Lower(first.Token - 1) == "as" && words.Lower(first.Token - 2) == "known" ? first.Token - (words.Lower(first.Token - 3) == "," ? 4 : 3) : -1;
        return words.InSameSentence(before, first.Token) && At(before) is { } other && other != draft && other.Kind is not EntityKind.Person and not EntityKind.Place &&
            draft.Link is null && OrganizationNames.IsAbbreviation(draft.Name) ? other : null;
    }

    private static void Join(EntityDraft from, EntityDraft into)
    {
        if (into.Kind is EntityKind.Organization or EntityKind.Other && from.Kind is EntityKind.Force)
        {
            into.Kind = EntityKind.Force;
        }

        from.MergeInto(into);
    }
}
