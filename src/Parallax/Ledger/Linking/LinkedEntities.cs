using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>The entities of the ledger, and which of them each document's local entities are.</summary>
public sealed class LinkedEntities
{
    private readonly ImmutableArray<ImmutableArray<int>> _entityOf;
    private readonly ImmutableDictionary<string, int> _indexOf;

    /// <param name="entities">Sorted by id.</param>
    /// <param name="entityOf">For each document (in the ledger's order) and each of its local entities, the index in <paramref name="entities"/>.</param>
    public LinkedEntities(ImmutableArray<Entity> entities, ImmutableArray<ImmutableArray<int>> entityOf)
    {
        All = entities;
        _entityOf = entityOf;
        _indexOf = entities.Select((entity, index) => (entity.Id, index)).ToImmutableDictionary(pair => pair.Id, pair => pair.index);
    }

    public ImmutableArray<Entity> All { get; }

    /// <summary>What became of analysts' notes, by id.</summary>
    public ImmutableArray<NoteOutcome> Notes { get; init; } = [];

    /// <summary>The entity that a document's local entity is.</summary>
    /// <param name="document">Index of the document in the ledger.</param>
    /// <param name="local">Index of the local entity in the document's record.</param>
    public Entity Of(int document, int local) => All[_entityOf[document][local]];

    /// <summary>The same for an index that may be null.</summary>
    public Entity? Of(int document, int? local) => local is { } index ? Of(document, index) : null;

    public Entity? Find(string? id) => id is not null && _indexOf.TryGetValue(id, out var index) ? All[index] : null;
}
