namespace Parallax.Documents.Reading.Pages;

/// <summary>What the names of an element tell of it.</summary>
/// <param name="Drop">Why it is no part of the report; null where the names do not say so.</param>
/// <param name="Sign">The words that say so: elements of one page that bear them are kept or dropped alike.</param>
/// <param name="Kind">Kind of the blocks in it; null where the names do not tell.</param>
internal readonly record struct PageHint(string? Drop, string? Sign, BlockKind? Kind);
