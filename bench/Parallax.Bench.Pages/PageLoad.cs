using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Parallax.Bench.Pages;

/// <summary>Clients that visit addresses one after the other, each beginning at another.</summary>
internal static class PageLoad
{
    /// <returns>The largest body of each kind of page, in bytes.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Run(string server, (string Kind, string Address)[] addresses, int clients, TimeSpan span)
    {
        var largest = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var visited = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };
            for (var i = number * addresses.Length / clients; watch.Elapsed < span; i++)
            {
                var (kind, address) = addresses[i % addresses.Length];
                var length = await Visit(client, visited.TryAdd(address, true) ? ServerTimes.First + kind : kind, address).ConfigureAwait(false);
                largest.AddOrUpdate(kind, length, (_, known) => Math.Max(known, length));
            }
        }))).ConfigureAwait(false);
        return largest;
    }

    /// <summary>One visitor alone, each address once.</summary>
    /// <returns>Processor time of each visit by kind of page, in milliseconds, sorted: the server's and the visitor's together.</returns>
    public static async Task<IReadOnlyDictionary<string, List<double>>> Alone(string server, (string Kind, string Address)[] addresses)
    {
        var spent = new List<(string Kind, double Milliseconds)>();
        using var client = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };
        foreach (var (kind, address) in addresses)
        {
            var before = Environment.CpuUsage.TotalTime;
            await Visit(client, kind: null, address).ConfigureAwait(false);
            spent.Add((kind, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds));
        }

        return spent.GroupBy(visit => visit.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(visit => visit.Milliseconds).Order().ToList(), StringComparer.Ordinal);
    }

    private static async Task<int> Visit(HttpClient client, string? kind, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (kind is not null)
        {
            request.Headers.Add(ServerTimes.Kind, kind);
        }

        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return answer.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
    }
}
