using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Docs;

/// <summary><c>assets.json</c> names what <c>build-assets</c> rebuilds: every committed model, each with the digest of the bytes that are there.</summary>
public sealed class AssetManifestTests
{
    [Fact]
    public void Files_Digests_AreThoseOfTheCommittedBytes()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(SampleCorpus.Root, "assets.json")));
        var files = manifest.RootElement.GetProperty("assets").EnumerateArray().SelectMany(asset => asset.GetProperty("files").EnumerateArray()).ToList();
        foreach (var file in files)
        {
            var path = file.GetProperty("file").GetString()!;
            Assert.Equal((path, file.GetProperty("sha256").GetString()), (path, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(SampleCorpus.Root, path))))));
        }

        var models = Directory.GetFiles(Path.Combine(SampleCorpus.Root, "src", "Parallax", "Models")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(models, files.Select(file => Path.GetFileName(file.GetProperty("file").GetString())).Order(StringComparer.Ordinal));
    }
}
