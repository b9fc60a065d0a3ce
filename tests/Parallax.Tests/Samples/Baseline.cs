using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Parallax.Tests.Samples;

/// <summary><c>eval/baseline.json</c>: floors that quality may not fall below, and digests of what they are measured on.</summary>
internal static class Baseline
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SampleCorpus.Root, "eval", "baseline.json"))).RootElement;

    /// <exception cref="KeyNotFoundException">There is no such floor.</exception>
    public static int Floor(string key) => Root.GetProperty("floors").GetProperty(key).GetInt32();

    public static string Digest(string corpus) => Root.GetProperty("digests").GetProperty(corpus).GetString()!;
}
