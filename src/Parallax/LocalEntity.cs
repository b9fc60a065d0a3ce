using System.Collections.Immutable;

namespace Parallax;

/// <summary>Somebody or something as one document speaks of it: a coreference chain. Other parts of the record point to it by its index.</summary>
public sealed record LocalEntity
{
    public required EntityKind Kind { get; init; }

    /// <summary>The fullest name the document uses ("Albin Kurti"), or a gazetteer's name for what the text names otherwise ("United Kingdom" for "British").</summary>
    public required string Name { get; init; }

    /// <summary>In text order; never empty.</summary>
    public required ImmutableArray<EntityMention> Mentions { get; init; }

    /// <summary>Roles the document gives it: "prime minister", "police sergeant"; lower case as in the text.</summary>
    public ImmutableArray<EntityRole> Roles { get; init; } = [];

    /// <summary>Entry of the gazetteer: an ISO 3166 code such as <c>GB</c> (scheme <c>iso3166</c>), or a GeoNames id; null for none.</summary>
    public GazetteerLink? Link { get; init; }

    /// <summary>True for a person who is neither an official nor speaks in public: a victim, a bystander.</summary>
    public bool Private { get; init; }
}
