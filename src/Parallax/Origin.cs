using System.Collections.Immutable;

namespace Parallax;

/// <summary>Where information first appears: an interview, an agency's text, an official statement, a document. Two reports with one origin are one source.</summary>
public sealed record Origin
{
    public required string Id { get; init; }

    public required OriginKind Kind { get; init; }

    /// <summary>"interview of Albin Kurti with The Telegraph", "BGNES", "Daily Mail, own report".</summary>
    public required string Name { get; init; }

    /// <summary>The mentions (statements, figures, events) that go back to it, with the path.</summary>
    public ImmutableArray<OriginPath> ReachedBy { get; init; } = [];

    /// <summary>The sentences that go back to it as a whole.</summary>
    public ImmutableArray<Reference> Passages { get; init; } = [];
}
