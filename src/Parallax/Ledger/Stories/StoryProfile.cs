using System.Collections.Immutable;

namespace Parallax.Ledger.Stories;

/// <summary>What a document is about, as it is compared with others.</summary>
internal sealed class StoryProfile
{
    /// <summary>When it was published, as stated, or within the bounds that its own times imply.</summary>
    public required DateInterval Published { get; init; }

    /// <summary>Words and names.</summary>
    public required ContentVector Content { get; init; }

    /// <summary>Places and bodies, and the words of all names.</summary>
    public required TermVector Names { get; init; }

    public required TermVector Persons { get; init; }

    /// <summary>Those of the persons who are neither officials nor speak in public.</summary>
    public required TermVector Private { get; init; }

    /// <summary>Numbers and times of day.</summary>
    public required TermVector Numbers { get; init; }

    /// <summary>The days that it tells of, those to come left out.</summary>
    public required TermVector Days { get; init; }

    /// <summary>What stories of one line have in common: the content's names and words with their weights as parts of it.</summary>
    public required ImmutableArray<(string Term, double Weight)> Subject { get; init; }

    /// <summary>The heaviest terms of the content, by which documents to compare it with are found.</summary>
    public required ImmutableArray<int> Heaviest { get; init; }
}
