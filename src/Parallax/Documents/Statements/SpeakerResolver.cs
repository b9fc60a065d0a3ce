using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Statements;

/// <summary>Finds the entities that speakers' words mean. Who cannot be told apart stays open, with those who could be meant.</summary>
internal sealed class SpeakerResolver
{
    private readonly Words words;
    private readonly ImmutableArray<LocalEntity> entities;
    private readonly (Span Span, int Entity, MentionKind Kind)[] mentions;
    private readonly HashSet<int> adjectives;

    public SpeakerResolver(Words words, MentionSet mentionSet, ImmutableArray<LocalEntity> entities)
    {
        this.words = words;
        this.entities = entities;
        mentions = [.. entities.SelectMany((entity, index) => entity.Mentions.Select(mention => (mention.Span, index, mention.Kind))).OrderBy(mention => mention.Span).ThenBy(mention => mention.index)];
        adjectives = [.. mentionSet.Names.Where(name => name.Adjectival).Select(name => name.Span.Start)];
    }

    public ImmutableArray<Speaker> Resolve(SpeakerPhrase phrase) => [.. phrase.Parts.SelectMany(part => Joined(part) is var (first, second) ? [Resolve(first), Resolve(second)] : new[] { Resolve(part) })];

    public Speaker Resolve(NounPhrase phrase)
    {
        var start = words.Lower(phrase.Start) == "both" && words.IsCapital(phrase.Start + 1) && phrase.Start < phrase.Head ? phrase.Start + 1 : phrase.Start;
        var span = words.SpanOf(start, phrase.End);
        var head = words[phrase.Head].Span;
        var entity = Covering(head, span) is { } covering && !IsAbbreviation(entities[covering].Name) && !IsModifier(covering, phrase) ? covering : (int?)null;
        if (entity is null || entities[entity.Value].Mentions.All(mention => mention.Kind != MentionKind.Name))
        {
            entity = Titled(phrase) ?? Capitals(phrase) ?? entity;
        }

        return new Speaker(entity, span, entity is null ? Candidates(phrase) : []);
    }

