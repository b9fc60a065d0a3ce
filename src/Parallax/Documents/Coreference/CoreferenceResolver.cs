using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Coreference;

/// <summary>Brings together the mentions of one document that name the same: spellings, titles, nominal phrases and pronouns.</summary>
public static class CoreferenceResolver
{
    /// <summary>The entities, in the order of their first mention.</summary>
    public static ImmutableArray<LocalEntity> Resolve(AnalyzedDocument document, MentionSet mentions)
    {
        var words = Words.Of(document, QuotationFinder.Find(document.Document));
        var names = NameClusters.Build(words, mentions.Names);
        Institutions.Add(words, names);
        var phrases = RoleAssigner.Assign(words, names, RolePhrases.Find(words, names));
        new RoleResolver(words, names.Drafts).Resolve(phrases);
        new NominalResolver(words, names, NounPhrases.Find(words, names)).Resolve();
        var drafts = names.Drafts.Where(draft => draft.Mentions.Count > 0).ToArray();
        new PronounResolver(words, drafts).Resolve();
        PrivatePersons.Mark(words, drafts);
        return Finish(drafts);
    }

    private static ImmutableArray<LocalEntity> Finish(EntityDraft[] drafts)
    {
        Array.Sort(drafts, (a, b) => a.Mentions[0].Span.CompareTo(b.Mentions[0].Span) is var order && order != 0 ? order : string.CompareOrdinal(a.Name, b.Name));
        var indexes = new Dictionary<EntityDraft, int>();
        for (var i = 0; i < drafts.Length; i++)
        {
            indexes[drafts[i]] = i;
        }

        return [.. drafts.Select(draft => new LocalEntity
        {
            Kind = draft.Kind,
            Name = draft.Name,
            Link = draft.Link,
            Private = PrivatePersons.IsPrivate(draft),
            Mentions = [.. draft.Mentions.Select(mention => new EntityMention(mention.Span, mention.Kind))],
            Roles = [.. draft.Roles.OrderBy(role => role.Span).Select(role =>
                new EntityRole(role.Title, role.Of is { } of && indexes.TryGetValue(of.Resolved, out var index) ? index : null, role.Span))],
        })];
    }
}
