namespace Parallax.Documents.Mentions.Names;

/// <summary>What a gazetteer knows of a phrase.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The name to show; null where the phrase itself is it.</param>
/// <param name="Code">ISO 3166 code; null where it is no state.</param>
/// <param name="Adjectival">True for a demonym or an adjective.</param>
internal sealed record PhraseEntry(EntityKind Kind, string? Canonical, string? Code, bool Adjectival);
