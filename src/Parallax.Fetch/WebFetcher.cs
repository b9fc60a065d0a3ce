using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace Parallax.Fetch;

/// <summary>
/// Fetches pages and feeds with good manners: robots.txt, one request a host at a time with a pause, conditional requests, redirects
/// followed by hand so that each is looked at, retries with growing pauses, limits of size, time and kind.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private const int LongestRobots = 512 * 1024;

    private static readonly TimeSpan RobotsLife = TimeSpan.FromHours(12);

    private static readonly TimeSpan BrokenRobotsLife = TimeSpan.FromMinutes(10);

    private readonly FetchOptions options;

    private readonly HttpClient client;

    private readonly HostGate gate;

    private readonly ResiliencePipeline<FetchResult> retries;

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until, string? Fault)> robots = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> askingForRobots = new(StringComparer.OrdinalIgnoreCase);

    public WebFetcher(FetchOptions options)
    {
        this.options = options;
        gate = new HostGate(options.Clock);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = new GuardedConnector(options).ConnectAsync,
                ConnectTimeout = options.ConnectTimeout,
                AllowAutoRedirect = false,
                UseCookies = false,
                // A proxy would look names up in our place, where nobody looks at the address.
                UseProxy = false,
                AutomaticDecompression = System.Net.DecompressionMethods.None,
                MaxResponseHeadersLength = 64,
                MaxConnectionsPerServer = 1,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            },
            disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        retries = new ResiliencePipelineBuilder<FetchResult> { TimeProvider = options.Clock }
            .AddRetry(new RetryStrategyOptions<FetchResult>
            {
                MaxRetryAttempts = Math.Max(options.Retries, 1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstRetry,
                MaxDelay = options.LongestWait,
                ShouldHandle = arguments => ValueTask.FromResult(
                    options.Retries > 0 && arguments.Outcome.Result is { Outcome: FetchOutcome.Failed } failed && !(failed.RetryAt - options.Clock.GetUtcNow() > options.LongestWait)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAt is { } at ? Later(at - options.Clock.GetUtcNow()) : null),
            })
            .Build();
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="known">Which version is known; null for none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Never throws for what servers do.</returns>
    public async Task<FetchResult> FetchAsync(string address, Validators? known, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return FetchResult.None(FetchOutcome.Unusable, address, "no address of the web");
        }

        for (var hops = 0; hops <= options.MaxRedirects; hops++)
        {
            var (rules, fault) = await RobotsAsync(uri, cancellation).ConfigureAwait(false);
            if (fault is not null)
            {
                return FetchResult.None(FetchOutcome.Failed, uri.AbsoluteUri, "robots.txt cannot be had: " + fault);
            }

            if (!rules.Allows(uri.PathAndQuery))
            {
                return FetchResult.None(FetchOutcome.Refused, uri.AbsoluteUri, "robots.txt does not allow it");
            }

            var result = await retries.ExecuteAsync(async token => await OnceAsync(uri, known, options.MaxBytes, rules, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            if (result.Status is not (301 or 302 or 303 or 307 or 308))
            {
                return result;
            }

            if (!Uri.TryCreate(uri, result.Header("Location") ?? string.Empty, out var next) || next.Scheme is not ("http" or "https") || next.UserInfo.Length > 0 || next == uri)
            {
                return result with { Outcome = FetchOutcome.Unusable, Reason = "redirected to nowhere" };
            }

            uri = next;
        }

        return FetchResult.None(FetchOutcome.Unusable, uri.AbsoluteUri, "too many redirects");
    }

    public void Dispose()
    {
        client.Dispose();
        gate.Dispose();
        foreach (var turn in askingForRobots.Values)
        {
            turn.Dispose();
        }
    }

    private static TimeSpan? Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private async Task<FetchResult> OnceAsync(Uri uri, Validators? known, int maxBytes, RobotsRules? rules, CancellationToken cancellation)
    {
        var pause = rules?.Delay is { } asked && asked > options.Delay ? asked < options.LongestDelay ? asked : options.LongestDelay : options.Delay;
        using var passage = await gate.EnterAsync(uri.IdnHost, pause, cancellation).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(options.Timeout, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        FetchResult result;
        try
        {
            result = await new Exchange(client, options).RunAsync(uri, known, maxBytes, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            result = FetchResult.None(FetchOutcome.Failed, uri.AbsoluteUri, "took too long");
        }

        if (result.RetryAt is { } until)
        {
            gate.Close(uri.IdnHost, until < options.Clock.GetUtcNow() + options.LongestWait ? until : options.Clock.GetUtcNow() + options.LongestWait);
        }

        return result;
    }

    /// <summary>The rules of a host: everything is allowed where there are none (4xx), nothing where they cannot be had (RFC 9309, section 2.3.1).</summary>
    private async Task<(RobotsRules Rules, string? Fault)> RobotsAsync(Uri uri, CancellationToken cancellation)
    {
        var origin = uri.GetLeftPart(UriPartial.Authority);
        var turn = askingForRobots.GetOrAdd(origin, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!robots.TryGetValue(origin, out var known) || known.Until <= options.Clock.GetUtcNow())
            {
                robots[origin] = known = await AskForRobotsAsync(origin, cancellation).ConfigureAwait(false);
            }

            return (known.Rules, known.Fault);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(RobotsRules Rules, DateTimeOffset Until, string? Fault)> AskForRobotsAsync(string origin, CancellationToken cancellation)
    {

        var at = new Uri(origin + "/robots.txt");
        FetchResult result;
        for (var hops = 0; ; hops++)
        {
            result = await OnceAsync(at, null, LongestRobots, null, cancellation).ConfigureAwait(false);
            if (result.Status is not (301 or 302 or 303 or 307 or 308) || hops == 5 || !Uri.TryCreate(at, result.Header("Location") ?? string.Empty, out var next) || next.Scheme is not ("http" or "https"))
            {
                break;
            }

            at = next;
        }

        var isRead = result is { Outcome: FetchOutcome.Content } or { Status: 200 };
        var isAbsent = !isRead && (result.Outcome == FetchOutcome.Refused || result.Status is >= 300 and < 500 and not 429);
        var rules = isRead ? RobotsRules.Parse(Encoding.UTF8.GetString(result.Content), FetchOptions.Product) : RobotsRules.AllowAll;
        var fault = isRead || isAbsent ? null : result.Reason ?? "no answer";
        return (rules, options.Clock.GetUtcNow() + (fault is null ? RobotsLife : BrokenRobotsLife), fault);
    }
}
