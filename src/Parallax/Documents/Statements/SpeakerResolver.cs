using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
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

    public ImmutableArray<Speaker> Resolve(SpeakerPhrase phrase) => [.. phrase.Parts.Select(Resolve)];

    public Speaker Resolve(NounPhrase phrase)
    {
        var start = words.Lower(phrase.Start) == "both" && words.IsCapital(phrase.Start + 1) && phrase.Start < phrase.Head ? phrase.Start + 1 : phrase.Start;
        var span = words.SpanOf(start, phrase.End);
        var head = words[phrase.Head].Span;
        if (Covering(head, span) is { } entity && !IsAbbreviation(entities[entity].Name))
        {
            return new Speaker(entity, span, []);
        }

        return new Speaker(null, span, Candidates(phrase));
    }

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
