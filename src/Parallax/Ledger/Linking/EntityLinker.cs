using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Makes entities of local references: one for all spellings, never two people merged.</summary>
public static class EntityLinker
{
    /// <param name="documents">Sorted by id.</param>
    /// <param name="notes">What analysts say of who is one and who is two.</param>
    public static LinkedEntities Link(ImmutableArray<LedgerDocument> documents, ImmutableArray<EntityNote> notes = default)
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
        var sets = new MergeSets(nodes.Count);
        var outcomes = AnalystNotes.Apply(notes.IsDefault ? [] : notes, documents, nodes, first, sets);
        var context = new LinkContext(documents, nodes);
        ThingLinker.Link(documents, nodes, sets, context);
        PersonLinker.Link(documents, nodes, sets, context, first);
        return Assemble(documents, nodes, sets, outcomes);
    }

    private static LinkedEntities Assemble(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets, ImmutableArray<NoteOutcome> notes)
    {
        var steps = sets.Steps.ToLookup(step => sets.Find(step.A));
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
            entities.Add((EntityMaker.Make(Ids.At("n", documents[earliest].Id, span, ordinal), [.. members.Select(member => nodes[member])], documents) with
            {
                Merges = [.. steps[sets.Find(members[0])].Select(step => new EntityMerge(Named(step.A), Named(step.B), step.Rule, step.Evidence))],
            }, members));
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

        return new LinkedEntities([.. entities.Select(pair => pair.Entity)], [.. entityOf.Select(indexes => indexes.ToImmutableArray())]) { Notes = notes };

        Reference Named(int node) => documents[nodes[node].Document].At(nodes[node].Named);
    }
}
