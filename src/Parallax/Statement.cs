using System.Collections.Immutable;

namespace Parallax;

/// <summary>Something said by a speaker, as one document reports it. Entities, times and statements are indexes into the same record.</summary>
public sealed record Statement
{
    /// <summary>From the first content span's start to the last one's end.</summary>
    public required Span Span { get; init; }

    public required StatementKind Kind { get; init; }

    public StatementMode Mode { get; init; }

    /// <summary>What is said, without the outer quotation marks; more than one span where the cue splits it.</summary>
    public required ImmutableArray<Span> Content { get; init; }

    /// <summary>Empty where nobody is named.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>The words that mark the speech ("said", "accused … of"); empty for speech that goes on without one.</summary>
    public ImmutableArray<Span> Cue { get; init; } = [];

    /// <summary>The outlet or occasion it was given to, as a name: "The Telegraph", "Instagram".</summary>
    public string? Via { get; init; }

    public Span? ViaSpan { get; init; }

    /// <summary>Who else reports it, as a name: "Euronews Albania" in "…, Euronews Albania reported".</summary>
    public string? ReportedBy { get; init; }

    public Span? ReportedBySpan { get; init; }

    public ImmutableArray<int> Addressees { get; init; } = [];

    public Polarity Polarity { get; init; }

    /// <summary>"if Serbia agrees to …", where what is said depends on it.</summary>
    public Span? Condition { get; init; }

    /// <summary>Index of the statement that this one is reported in: A said that B had told C.</summary>
    public int? Within { get; init; }

    /// <summary>Index of the time mention that says when it was said.</summary>
    public int? Time { get; init; }
}
