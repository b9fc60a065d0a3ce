using System;
using System.Collections.Immutable;

namespace Parallax.Fetch;

/// <summary>What a server answered, after redirects and retries.</summary>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Address">Where the answer came from: the last address of the redirects.</param>
public sealed record FetchResult(FetchOutcome Outcome, string Address)
{
    /// <summary>HTTP status; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>Headers as received.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The content as sent; empty for none.</summary>
    public byte[] Raw { get; init; } = [];

    /// <summary>The content without the coding it was sent in.</summary>
    public byte[] Content { get; init; } = [];

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The server's IP address; null where a connection was used again.</summary>
    public string? Server { get; init; }

    /// <summary>Why there is no content, one line.</summary>
    public string? Reason { get; init; }

    /// <summary>When the server asks to be asked again; null where it does not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }

    internal static FetchResult None(FetchOutcome outcome, string address, string reason) => new(outcome, address) { Reason = reason };
}
