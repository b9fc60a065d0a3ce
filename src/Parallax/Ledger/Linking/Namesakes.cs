using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>
/// Tells things of one name apart: units of other numbers, bodies of other countries, acronyms and what is said to be something else
/// without any company in common.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>So many members of a set are compared with whom might join it.</summary>
    private const int MostCompared = 6;

    private static readonly FrozenSet<string> s_generic = RuleFile.Set("en/generic-heads.txt");

    private readonly List<LocalNode> _nodes;
    private readonly LinkContext _context;
    private readonly Owner?[] _owners;

    public Namesakes(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, LinkContext context)
    {
        (_nodes, _context) = (nodes, context);
        _owners = new Owner?[nodes.Count];
        foreach (var document in Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsNamed).GroupBy(node => nodes[node].Document))
        {
            var places = document.Where(node => nodes[node].Kind is EntityKind.Place or EntityKind.Other)
                .SelectMany(node => nodes[node].Local.Mentions.Select(mention => (mention.Span, nodes[node]))).ToList();
            foreach (var node in document)
            {
                _owners[node] = Owner.Of(documents[document.Key].Text, nodes[node].Named, places);
            }
        }
    }

    /// <summary>Joins all of one name that can be one.</summary>
    public void Join(IEnumerable<int> members, MergeSets sets, MergeRule rule) => Cluster(members, sets, rule, CanBeOne, (member, other) => !IsElsewhere(member, other));

    /// <summary>Joins each to the first set whose members it all can be, and of which one is near it.</summary>
    public static void Cluster(IEnumerable<int> members, MergeSets sets, MergeRule rule, Func<int, int, bool> canBeOne, Func<int, int, bool> isNear)
    {
        var clusters = new List<List<int>>();
        foreach (var member in members)
        {
            if (clusters.Find(cluster => cluster.Take(MostCompared).All(other => canBeOne(member, other)) && cluster.Take(MostCompared).Any(other => isNear(member, other))) is { } cluster)
            {
                sets.Union(cluster[0], member, rule);
                cluster.Add(member);
            }
            else
            {
                clusters.Add([member]);
            }
        }
    }

    /// <summary>False for a body such as many countries have where it is another country's.</summary>
    public bool CanBeOne(int a, int b)
    {
        var (one, other) = (_nodes[a], _nodes[b]);
        return !(_owners[a] is { } mine && _owners[b] is { } theirs && one.Kind != EntityKind.Place && other.Kind != EntityKind.Place
            && s_generic.Contains(one.Words[^1]) && s_generic.Contains(other.Words[^1]) && mine.DiffersFrom(theirs));
    }

    /// <summary>
    /// Without any company in common: said to be something else, somewhere else, or named by letters that stand for many things.
    /// A name in the gazetteer is that one.
    /// </summary>
    public bool IsElsewhere(int a, int b)
    {
        var (one, other) = (_nodes[a], _nodes[b]);
        if (one.Local.Link is not null || other.Local.Link is not null || one.Document == other.Document)
        {
            return false;
        }

        var isShort = IsLetters(one) || IsLetters(other);
        return (isShort || one.Description.DiffersFrom(other.Description) || (_owners[a] is { } mine && _owners[b] is { } theirs && mine.DiffersFrom(theirs)))
            && _context.Strength([a], [b]) < (isShort ? 0.5 : 1);
    }

    /// <summary>Two or three capitals.</summary>
    private static bool IsLetters(LocalNode node) => node.Key.Length <= 3 && node.Surfaces.Any(NameKeys.IsAcronym);
}
