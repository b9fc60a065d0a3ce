using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures statements and their speakers on PolNeAR's development part in the folder that <c>PARALLAX_DATA</c> names; skipped without it.</summary>
public sealed class QuotesFloorTests
{
    private static readonly string Judged = List("polnear-dev.jsonl");

    [Fact]
    public void Find_DevelopmentTexts_ReachTheFloors()
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        var data = Path.Combine(folder!, "polnear", "dev");
        var files = new[] { "attributions", "text" }.SelectMany(part => Directory.EnumerateFiles(Path.Combine(data, part)).Order(StringComparer.Ordinal));
        Assert.Equal(Baseline.Digest("quotes.polnear"), Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(File.ReadAllBytes)])));

        Baseline.Reaches("quotes.polnear.", QuotesEvaluation.Run(data, judged: Judged).Metrics);
    }

    [Theory]
    [InlineData("polnear-dev.jsonl", 200)]
    [InlineData("polnear-dev-second.jsonl", 200)]
    [InlineData("polnear-dev-third.jsonl", 200)]
    [InlineData("polnear-dev-fourth.jsonl", 50)]
    [InlineData("polnear-train.jsonl", 100)]
    public void Judged_EveryLine_SaysWhereAndWhy(string list, int count)
    {
        var lines = File.ReadAllLines(List(list));
        Assert.Equal(count, lines.Length);
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.True(json.RootElement.GetProperty("end").GetInt32() > json.RootElement.GetProperty("start").GetInt32());
            Assert.Contains(json.RootElement.GetProperty("judged").GetString(), (string[])["right", "wrong"]);
            Assert.NotEmpty(json.RootElement.GetProperty("why").GetString()!);
        });
    }

    private static string List(string name) => Path.Combine(SampleCorpus.Root, "eval", "speakers", name);
}
