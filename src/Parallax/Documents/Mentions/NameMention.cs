namespace Parallax.Documents.Mentions;

/// <summary>A name in the text.</summary>
/// <param name="Span">The name without titles and articles ("Albin Kurti"; "The Telegraph" keeps an article that is part of a title).</param>
/// <param name="Kind">What it names.</param>
/// <param name="Canonical">The gazetteer's name where the text uses another form ("United Kingdom" for "British" or "UK"); null where the text's form stands.</param>
/// <param name="Link">Gazetteer entry, null for none.</param>
/// <param name="Adjectival">True for a demonym or an adjective: "British", "Serbian".</param>
public sealed record NameMention(Span Span, EntityKind Kind, string? Canonical = null, GazetteerLink? Link = null, bool Adjectival = false);
