using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Fetch;

/// <summary>
/// Connects to hosts at the addresses that their names have at that moment, after looking at each: what was looked at is what is
/// connected to, so that a name that changes its address in between gains nothing.
/// </summary>
internal sealed class GuardedConnector(FetchOptions options)
{
    /// <summary>Name under which a request keeps the address that it was sent to.</summary>
    public static readonly HttpRequestOptionsKey<IPAddress> Reached = new("address");

    /// <exception cref="RefusedAddressException">No address of the host may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal]
            : options.Resolve is { } resolve ? await resolve(host, cancellation).ConfigureAwait(false)
            : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var allowed = options.AllowPrivate ? addresses : [.. addresses.Where(AddressGuard.IsPublic)];
        if (allowed.Length == 0)
        {
            throw new RefusedAddressException(addresses.Length == 0
                ? $"{host} has no address"
                : $"{host} has the address {addresses[0]}, which is not public; --allow-private permits it");
        }

        Exception? failure = null;
        foreach (var address in allowed)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellation).ConfigureAwait(false);
                context.InitialRequestMessage.Options.Set(Reached, address);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                failure = exception;
                cancellation.ThrowIfCancellationRequested();
            }
        }

        throw failure ?? new IOException($"{host} cannot be reached");
    }
}
