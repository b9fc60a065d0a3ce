namespace Parallax.Ledger.Stories.Streaming;

/// <summary>What bounds a stream of stories.</summary>
public sealed record OnlineStoriesOptions
{
    /// <summary>Documents that came more days ago are compared with nothing new.</summary>
    public int WindowDays { get; init; } = 90;

    /// <summary>Documents of so many last days may still change their story by themselves; older ones move with their story only.</summary>
    public int FluidDays { get; init; } = 3;

    /// <summary>A story is known by so many of its latest documents: it drifts with them.</summary>
    public int MostKept { get; init; } = 60;

    /// <summary>After so many further documents a document counts half for how common a term is.</summary>
    public int HalfLife { get; init; } = 50_000;

    /// <summary>So many documents are kept at most: of more the oldest leave, whatever the window.</summary>
    public int MostDocuments { get; init; } = 100_000;
}
