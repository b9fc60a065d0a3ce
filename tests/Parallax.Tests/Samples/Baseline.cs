using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Parallax.Tests.Samples;

/// <summary><c>eval/baseline.json</c>: floors that quality may not fall below, and digests of what they are measured on.</summary>
internal static class Baseline
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SampleCorpus.Root, "eval", "baseline.json"))).RootElement;

    /// <exception cref="KeyNotFoundException">There is no such floor.</exception>
    public static int Floor(string key) => Root.GetProperty("floors").GetProperty(key).GetInt32();

    /// <summary>Asserts that every floor with the prefix is reached.</summary>
    public static void Reaches(string prefix, ImmutableSortedDictionary<string, double> metrics)
    {
        var floors = Root.GetProperty("floors").EnumerateObject().Where(floor => floor.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(floors);
        var below = floors.Where(floor => metrics[floor.Name[prefix.Length..]] < floor.Value.GetDouble());
        Assert.True(!below.Any(), string.Join("; ", below.Select(floor => $"{floor.Name}: {metrics[floor.Name[prefix.Length..]]:0.00}, floor {floor.Value}")));
    }

    public static string Digest(string corpus) => Root.GetProperty("digests").GetProperty(corpus).GetString()!;
}
