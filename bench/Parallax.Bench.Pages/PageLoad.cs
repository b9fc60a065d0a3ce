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
    /// <returns>The largest body of each route, in bytes.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Run(string server, (string Route, string Address)[] addresses, int clients, TimeSpan span)
    {
        var largest = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };
            for (var i = number * addresses.Length / clients; watch.Elapsed < span; i++)
            {
                var (route, address) = addresses[i % addresses.Length];
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative)).ConfigureAwait(false);
                var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
                }

                largest.AddOrUpdate(route, body.Length, (_, known) => Math.Max(known, body.Length));
            }
        }))).ConfigureAwait(false);
        return largest;
    }
}
