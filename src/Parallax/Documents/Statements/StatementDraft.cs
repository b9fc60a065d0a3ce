using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Documents.Statements;

/// <summary>A statement while it is being read.</summary>
internal sealed class StatementDraft
{
    public required Passage Passage { get; init; }

    public StatementKind Kind { get; set; }

    public StatementMode Mode { get; set; }

    public List<Span> Content { get; } = [];

    public ImmutableArray<Speaker> Speakers { get; set; } = [];

    /// <summary>Index of the first token of the words that name the speaker; -1 where there are none of its own.</summary>
    public int SpeakerToken { get; set; } = -1;

    public List<Span> Cue { get; } = [];

    /// <summary>Index of the cue's verb; -1 for none.</summary>
    public int CueToken { get; set; } = -1;

    public Polarity Polarity { get; set; }

    public Via? Via { get; set; }

    public string? ReportedBy { get; set; }

    public Span? ReportedBySpan { get; set; }

    public ImmutableArray<int> Addressees { get; set; } = [];

    public int? Time { get; set; }

    /// <summary>True for "he said": the speaker is named by a pronoun.</summary>
    public bool ByPronoun { get; set; }

    public Span Span => new(Content[0].Start, Content[^1].End);
}
