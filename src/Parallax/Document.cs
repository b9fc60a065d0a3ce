using System.Collections.Immutable;

namespace Parallax;

/// <summary>One report as received: its cleaned text and what it says of itself. A function of the bytes alone.</summary>
public sealed record Document
{
    /// <summary>Identity: a hash of the canonical address or, without one, of the bytes (see <see cref="Ids.Document"/>).</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Canonical address, null where the document does not tell it.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, as a name a reader knows; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline; it stands in <see cref="Text"/> as a block of kind <see cref="BlockKind.Title"/> too.</summary>
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>BCP 47 code such as <c>en</c>; <c>und</c> where unknown.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Null where the document does not say when it was published.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>When it was last changed, where it says so apart from <see cref="Published"/>.</summary>
    public PublicationDate? Modified { get; init; }

    /// <summary>The cleaned text: blocks in order, separated by one line feed each.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in order; together they cover all of <see cref="Text"/> but the separators.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    public ImmutableArray<DroppedPart> Dropped { get; init; } = [];

    /// <summary>How url, outlet, title and authors are known.</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];
}
