using System.Collections.Immutable;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger;

/// <summary>All of the ledger: a function of a set of document records. Lists are sorted by document and start, or as their types say.</summary>
public sealed record LedgerResult
{
    /// <summary>Each report in the version that stands now, sorted by id.</summary>
    public required ImmutableArray<LedgerDocument> Documents { get; init; }

    /// <summary>Versions whose place another has taken, sorted by id: kept to be read and compared, counted nowhere.</summary>
    public ImmutableArray<LedgerDocument> Superseded { get; init; } = [];

    /// <summary>Which entity a document's local entity is.</summary>
    public required LinkedEntities Entities { get; init; }

    /// <summary>When documents were published and what their time mentions mean.</summary>
    public required DatedTimes Dates { get; init; }

    public ImmutableArray<Copy> Copies { get; init; } = [];

    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    public ImmutableArray<Story> Stories { get; init; } = [];

    public ImmutableArray<Storyline> Storylines { get; init; } = [];

    public ImmutableArray<Origin> Origins { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Measure> Measures { get; init; } = [];

    public ImmutableArray<Talk> Talks { get; init; } = [];

    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];
}
