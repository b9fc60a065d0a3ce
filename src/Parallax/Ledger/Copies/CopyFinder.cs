using System.Collections.Immutable;

namespace Parallax.Ledger.Copies;

/// <summary>Finds documents and passages that were taken from others, and in which direction.</summary>
public static class CopyFinder
{
    /// <param name="documents">Sorted by id.</param>
    public static ImmutableArray<Copy> Find(ImmutableArray<LedgerDocument> documents) => [];
}
