namespace Parallax.Documents.Reading;

/// <summary>Limits for hostile input.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    /// <summary>The character set that the transport names (HTTP's Content-Type); null for none. A byte order mark and good UTF-8 go before it.</summary>
    public string? Charset { get; init; }

    /// <summary>Inputs above this many bytes are rejected.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The clean text is cut behind this many UTF-16 code units, with a diagnostic.</summary>
    public int MaxTextLength { get; init; } = 2 * 1024 * 1024;

    /// <summary>Elements nested deeper than this in a page are not read, with a diagnostic.</summary>
    public int MaxDepth { get; init; } = 512;
}
