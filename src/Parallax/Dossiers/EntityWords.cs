using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Dossiers;

/// <summary>Entities as they are named to readers.</summary>
public static class EntityWords
{
    /// <summary>An entity's name; a private person has none here. Null where there is no such entity.</summary>
    public static string? Name(LedgerResult ledger, string? entity) => ledger.Entities.Find(entity) is { } found ? Name(found) : null;

    public static string Name(Entity entity) => entity.Private ? "a private person" : entity.Name;

    public static string Names(LedgerResult ledger, IEnumerable<string> entities) =>
        Words.List([.. entities.Select(entity => Name(ledger, entity)).OfType<string>().Distinct(StringComparer.Ordinal)]);
}
