using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;

namespace Parallax.Bench.Pages;

/// <summary>How long the server takes for each request, in milliseconds by route, as its own meter says (<c>http.server.request.duration</c>).</summary>
internal sealed class ServerTimes : IDisposable
{
    private readonly ConcurrentQueue<(string Route, double Milliseconds)> _measured = new();
    private readonly MeterListener _listener = new();

    public ServerTimes()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "http.route", Value: string route })
                {
                    _measured.Enqueue((route, value * 1000));
                }
            }
        });
        _listener.Start();
    }

    /// <summary>Sorted times of each route.</summary>
    public IEnumerable<(string Route, List<double> Milliseconds)> ByRoute() => _measured
        .GroupBy(entry => entry.Route, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Select(entry => entry.Milliseconds).Order().ToList()));

    public void Dispose() => _listener.Dispose();
}
