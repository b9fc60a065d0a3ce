using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Parallax.Evaluation;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Measures sentences, words, trees and names on the data in the folder that <c>PARALLAX_DATA</c> names, which are not part of the repository; skipped without it.</summary>
public sealed class LanguageFloorTests
{
    [Theory]
    [InlineData("parse", "ud-ewt", "dev.conllu")]
    [InlineData("parse", "ud-gum", "dev.conllu")]
    [InlineData("names", "uner-ewt", "dev.iob2")]
    [InlineData("names", "worldwide-ner", "dev")]
    public void Analyze_DevelopmentData_ReachesTheFloors(string task, string set, string part)
    {
        var folder = Environment.GetEnvironmentVariable("PARALLAX_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PARALLAX_DATA is not set");
        var data = Path.Combine(folder!, set);
        Assert.Equal(Baseline.Digest($"{task}.{set}"), Digest(Path.Combine(data, part)));
        var metrics = (task == "parse" ? ParseEvaluation.Run(Path.Combine(data, part)) : NamesEvaluation.Run(data, "dev")).Metrics;
        Baseline.Reaches($"{task}.{set}.", metrics);
    }

    /// <summary>Of a file its bytes', of a folder that of its files one after the other by name.</summary>
    private static string Digest(string path)
    {
        IEnumerable<string> files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(File.ReadAllBytes)]));
    }
}
