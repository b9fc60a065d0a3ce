using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>A document of a dossier.</summary>
/// <param name="Number">From 1, by what is known of the dates.</param>
/// <param name="Id">Its id.</param>
/// <param name="Source">The outlet, or what it is called where it names none.</param>
/// <param name="Headline">Its headline as reported; null for none.</param>
/// <param name="Date">When it was published, in words.</param>
/// <param name="DateReason">What an inferred date rests on; null for a stated one.</param>
/// <param name="DateEvidence">Where that stands.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Url">Its address, http or https; null for none.</param>
/// <param name="Path">Where it was read from.</param>
/// <param name="Story">Neutral title of its story.</param>
public sealed record DossierDocument(
    int Number, string Id, string Source, string? Headline, string Date, string? DateReason, ImmutableArray<Citation> DateEvidence,
    ImmutableArray<string> Authors, string? Url, string Path, string Story);
