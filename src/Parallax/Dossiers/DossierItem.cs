using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>One entry of a section: a claim, an utterance, an event, a force.</summary>
public sealed record DossierItem
{
    /// <summary>Id of what it shows, for links; unique in its section.</summary>
    public required string Id { get; init; }

    public required string Heading { get; init; }

    /// <summary>Subheading of the section under which it stands; null for none. Items of a group stand together.</summary>
    public string? Group { get; init; }

    /// <summary>How the values stand to each other; null where that is no question.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Number of independent origins of the value with most; null where that is no question.</summary>
    public int? Origins { get; init; }

    /// <summary>The main line; null where the rows say all.</summary>
    public string? Text { get; init; }

    /// <summary>One sentence with the numbers; null for none.</summary>
    public string? Why { get; init; }

    /// <summary>Headings of the rows' cells; empty where there are no rows.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public ImmutableArray<DossierRow> Rows { get; init; } = [];

    /// <summary>A figure over time; null where it has fewer than two dated values.</summary>
    public DossierSeries? Series { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>True for what is shown in short: given once, nothing to compare.</summary>
    public bool Minor { get; init; }
}
