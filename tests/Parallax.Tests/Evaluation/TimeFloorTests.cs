using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures times on annotated data that is not part of the repository: the folder that <c>PARALLAX_DATA</c> names.</summary>
public sealed class TimeFloorTests
{
    [Fact]
    public void Find_TimesOfTimeBankAndAquaint_ReachTheFloors()
    {
        var folder = Folder("tempeval3");
        byte[] all = [.. Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];
        Assert.Equal(Baseline.Digest("times.timebank"), Convert.ToHexStringLower(SHA256.HashData(all)));

        Baseline.Reaches("times.timebank.", TimesEvaluation.Run(folder));
    }

    [Fact]
    public void Find_TimesOfRecognizersText_ReachTheFloors()
    {
        var folder = Folder("recognizers-specs");
        var cases = File.ReadAllBytes(Path.Combine(folder, "DateTime", "English", "DateTimeModel.json"));
        Assert.Equal(Baseline.Digest("times.recognizers"), Convert.ToHexStringLower(SHA256.HashData(cases)));

        Baseline.Reaches("times.recognizers.", RecognizersTimesEvaluation.Run(folder));
    }

    private static string Folder(string name)
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        return Path.Combine(folder!, name);
    }
}
