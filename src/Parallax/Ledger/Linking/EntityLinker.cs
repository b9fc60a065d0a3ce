using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Linking;

/// <summary>Makes entities of local references: one for all spellings, never two people merged.</summary>
public static class EntityLinker
{
    /// <param name="documents">Sorted by id.</param>
    public static LinkedEntities Link(ImmutableArray<LedgerDocument> documents)
    {
        var nodes = new List<LocalNode>();
        var first = new int[documents.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            first[document] = nodes.Count;
            var record = documents[document].Record;
            for (var local = 0; local < record.Entities.Length; local++)
            {
                nodes.Add(new LocalNode(document, local, record.Entities[local], documents[document].Text));
            }
        }

        KindReconciler.Reconcile(nodes);
        var sets = new UnionFind(nodes.Count);
        ThingLinker.Link(documents, nodes, sets);
        PersonLinker.Link(documents, nodes, sets, first);
        return Assemble(documents, nodes, sets, first);
    }

    private static LinkedEntities Assemble(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, UnionFind sets, int[] first)
    {
        var taken = new Dictionary<(int Document, Span Span), int>();
        var entities = new List<(Entity Entity, List<int> Members)>();
        foreach (var members in sets.Sets())
        {
            var earliest = nodes[members[0]].Document;
            var span = members
                .Where(member => nodes[member].Document == earliest)
                .SelectMany(member => nodes[member].Local.Mentions.Select(mention => mention.Span))
                .DefaultIfEmpty().Min();
            var ordinal = taken.GetValueOrDefault((earliest, span));
            taken[(earliest, span)] = ordinal + 1;
            entities.Add((EntityMaker.Make(Ids.At("n", documents[earliest].Id, span, ordinal), [.. members.Select(member => nodes[member])], documents), members));
        }

        entities.Sort((a, b) => string.CompareOrdinal(a.Entity.Id, b.Entity.Id));
        var entityOf = documents.Select(document => new int[document.Record.Entities.Length]).ToArray();
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var member in entities[i].Members)
            {
                entityOf[nodes[member].Document][nodes[member].Index] = i;
            }
        }

        return new LinkedEntities([.. entities.Select(pair => pair.Entity)], [.. entityOf.Select(indexes => indexes.ToImmutableArray())]);
    }
}
