namespace Parallax.Documents.Reading.Containers;

/// <summary>Something that a container holds: an input, an address whose text is not there, or what is wrong at that place.</summary>
/// <param name="Path">The container's name, <c>#</c>, and what the item is called in it.</param>
public sealed record ContainedItem(string Path)
{
    /// <summary>What to read; null where there is nothing.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Address of the report; null where none is named.</summary>
    public string? Address { get; init; }

    /// <summary>True where the address is that of a feed.</summary>
    public bool IsFeed { get; init; }

    /// <summary>What is wrong; null for nothing.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>True where the item is no report by its kind: a picture, a request, an index.</summary>
    public bool IsPassedOver { get; init; }

    /// <summary>True where the publisher says that it has withdrawn the report.</summary>
    public bool IsWithdrawn { get; init; }

    internal static ContainedItem PassedOver(string path) => new(path) { IsPassedOver = true };

    internal static ContainedItem Bad(string path, string reason) => new(path) { Problem = new Diagnostic(reason, Rejected: true) };
}
