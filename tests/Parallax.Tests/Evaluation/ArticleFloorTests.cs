using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures reading on the page sets in the folder that <c>PARALLAX_ARTICLES</c> names, which are not part of the repository; skipped without it.</summary>
public sealed class ArticleFloorTests
{
    [Theory]
    [InlineData("fundus")]
    [InlineData("wcxb")]
    [InlineData("trafilatura")]
    [InlineData("htmldate")]
    public void Read_PublicPages_ReachTheFloors(string set)
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_ARTICLES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_ARTICLES is not set");
        var data = Path.Combine(folder!, set);
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, "manifest.jsonl"))));
        Assert.Equal(Baseline.Digest("article." + set), digest);
        Baseline.Reaches($"article.{set}.", ArticleEvaluation.Run(data).Metrics);
    }

    [Fact]
    public void Run_TwoPages_ScoresAsTheReferenceEvaluatorDoes()
    {
        using var folder = new Support.TemporaryFolder();
        const string Page = "<html><body><h1>Bridge closed for a week</h1><p>{0}</p></body></html>";
        const string Text = "The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.";
        const string More = " Engineers had looked at two of its pillars during the night, a spokesman said.";
        File.WriteAllText(folder.File("a.html"), Page.Replace("{0}", Text, StringComparison.Ordinal));
        File.WriteAllText(folder.File("b.html"), Page.Replace("{0}", Text + More, StringComparison.Ordinal));
        File.WriteAllLines(folder.File("manifest.jsonl"),
        [
            JsonSerializer.Serialize(new { id = "a", path = "a.html", gold = new { text = Text, title = "Bridge closed for a week" } }),
            JsonSerializer.Serialize(new { id = "b", path = "b.html", gold = new { text = Text, title = "Another" } }),
        ]);

        var metrics = ArticleEvaluation.Run(folder.Path).Metrics;

        // 22 words are 19 shingles of four; page b has 14 words more, hence 14 shingles more.
        var precision = (1 + (19.0 / 33)) / 2;
        Assert.Equal(100 * precision, metrics["precision"], 1e-9);
        Assert.Equal(100, metrics["recall"], 1e-9);
        Assert.Equal(200 * precision / (1 + precision), metrics["F1"], 1e-9);
        Assert.Equal(50, metrics["exact"]);
        Assert.Equal(50, metrics["title"]);
    }
}
