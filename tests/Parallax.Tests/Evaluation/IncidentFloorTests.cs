using System;
using System.IO;
using System.Security.Cryptography;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures tolls of known incidents, in the folder that <c>PARALLAX_DATA</c> names; skipped without it.</summary>
public sealed class IncidentFloorTests
{
    [Fact]
    public void Tolls_OfKnownIncidents_ReachTheFloors()
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        var data = Path.Combine(folder!, "incidents", "dev");
        Assert.Equal(Baseline.Digest("incidents.dev"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, "incidents.jsonl")))));
        Baseline.Reaches("incidents.", IncidentsEvaluation.Run(data, null, null));
    }
}
