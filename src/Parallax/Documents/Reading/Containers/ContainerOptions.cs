using Parallax.Documents.Reading.Lists;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Limits for containers, and how lists name their columns.</summary>
public sealed record ContainerOptions
{
    public static ContainerOptions Default { get; } = new();

    /// <summary>Items above this many bytes are refused; so are containers that are read in one piece.</summary>
    public int MaxItemBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most items that an archive may hold.</summary>
    public int MaxMembers { get; init; } = 1_000_000;

    /// <summary>So deep a container may stand in another.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Compressed data that grows to more than this many times its size is refused, once <see cref="FreeBytes"/> are read.</summary>
    public int MaxRatio { get; init; } = 250;

    /// <summary>So much may come of compressed data before its ratio is looked at.</summary>
    public long FreeBytes { get; init; } = 64 * 1024 * 1024;

    public ListColumns Columns { get; init; } = ListColumns.Usual;
}
