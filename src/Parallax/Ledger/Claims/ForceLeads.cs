using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Parallax.Ledger.Linking;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Which organisation leads which force: known ones from <c>Rules/en/forces.tsv</c>, others by the documents' own words
/// ("the Concord-led Valley Force"), so that the strength of an alliance at a place and that of its force there are one thing.
/// </summary>
internal sealed class ForceLeads
{
    private const int Window = 160;

    private static readonly ImmutableArray<ImmutableArray<string>> Known = RuleFile.Rows("en/forces.tsv");

    private static readonly ImmutableArray<(Regex Pattern, bool NamesForce)> Patterns =
    [
        .. RuleFile.Lines("en/force-leads.tsv").Select(line =>
            (new Regex(line, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking), line.Contains("<F>", StringComparison.Ordinal))),
    ];

    private readonly ImmutableSortedDictionary<string, ImmutableSortedSet<string>> _leaderOf;

    private ForceLeads(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> leaderOf) => _leaderOf = leaderOf;

    /// <summary>Ids of the forces that an organisation leads, sorted.</summary>
    public ImmutableArray<string> ForcesOf(string organization) =>
        [.. _leaderOf.Where(pair => pair.Value.Contains(organization)).Select(pair => pair.Key)];

    /// <summary>True where the organisation leads the force.</summary>
    public bool Leads(string organization, string force) => _leaderOf.TryGetValue(force, out var leaders) && leaders.Contains(organization);

    public static ForceLeads Of(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var leaders = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        AddKnown(entities, leaders);
        for (var i = 0; i < documents.Length; i++)
        {
            AddTold(documents[i], i, entities, leaders);
        }

        return new ForceLeads(leaders.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>True where <paramref name="text"/> is a sentence that tells who leads a force: names replaced by &lt;O&gt; and &lt;F&gt;. Used by the tests of the rule file.</summary>
    internal static bool Tells(string text) => Patterns.Any(pattern => pattern.Pattern.IsMatch(text));

    private static void AddKnown(LinkedEntities entities, SortedDictionary<string, SortedSet<string>> leaders)
    {
        var byName = entities.All
            .Where(entity => entity.Kind is EntityKind.Force or EntityKind.Organization)
            .SelectMany(entity => entity.Aliases.Append(entity.Name).Select(name => (name, entity.Id)))
            .ToLookup(pair => pair.name, pair => pair.Id, StringComparer.Ordinal);
        foreach (var row in Known)
        {
            foreach (var force in byName[row[0]])
            {
                foreach (var leader in byName[row[1]].Where(leader => leader != force))
                {
                    Add(leaders, force, leader);
                }
            }
        }
    }

    private static void AddTold(LedgerDocument document, int index, LinkedEntities entities, SortedDictionary<string, SortedSet<string>> leaders)
    {
        var locals = document.Record.Entities;
        var mentions = locals
            .SelectMany((local, i) => local.Mentions
                .Where(mention => mention.Kind != MentionKind.Pronoun && local.Kind is EntityKind.Force or EntityKind.Organization)
                .Select(mention => (mention.Span, Local: i, IsForce: local.Kind == EntityKind.Force)))
            .OrderBy(mention => mention.Span).ToList();
        var forces = mentions.Where(mention => mention.IsForce).Select(mention => entities.Of(index, mention.Local).Id).Distinct(StringComparer.Ordinal).ToList();
        if (forces.Count == 0)
        {
            return;
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            var first = mentions[i];
            for (var j = i + 1; j < mentions.Count && mentions[j].Span.Start <= first.Span.End + Window; j++)
            {
                var second = mentions[j];
                if (first.IsForce == second.IsForce || second.Span.Start < first.Span.End)
                {
                    continue;
                }

                var between = document.Text[first.Span.End..second.Span.Start];
                var after = document.Text[second.Span.End..Math.Min(document.Text.Length, second.Span.End + 40)];
                var text = (first.IsForce ? "<F>" : "<O>") + between + (second.IsForce ? "<F>" : "<O>") + after;
                if (Patterns.Any(pattern => pattern.NamesForce && pattern.Pattern.IsMatch(text)))
                {
                    var (force, leader) = first.IsForce ? (first, second) : (second, first);
                    Add(leaders, entities.Of(index, force.Local).Id, entities.Of(index, leader.Local).Id);
                }
            }

            if (!first.IsForce && forces.Count == 1)
            {
                var after = "<O>" + document.Text[first.Span.End..Math.Min(document.Text.Length, first.Span.End + Window)];
                if (Patterns.Any(pattern => !pattern.NamesForce && pattern.Pattern.IsMatch(after)))
                {
                    Add(leaders, forces[0], entities.Of(index, first.Local).Id);
                }
            }
        }
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> leaders, string force, string leader)
    {
        if (!leaders.TryGetValue(force, out var set))
        {
            leaders.Add(force, set = new SortedSet<string>(StringComparer.Ordinal));
        }

        set.Add(leader);
    }
}
