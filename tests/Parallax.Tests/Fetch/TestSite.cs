using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Tests.Fetch;

/// <summary>Many hosts by name on one port of loopback, with a log of every request. Speaks HTTP itself, so that it can do what no server should.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    private readonly CancellationTokenSource stop = new();

    private readonly ConcurrentDictionary<string, Func<TestRequest, Task<byte[]>>> pages = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, int> underWay = new(StringComparer.Ordinal);

    public TestSite()
    {
        listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every request in the order in which it came.</summary>
    public ConcurrentQueue<TestRequest> Log { get; } = new();

    /// <summary>Most requests that one host had to answer at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public string Address(string host, string path) => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}{path}");

    /// <summary>Sets what a host answers at a path: a whole response.</summary>
    public void Set(string host, string path, Func<TestRequest, byte[]> answer) => pages[host + path] = request => Task.FromResult(answer(request));

    public void SetSlow(string host, string path, Func<TestRequest, Task<byte[]>> answer) => pages[host + path] = answer;

    public void Page(string host, string path, string body, string headers = "") => Set(host, path, _ => Response(200, "Content-Type: text/html; charset=utf-8\r\n" + headers, body));

    /// <summary>A page with an ETag, which answers 304 to whoever has it.</summary>
    public void Tagged(string host, string path, string body, string type = "text/html") => Set(host, path, request =>
    {
        var tag = "\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 6)) + "\"";
        return request.Header("If-None-Match") == tag ? Response(304, $"ETag: {tag}\r\n", string.Empty) : Response(200, $"Content-Type: {type}\r\nETag: {tag}\r\n", body);
    });

    public int Count(string host, string path) => Log.Count(request => request.Host == host && request.Path == path);

    public static byte[] Response(int status, string headers, string body) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    public static string Article(string name, string figure = "40") =>
        $"<html lang=en><head><title>Bridge {name} closed</title></head><body><article><h1>Bridge {name} closed</h1><p>The bridge {name} at Ostrel was closed on Monday after {figure} soldiers arrived, the mayor, Ilvan Torek, said.</p><p>“We have sent 120 police officers to Ostrel,” Torek said of the road to {name}, which has been closed for three weeks.</p></article></body></html>";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                while (await reader.ReadLineAsync() is { Length: > 0 } first)
                {
                    var headers = new List<(string Name, string Value)>();
                    while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    {
                        var parts = line.Split(": ", 2);
                        headers.Add((parts[0], parts[1]));
                    }

                    var host = headers.First(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value.Split(':')[0];
                    var request = new TestRequest(host, first.Split(' ')[1], headers, DateTime.UtcNow, stream);
                    Log.Enqueue(request);
                    MostAtOnce = Math.Max(MostAtOnce, underWay.AddOrUpdate(host, 1, (_, count) => count + 1));
                    var answer = pages.TryGetValue(host + request.Path, out var page) ? await page(request) : Response(404, string.Empty, "no");
                    underWay.AddOrUpdate(host, 0, (_, count) => count - 1);
                    request.AnsweredAt = DateTime.UtcNow;
                    if (answer.Length == 0)
                    {
                        return;
                    }

                    await stream.WriteAsync(answer);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The client has gone.
        }
    }
}
