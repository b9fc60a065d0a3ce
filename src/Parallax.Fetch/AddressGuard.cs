using System;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace Parallax.Fetch;

/// <summary>Tells public addresses from those of the machine, its network and its cloud (IANA special-purpose registries, RFC 6890).</summary>
public static class AddressGuard
{
    private static readonly ImmutableArray<IPNetwork> Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>IPv6 networks whose addresses lead to an IPv4 one: NAT64 (last four bytes), 6to4 (bytes two to five).</summary>
    private static readonly ImmutableArray<(IPNetwork Network, int Offset)> Embedding = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>True for an address that anybody can reach.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            foreach (var (network, offset) in Embedding)
            {
                if (network.Contains(address))
                {
                    return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(offset, 4)));
                }
            }
        }

        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !Closed.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }
}
