using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Parallax.Evaluation.Events;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures events on annotated data that is not part of the repository: the folder that <c>PARALLAX_DATA</c> names.</summary>
public sealed class EventFloorTests
{
    [Theory]
    [InlineData("events.ploverSentences", "plover-sentences/PLV_train.tsv")]
    [InlineData("events.plover", "plover/gold_standard_records/PLOVER_GSR_CAMEO.txt")]
    public void Find_MarkedSentences_ReachTheFloors(string name, string file)
    {
        var path = Path.Combine(Folder(), file);
        Assert.Equal(Baseline.Digest(name), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

        Baseline.Reaches(name + ".", EventsEvaluation.Run(path));
    }

    [Fact]
    public void TimeOf_EventsOfTimeBankAndAquaint_ReachTheFloors()
    {
        var folder = Path.Combine(Folder(), "tempeval3");
        byte[] all = [.. Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];
        Assert.Equal(Baseline.Digest("times.timebank"), Convert.ToHexStringLower(SHA256.HashData(all)));

        Baseline.Reaches("events.timebank.", EventsEvaluation.Run(folder));
    }

    private static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        return folder!;
    }
}
