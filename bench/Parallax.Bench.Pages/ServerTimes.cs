using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Parallax.Bench.Pages;

/// <summary>How long the server takes for each request, from its first byte to its last, in milliseconds by the kind of page that the client named in a header.</summary>
internal sealed class ServerTimes : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The header that names the kind of page.</summary>
    public const string Kind = "X-Kind";

    /// <summary>Begins the header where nobody was at the address before.</summary>
    public const string First = "first ";

    private const string Begin = "Microsoft.AspNetCore.Hosting.BeginRequest";
    private const string End = "Microsoft.AspNetCore.Hosting.EndRequest";

    private readonly ConcurrentDictionary<HttpContext, long> _begun = [];
    private readonly ConcurrentQueue<(string Kind, double Milliseconds)> _measured = new();
    private readonly List<IDisposable> _subscriptions = [];

    public ServerTimes() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Sorted times of each kind: of all visits, and of the first at each address.</summary>
    public IEnumerable<(string Kind, List<double> All, List<double> First)> ByKind() => _measured
        .GroupBy(entry => entry.Kind.StartsWith(First, StringComparison.Ordinal) ? entry.Kind[First.Length..] : entry.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Select(entry => entry.Milliseconds).Order().ToList(), group.Where(entry => entry.Kind != group.Key).Select(entry => entry.Milliseconds).Order().ToList()));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
        {
            _subscriptions.Add(value.Subscribe(this, name => name is Begin or End));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value?.GetType().GetProperty("httpContext")?.GetValue(value.Value) is not HttpContext context)
        {
            return;
        }

        if (value.Key == Begin)
        {
            _begun[context] = Stopwatch.GetTimestamp();
        }
        else if (_begun.TryRemove(context, out var since) && context.Request.Headers[Kind].ToString() is { Length: > 0 } kind)
        {
            _measured.Enqueue((kind, Stopwatch.GetElapsedTime(since).TotalMilliseconds));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
