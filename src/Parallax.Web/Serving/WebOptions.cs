using System.Net;

namespace Parallax.Web.Serving;

/// <summary>How the pages are served.</summary>
public sealed record WebOptions
{
    public const int DefaultPort = 8710;

    /// <summary>Most files in one upload.</summary>
    public const int MostFiles = 50;

    /// <summary>Largest upload, in bytes.</summary>
    public const long MostBytes = 64L << 20;

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What a visitor must know; null on loopback, where none is asked for.</summary>
    public string? Token { get; init; }
}
