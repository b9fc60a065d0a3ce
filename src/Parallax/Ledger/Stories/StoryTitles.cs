using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Stories;

/// <summary>Neutral titles: who and where by name, then what it is about in words of a fixed list. Never a headline, never one side's label.</summary>
internal static class StoryTitles
{
    private const int MostNames = 3;
    private const int MostTopics = 2;

    private static readonly ImmutableArray<(string Topic, FrozenSet<string> Words)> s_topics =
        [.. RuleFile.Rows("en/topics.tsv").Select(row => (row[0], row.Skip(1).SelectMany(Forms).ToFrozenSet(StringComparer.Ordinal)))];

    public static string Of(List<int> members, ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var names = Names(members, documents, entities);
        var topics = Topics(members, documents);
        return (names.Count, topics.Count) switch
        {
            (0, 0) => "Unnamed subject",
            (0, _) => string.Concat(topics[0][..1].ToUpperInvariant(), string.Join(", ", topics).AsSpan(1)),
            (_, 0) => string.Join(", ", names),
            _ => $"{string.Join(", ", names)}: {string.Join(", ", topics)}",
        };
    }

    private static List<string> Names(List<int> members, ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var outlets = members
            .SelectMany(member => documents[member].Record.Credits.Where(credit => credit.Kind is not (CreditKind.Occasion or CreditKind.Document)).Select(credit => credit.Name)
                .Concat(documents[member].Record.Statements.SelectMany(statement => new[] { statement.Via, statement.ReportedBy }))
                .Append(documents[member].Document.Outlet))
            .OfType<string>().Select(Publishers.Key).ToHashSet(StringComparer.Ordinal);
        var weights = new Dictionary<string, (Entity Entity, double Weight)>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var locals = documents[member].Record.Entities;
            foreach (var group in Enumerable.Range(0, locals.Length).GroupBy(local => entities.Of(member, local)))
            {
                var entity = group.Key;
                var mentions = group.Sum(local => locals[local].Mentions.Count(mention => mention.Kind == MentionKind.Name));
                if (mentions > 0 && entity.Kind is EntityKind.Place or EntityKind.Organization or EntityKind.Force && !outlets.Contains(Publishers.Key(entity.Name)))
                {
                    weights[entity.Id] = (entity, weights.GetValueOrDefault(entity.Id).Weight + Math.Log(1 + mentions));
                }
            }
        }

        return [.. weights.Values
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Entity.Name, StringComparer.Ordinal).ThenBy(pair => pair.Entity.Id, StringComparer.Ordinal)
            .Where(pair => pair.Entity.Name.Length <= 60)
            .Select(pair => pair.Entity.Name.ReplaceLineEndings(" ")).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames)];
    }

    private static List<string> Topics(List<int> members, ImmutableArray<LedgerDocument> documents)
    {
        var counts = new double[s_topics.Length];
        foreach (var member in members)
        {
            var counted = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in WordScanner.Scan(documents[member].Text, new Span(0, Math.Min(documents[member].Text.Length, 8000))))
            {
                counted[word.Folded] = counted.GetValueOrDefault(word.Folded) + 1;
            }

            for (var topic = 0; topic < s_topics.Length; topic++)
            {
                counts[topic] += Math.Log(1 + s_topics[topic].Words.Sum(word => counted.GetValueOrDefault(word)));
            }
        }

        // A topic that is told of once in a report is not what it is about.
        return [.. Enumerable.Range(0, s_topics.Length)
            .Where(topic => counts[topic] > members.Count * 0.9)
            .OrderByDescending(topic => counts[topic]).ThenBy(topic => topic)
            .Take(MostTopics).Select(topic => s_topics[topic].Topic)];
    }

    /// <summary>A word and its plural; other forms are other words ("storms" are weather, who "stormed" is not).</summary>
    private static IEnumerable<string> Forms(string word) =>
        [word, word + "s", word + "es", word.EndsWith('y') ? word[..^1] + "ies" : word];
}
