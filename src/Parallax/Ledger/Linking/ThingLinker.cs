using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Links places, organisations, forces and measures: by gazetteer entry, by name, and by short forms that a document equates with the long one.</summary>
internal static class ThingLinker
{
    private static readonly FrozenSet<string> s_generic = RuleFile.Set("en/generic-heads.txt");

    private static readonly FrozenSet<string> s_equating =
        new[] { " (", ", known as ", " known as ", ", or ", " (known as ", " (the " }.ToFrozenSet(StringComparer.Ordinal);

    public static void Link(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets, LinkContext context)
    {
        var namesakes = new Namesakes(documents, nodes, context);
        var things = Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsNamed && nodes[node].Kind != EntityKind.Person).ToList();
        ByGazetteer(nodes, things, sets);
        ByName(nodes, things, sets, namesakes);
        ByWords(nodes, things, sets, namesakes);
        var groups = things.GroupBy(sets.Find).Select(group => group.ToList()).ToList();
        ByEquation(documents, nodes, things, sets);
        ByShortForm(nodes, groups, sets);
        ByDemonym(nodes, things, sets);
        ThingLikeness.Link(nodes, sets, context, namesakes);
    }

    private static void ByGazetteer(List<LocalNode> nodes, List<int> things, MergeSets sets)
    {
        foreach (var group in things.Where(thing => nodes[thing].Local.Link is not null)
            .GroupBy(thing => (nodes[thing].Local.Link!.Scheme, nodes[thing].Local.Link!.Id)))
        {
            sets.UnionAll(group, MergeRule.SameGazetteerEntry);
        }
    }

    /// <summary>One name is one thing, unless it names a place and an organisation, or two places of the gazetteer.</summary>
    private static void ByName(List<LocalNode> nodes, List<int> things, MergeSets sets, Namesakes namesakes)
    {
        foreach (var named in things.GroupBy(thing => nodes[thing].Key, StringComparer.Ordinal))
        {
            var families = named.Where(thing => nodes[thing].Kind != EntityKind.Other)
                .GroupBy(thing => Family(nodes[thing])).Select(family => family.ToList()).ToList();
            foreach (var family in families)
            {
                var linked = family.Where(thing => nodes[thing].Local.Link is not null).Select(sets.Find).Distinct().ToList();
                namesakes.Join(linked.Count <= 1 ? family : family.Where(thing => nodes[thing].Local.Link is null), sets, MergeRule.SameName);
            }

            var open = named.Where(thing => nodes[thing].Kind == EntityKind.Other);
            namesakes.Join(families.Count == 1 ? open.Prepend(families[0][0]) : open, sets, MergeRule.SameName);
        }
    }

    /// <summary>"Ministry of Finance of Tarvia" and "Tarvia's finance ministry", "Lotus Shipping Co., Ltd.", "Republic of Uzmenia": the same words but for order and form.</summary>
    private static void ByWords(List<LocalNode> nodes, List<int> things, MergeSets sets, Namesakes namesakes)
    {
        foreach (var family in things.Where(thing => nodes[thing].Local.Link is null && Family(nodes[thing]) <= 1).GroupBy(thing => Family(nodes[thing])))
        {
            foreach (var same in family.Where(thing => nodes[thing].Words.Count > 1).GroupBy(thing => NameForms.Bag(nodes[thing].Words), StringComparer.Ordinal).Where(group => group.Key is not null))
            {
                // one word is left of a company without its legal form: that names it where a document says so
                namesakes.Join(same.Key!.Contains(' ', StringComparison.Ordinal) ? same : same.Concat(family.Where(thing => nodes[thing].Key == same.Key)), sets, MergeRule.SameWords);
            }
        }

        foreach (var state in things.Where(thing => NameForms.OfState(nodes[thing].Words) is not null).GroupBy(thing => NameForms.OfState(nodes[thing].Words), StringComparer.Ordinal))
        {
            if (things.Where(thing => nodes[thing].Key == state.Key && nodes[thing].Kind == EntityKind.Place).Select(thing => (int?)thing).FirstOrDefault() is { } place)
            {
                sets.UnionAll(state.Prepend(place), MergeRule.StateName);
            }
        }
    }

    /// <summary>"Valley Force (VALFOR)": a document that sets two names side by side equates them.</summary>
    private static void ByEquation(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, List<int> things, MergeSets sets)
    {
        foreach (var document in things.GroupBy(thing => nodes[thing].Document))
        {
            var text = documents[document.Key].Text;
            var mentions = document
                .SelectMany(thing => nodes[thing].Local.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => (mention.Span, Thing: thing)))
                .OrderBy(mention => mention.Span).ToList();
            for (var i = 1; i < mentions.Count; i++)
            {
                var (before, after) = (mentions[i - 1], mentions[i]);
                var gap = after.Span.Start - before.Span.End;
                if (gap is > 0 and < 16 && Family(nodes[before.Thing]) == Family(nodes[after.Thing])
                    && NameKeys.AreLongAndShort(before.Span.Of(text), after.Span.Of(text))
                    && s_equating.Contains(text[before.Span.End..after.Span.Start])
                    && (text[after.Span.Start - 1] != '(' || (after.Span.End < text.Length && text[after.Span.End] == ')')))
                {
                    sets.Union(before.Thing, after.Thing, MergeRule.Equated, () => [documents[document.Key].At(new Span(before.Span.Start, after.Span.End), "set side by side")]);
                }
            }
        }
    }

    /// <summary>
    /// A name that elsewhere is a short form of exactly one longer name is that one: the acronym that a document gives it, or its
    /// last word where that is no word for any such body ("Concord" for "Northern Concord", but not "Ministry").
    /// </summary>
    private static void ByShortForm(List<LocalNode> nodes, List<List<int>> groups, MergeSets sets)
    {
        var byKey = groups.Where(group => nodes[group[0]].Local.Link is null)
            .GroupBy(group => (Family(nodes[group[0]]), nodes[group[0]].Key))
            .ToDictionary(same => same.Key, same => same.Select(group => group[0]).ToList());
        var longForms = new Dictionary<(int Family, string Short), SortedSet<int>>();
        foreach (var group in groups)
        {
            var family = Family(nodes[group[0]]);
            foreach (var node in group.Select(member => nodes[member]))
            {
                foreach (var surface in node.Surfaces.Where(NameKeys.IsAcronym))
                {
                    Add(family, string.Join(' ', NameKeys.Words(surface, node.Kind)), node.Key, group[0]);
                }

                if (node.Kind != EntityKind.Place && NameForms.Initials(node.Words) is { } initials)
                {
                    Add(family, initials, node.Key, group[0]);
                }

                // A document that calls the Northern Concord the Concord tells what others mean by it, whatever kind they take it for.
                foreach (var shorter in node.Surfaces.Select(surface => string.Join(' ', NameKeys.Words(surface, node.Kind))).Where(shorter => node.Key.EndsWith(" " + shorter, StringComparison.Ordinal)))
                {
                    if (!s_generic.Contains(shorter))
                    {
                        Add(0, shorter, node.Key, group[0]);
                        Add(1, shorter, node.Key, group[0]);
                    }
                }

                if (node.Words.Count > 1 && !s_generic.Contains(node.Words[^1]) && node.Kind != EntityKind.Place)
                {
                    Add(family, node.Words[^1], node.Key, group[0]);
                }
            }
        }

        foreach (var ((family, shortForm), owners) in longForms.OrderBy(pair => pair.Key.Family).ThenBy(pair => pair.Key.Short, StringComparer.Ordinal))
        {
            if (owners.Select(sets.Find).Distinct().Count() == 1 && byKey.TryGetValue((family, shortForm), out var shorts))
            {
                foreach (var one in shorts)
                {
                    sets.Union(owners.Min, one, nodes[one].Surfaces.Any(NameKeys.IsAcronym) ? MergeRule.Acronym : MergeRule.ShortForm);
                }
            }
        }

        void Add(int family, string shortForm, string key, int group)
        {
            if (shortForm != key && shortForm.Length > 1)
            {
                if (!longForms.TryGetValue((family, shortForm), out var owners))
                {
                    longForms.Add((family, shortForm), owners = []);
                }

                owners.Add(group);
            }
        }
    }

    /// <summary>"Lomavian" is Lomavia where a document names Lomavia and nothing else that it could derive from.</summary>
    private static void ByDemonym(List<LocalNode> nodes, List<int> things, MergeSets sets)
    {
        var places = things.Where(thing => nodes[thing].Kind == EntityKind.Place && nodes[thing].Words.Count == 1)
            .GroupBy(thing => nodes[thing].Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var thing in things.Where(thing => nodes[thing].Local.Link is null && nodes[thing].Words.Count == 1
            && nodes[thing].Kind is EntityKind.Place or EntityKind.Other))
        {
            var candidates = Demonyms.Bases(nodes[thing].Key).Where(places.ContainsKey).Select(name => sets.Find(places[name])).Distinct().ToList();
            if (candidates.Count == 1)
            {
                sets.Union(thing, candidates[0], MergeRule.Demonym);
            }
        }
    }

    /// <summary>Kinds that taggers confuse count as one.</summary>
    internal static int Family(LocalNode node) => node.Kind switch
    {
        EntityKind.Place => 0,
        EntityKind.Organization or EntityKind.Force => 1,
        EntityKind.Measure => 2,
        _ => 3,
    };
}
