using System;
using System.IO;
using System.Security.Cryptography;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures stories on reports of known incidents, in the folder that <c>PARALLAX_DATA</c> names; skipped without it.</summary>
public sealed class StoryFloorTests
{
    [Fact]
    public void Group_ReportsOfIncidents_ReachesTheFloors()
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        var data = Path.Combine(folder!, "incidents", "dev");
        Assert.Equal(Baseline.Digest("stories.incidents"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, "docs.jsonl")))));
        Baseline.Reaches("stories.incidents.", StoriesEvaluation.Run(data).Metrics);
    }
}
