using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Fetch;

/// <summary>Lets one request at a time pass to each host, with a pause between two.</summary>
internal sealed class HostGate(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked; the request is over when what is given back is disposed of.</summary>
    /// <param name="name">The host.</param>
    /// <param name="pause">Pause behind this request.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IDisposable> EnterAsync(string name, TimeSpan pause, CancellationToken cancellation)
    {
        var host = hosts.GetOrAdd(name, _ => new Host());
        await host.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Another request may have been told to wait longer meanwhile.
            for (TimeSpan wait; (wait = host.FreeAt - clock.GetUtcNow()) > TimeSpan.Zero;)
            {
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            }

            return new Passage(host, clock, pause);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    /// <summary>Keeps everybody from a host until a time.</summary>
    public void Close(string name, DateTimeOffset until)
    {
        var host = hosts.GetOrAdd(name, _ => new Host());
        if (until > host.FreeAt)
        {
            host.FreeAt = until;
        }
    }

    public void Dispose()
    {
        foreach (var host in hosts.Values)
        {
            host.Turn.Dispose();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset FreeAt { get; set; }
    }

    private sealed class Passage(Host host, TimeProvider clock, TimeSpan pause) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                var free = clock.GetUtcNow() + pause;
                host.FreeAt = free > host.FreeAt ? free : host.FreeAt;
                host.Turn.Release();
            }
        }
    }
}