    /// <summary>The halves of "Mr. A and Mr. B" where both name a person; null for anything else.</summary>
    private (NounPhrase First, NounPhrase Second)? Joined(NounPhrase phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.End - 1; i++)
        {
            if (words.Lower(i) == "and")
            {
                var (first, second) = (new NounPhrase(phrase.Start, i, i - 1), new NounPhrase(i + 1, phrase.End, phrase.End - 1));
                return Titled(first) is { } one && Titled(second) is { } other && one != other ? (first, second) : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The person whose name ends a phrase or has only "of A", an apposition or a bracket behind it, with nothing in front but titles, offices and what else
    /// stands before a noun: "Democratic nominee A B", "another critic, A B", "Senator A B (C)". Whose something is, is not the one: "A's campaign".
    /// </summary>
    private int? Titled(NounPhrase phrase)
    {
        var end = words[phrase.End - 1].Span.End;
        var at = phrase.Start;
        for (var i = LowerBound(words[phrase.Start].Span.Start); i < mentions.Length && mentions[i].Span.Start < end; i++)
        {
            var (span, entity, kind) = mentions[i];
            if (kind != MentionKind.Name || entities[entity].Kind != EntityKind.Person || adjectives.Contains(span.Start) || IsAbbreviation(entities[entity].Name))
            {
                continue;
            }

            var (start, after) = (words.At(span.Start), words.At(span.End - 1) + 1);
            while (at < start)
            {
                var role = RoleLexicon.Roles.Match(words, at, start, out _);
                if (role == 0 && !(IsPrenominal(at) && (at + 1 < start || !IsStranger(at))))
                {
                    return null;
                }

                at += Math.Max(role, 1);
            }

            if (words.Lower(after) is "'s" or "'")
            {
                at = after;
                continue;
            }

            return after >= phrase.End || words.Lower(after) is "," or "(" or "of" or "who" or "whose" or "—" or "–" ? entity : null;
        }

        return null;
    }

    /// <summary>True for what can stand before the noun of a phrase: articles, adjectives, other nouns and their genitives, a comma before an apposition.</summary>
    private bool IsPrenominal(int at) =>
        words.Tag(at) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.X ||
        words.Lower(at) is "," or "." or "-" or "'s" or "'" or "his" or "her" or "its" or "their" or "our" or "my";

    /// <summary>True for a word with a capital that is no title: in a headline the verb may look like it, "Guard Corners A".</summary>
    private bool IsStranger(int at) => words.IsCapital(at) && words.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn && !RoleLexicon.Titles.ContainsKey(words.Lower(at)) && Covering(words[at].Span, words[at].Span) is null && !words.StartsSentence(at);

    /// <summary>The one person whose surname a transcript has in capitals: "OSTROW: We met."</summary>
    private int? Capitals(NounPhrase phrase)
    {
        var name = words.Form(phrase.Head);
        if (phrase.End - phrase.Start != 1 || name.Length < 3 || words.Lower(phrase.End) != ":" || name.Any(char.IsLower))
        {
            return null;
        }

        int? found = null;
        for (var i = 0; i < entities.Length; i++)
        {
            if (entities[i].Kind == EntityKind.Person && entities[i].Name is var full && full.AsSpan(full.LastIndexOf(' ') + 1).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>"Gold Star Mother" is not Gold Star: a body's name with another noun right behind it, in a phrase whose head the tree has in the name.</summary>
    private bool IsModifier(int entity, NounPhrase phrase) =>
        phrase.Head + 1 < phrase.End && entities[entity].Kind != EntityKind.Person && words.Tag(phrase.Head + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn &&
        !entities[entity].Mentions.Any(mention => mention.Span.Contains(words[phrase.Head].Span) && mention.Span.End >= words[phrase.Head + 1].Span.Start);

    /// <summary>"Del.", "D-Va.": a title or a party that was taken for a name.</summary>
    private static bool IsAbbreviation(string name) => name.EndsWith('.') && name.Length <= 6 && !name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The entity whose mention covers the position, the longest mention first; null for none, or for a mere adjective.</summary>
    public int? Covering(Span head, Span within)
    {
        var low = LowerBound(within.Start);
        (Span Span, int Entity, MentionKind Kind)? best = null;
        for (var i = low; i < mentions.Length && mentions[i].Span.Start < within.End; i++)
        {
            var mention = mentions[i];
            if (mention.Span.Contains(head) && mention.Span.End <= within.End && !(mention.Kind == MentionKind.Name && adjectives.Contains(mention.Span.Start)) &&
                (best is null || mention.Span.Length > best.Value.Span.Length))
            {
                best = mention;
            }
        }

        return best?.Entity;
    }

    /// <summary>True for a speaker who is known to be a person, an organisation or a force.</summary>
    public bool IsPersonOrBody(Speaker speaker) => speaker.Entity is { } index && entities[index].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Force;

    /// <summary>The first entity of a kind named in a stretch; null for none.</summary>
    public int? First(Span within, Func<LocalEntity, bool> fits)
    {
        for (var i = LowerBound(within.Start); i < mentions.Length && mentions[i].Span.Start < within.End; i++)
        {
            if (within.Contains(mentions[i].Span) && fits(entities[mentions[i].Entity]))
            {
                return mentions[i].Entity;
            }
        }

        return null;
    }

    /// <summary>Those who hold a role that the phrase can mean.</summary>
    private ImmutableArray<int> Candidates(NounPhrase phrase)
    {
        var definite = words.Lower(phrase.Start) is "the" || words.Lower(phrase.Head - 1) is "'s";
        if (!definite)
        {
            return [];
        }

        var role = (Role?)null;
        for (var i = phrase.Start; i <= phrase.Head && role is null; i++)
        {
            role = RoleLexicon.Roles.Match(words, i, phrase.Head + 1, out var found) is > 0 and var length && i + length == phrase.Head + 1 ? found : null;
        }

        if (role is null || role.Plural)
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(0, entities.Length).Where(index => entities[index].Kind == EntityKind.Person && entities[index].Roles.Any(held => CanMean(role, held.Title)) &&
                entities[index].Mentions[0].Span.Start < words[phrase.Start].Span.Start),
        ];
    }

    private static bool CanMean(Role role, string title) => RoleLexicon.ByTitle.TryGetValue(title.Replace(" - ", "-", StringComparison.Ordinal), out var held) && role.CanMean(held);

    private int LowerBound(int start)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
