using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Parallax.Web.Serving;

/// <summary>The files that pages load, each under a name that changes with its bytes, so that browsers may keep them.</summary>
internal static class WebAssets
{
    private static readonly FrozenDictionary<string, (string Address, string Type, byte[] Bytes)> ByName = Load();

    private static readonly FrozenDictionary<string, (string Address, string Type, byte[] Bytes)> ByAddress =
        ByName.Values.ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static string Address(string name) => ByName[name].Address;

    /// <summary>Whether there is an asset of that name: the chart library is there only where the build could fetch it.</summary>
    public static bool Has(string name) => ByName.ContainsKey(name);

    public static bool TryFind(string address, out string type, out byte[] bytes)
    {
        var found = ByAddress.TryGetValue(address, out var asset);
        (type, bytes) = (asset.Type, asset.Bytes);
        return found;
    }

    private static FrozenDictionary<string, (string Address, string Type, byte[] Bytes)> Load()
    {
        var assembly = typeof(WebAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("Assets/", StringComparison.Ordinal)).ToFrozenDictionary(
            name => name["Assets/".Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                var bytes = memory.ToArray();
                var extension = Path.GetExtension(name);
                var type = extension switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", ".svg" => "image/svg+xml", _ => "application/octet-stream" };
                return ($"/assets/{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6))}{extension}", type, bytes);
            },
            StringComparer.Ordinal);
    }
}
