using System.Collections.Immutable;

namespace Parallax.Documents;

/// <summary>
/// All that one document says, read without knowing any other: the result of the document half, and what stands between it and
/// the ledger half. A pure function of the bytes and <see cref="DocumentPipeline.EngineVersion"/>; stored under the SHA-256 of the bytes.
/// </summary>
public sealed record DocumentRecord
{
    public required Document Document { get; init; }

    /// <summary>Sentence spans, in text order.</summary>
    public ImmutableArray<Span> Sentences { get; init; } = [];

    public ImmutableArray<TimeMention> Times { get; init; } = [];

    public ImmutableArray<LocalEntity> Entities { get; init; } = [];

    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<Credit> Credits { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Who the document tells was killed, injured or hit, each person once, and the numbers it gives of them; in the order of their first mention.</summary>
    public ImmutableArray<Casualty> Casualties { get; init; } = [];

    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>How things go by what it says: up, down, on, to their end; in text order.</summary>
    public ImmutableArray<Course> Courses { get; init; } = [];

    public ImmutableArray<MeasureMention> Measures { get; init; } = [];

    public ImmutableArray<TalkMention> Talks { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
