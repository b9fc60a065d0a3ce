using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures figures and quantities on annotated data that is not part of the repository: the folders that <c>PARALLAX_GOLD</c> and <c>PARALLAX_DATA</c> name.</summary>
public sealed class FigureFloorTests
{
    private static readonly string Corrections = Path.Combine(SampleCorpus.Root, "eval", "figures-corrections.json");

    [Fact]
    public void Find_AnnotatedTexts_ReachTheFloors()
    {
        var folder = Gold.Path("figures");
        byte[] all = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];
        Assert.Equal(Baseline.Digest("figures.dev"), Convert.ToHexStringLower(SHA256.HashData(all)));

        Baseline.Reaches("figures.dev.", FiguresEvaluation.Run(folder));
    }

    [Fact]
    public void Corrections_OfTheAnnotatedTexts_AreFewAndFindTheirRecords()
    {
        var folder = Gold.Path("figures");
        var records = Directory.EnumerateFiles(folder, "*.json").ToImmutableDictionary(path => Path.GetFileNameWithoutExtension(path), path => GoldFigureFile.Read(path).Figures);
        var corrections = FigureCorrection.Read(Corrections);

        Assert.All(corrections, correction => Assert.Equal(1, FigureCorrection.Apply(records[correction.Document], correction.Document, [correction]).Applied));
        Assert.True(corrections.Length * 100 <= records.Values.Sum(figures => figures.Length) * 3, $"{corrections.Length} corrections");
        Assert.All(corrections, correction => Assert.NotEmpty(correction.Reason));
    }

    [Theory]
    [InlineData("newsquant", "newsquant/NewsQuant.dev.json")]
    [InlineData("recognizers", "recognizers-specs")]
    public void Find_QuantitiesOfPublicData_ReachTheFloors(string set, string path)
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        var data = Path.Combine([folder!, .. path.Split('/')]);
        if (set == "newsquant")
        {
            Assert.Equal(Baseline.Digest("quantities.newsquant"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(data))));
        }

        Baseline.Reaches($"quantities.{set}.", set == "newsquant" ? NewsQuantEvaluation.Run(data) : RecognizersEvaluation.Run(data));
    }

    [Fact]
    public void Apply_WithoutSuchARecord_Throws()
    {
        var correction = new FigureCorrection { Document = "a", Start = 7, Field = "status", Value = "actual", Reason = "none" };

        Assert.Throws<InvalidDataException>(() => FigureCorrection.Apply([], "a", [correction]));
        Assert.Equal(0, FigureCorrection.Apply([], "b", [correction]).Applied);
    }
}
