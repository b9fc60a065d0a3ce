using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Fetch;

/// <summary>How to ask servers.</summary>
public sealed record FetchOptions
{
    /// <summary>What robots.txt may call the program.</summary>
    public const string Product = "Parallax";

    public string UserAgent { get; init; } = Product + "/0.1 (reads news reports; robots.txt: " + Product + ")";

    /// <summary>Pause between two requests to one host; robots.txt may ask for a longer one.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest pause that robots.txt can ask for.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one exchange, from the connection to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Content above this is not read, before and after it is decoded.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 8;

    /// <summary>How often a request is made again that failed for a while (429, 5xx, no connection).</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Pause before the first retry; each further one is twice as long, up to <see cref="LongestWait"/>.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A server that asks for a longer pause (Retry-After) is left alone for now.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Allows private, loopback, link-local and other addresses that are not public.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Hosts asked at the same time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Finds a host's addresses; null for the system's way.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>>? Resolve { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
