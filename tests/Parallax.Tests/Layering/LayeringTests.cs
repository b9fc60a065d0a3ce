using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Layering;

public sealed class LayeringTests
{
    private static readonly string Source = Path.Combine(SampleCorpus.Root, "src");

    [Fact]
    public void Engine_AllFiles_KnowNoLaterStageAndNothingOutside()
    {
        var files = Directory.GetFiles(Path.Combine(Source, "Parallax"), "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(
                Path.GetRelativePath(Path.Combine(Source, "Parallax"), path).Replace(Path.DirectorySeparatorChar, '/'),
                SourceText.CodeOf(File.ReadAllText(path))))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        Assert.True(files.Count > 100, "the engine's source was not found");
        Assert.Empty(Layers.Violations(files));
    }

    [Theory]
    [InlineData("Documents/Language/A.cs", "using Parallax.Documents.Figures;")]
    [InlineData("Documents/Language/A.cs", "using static Parallax.Documents.Figures.FigureFinder;")]
    [InlineData("Documents/Language/A.cs", "using F = Parallax.Documents.Figures.FigureFinder;")]
    [InlineData("Documents/Language/A.cs", "class A { object B() => Figures.FigureFinder.Find(); }")]
    [InlineData("Documents/Language/A.cs", "class A { object B() => Documents.Figures.FigureFinder.Find(); }")]
    [InlineData("Documents/Language/A.cs", "class A { object B() => global::Parallax.Documents.Figures.FigureFinder.Find(); }")]
    [InlineData("Documents/Language/A.cs", "class A { object B() => DocumentPipeline.Analyze(); }")]
    [InlineData("Documents/Events/A.cs", "using Parallax.Ledger;")]
    [InlineData("Documents/Events/A.cs", "class A { Ledger.LedgerResult B; }")]
    [InlineData("Documents/DocumentPipeline.cs", "class A { Parallax.Ledger.Claims.ClaimBuilder B; }")]
    [InlineData("Ledger/Linking/A.cs", "using Parallax.Ledger.Claims;")]
    [InlineData("Ledger/Linking/A.cs", "class A { Claims.ClaimBuilder B; }")]
    [InlineData("Ledger/Claims/A.cs", "class A { LedgerResult B; }")]
    [InlineData("Ledger/LedgerBuilder.cs", "using Parallax.Export;")]
    [InlineData("Statement.cs", "using Parallax.Documents.Reading;")]
    [InlineData("Rules/RuleFile.cs", "using Parallax.Documents.Reading;")]
    [InlineData("Elsewhere/A.cs", "class A;")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => System.DateTime.Now; }")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => DateTime.UtcNow; }")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => new Random(1); }")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => File.ReadAllText(\"x\"); }")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => System.IO.File.ReadAllText(\"x\"); }")]
    [InlineData("Documents/Reading/A.cs", "class A { object B() => Environment.ProcessorCount; }")]
    [InlineData("Ledger/Claims/A.cs", "class A { object B() => CultureInfo.CurrentCulture; }")]
    [InlineData("Ledger/Claims/A.cs", "class A { HttpClient B; }")]
    public void Violations_OfAFileThatKnowsTooMuch_NameIt(string path, string code) =>
        Assert.Contains(Layers.Violations([.. Known(), new SourceFile(path, SourceText.CodeOf(code))]), violation => violation.StartsWith(path, StringComparison.Ordinal));

    [Theory]
    [InlineData("Documents/Figures/A.cs", "using Parallax.Documents.Language; class A { Language.LanguageAnalyzer B; }")]
    [InlineData("Ledger/Claims/A.cs", "using Parallax.Documents; using Parallax.Ledger.Linking; class A { LedgerDocument B; DocumentPipeline C; }")]
    [InlineData("Ledger/LedgerBuilder.cs", "using Parallax.Ledger.Claims; class A { LedgerResult B; }")]
    [InlineData("Documents/Language/A.cs", "// Figures.FigureFinder reads it later\nclass A { string B = \"File.Open\"; int C(dynamic d) => d.Figures.Length + d.File.Length; }")]
    [InlineData("Documents/Language/A.cs", "class A { string B = \"\"\"DateTime.Now\"\"\"; char C = '\"'; string D = @\"\\\"; /* new Random() */ }")]
    [InlineData("Statement.cs", "class Statement { int Figures; int B() => Figures.GetHashCode(); }")]
    public void Violations_OfAFileThatKnowsWhatItMay_AreNone(string path, string code) =>
        Assert.Empty(Layers.Violations([.. Known(), new SourceFile(path, SourceText.CodeOf(code))]));

    [Fact]
    public void Projects_ReferenceOneAnother_OneWay()
    {
        var allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Parallax"] = [],
            ["Parallax.Store"] = ["Parallax"],
            ["Parallax.Fetch"] = ["Parallax"],
            ["Parallax.Web"] = ["Parallax", "Parallax.Store", "Parallax.Fetch"],
            ["Parallax.Evaluation"] = ["Parallax", "Parallax.Store"],
            ["Parallax.Cli"] = ["Parallax", "Parallax.Store", "Parallax.Fetch", "Parallax.Web", "Parallax.Evaluation"],
        };
        foreach (var project in Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.True(allowed.ContainsKey(name), $"{name} has no place in the order of projects");
            Assert.Empty(references.Except(allowed[name]).Select(reference => $"{name} references {reference}"));
        }
    }

    [Fact]
    public void Projects_AllFiles_HaveNoGlobalUsings()
    {
        // A global using would let a file know what its own text does not say.
        var sources = Directory.GetFiles(Source, "*.cs", SearchOption.AllDirectories).Where(path => Regex.IsMatch(SourceText.CodeOf(File.ReadAllText(path)), @"\bglobal\s+using\b"));
        var projects = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Where(path => XDocument.Load(path).Descendants("Using").Any());
        Assert.Empty(sources.Concat(projects));
    }

    [Fact]
    public void Architecture_OrderOfStages_IsTheOneThatIsChecked()
    {
        var text = File.ReadAllText(Path.Combine(SampleCorpus.Root, "docs", "architecture.md"));
        var rows = Regex.Matches(text, @"(?m)^\| `((?:Documents|Ledger)/\w+)` \|").Select(match => match.Groups[1].Value.Replace('/', '.'));
        Assert.Equal(Layers.Order.Where(layer => layer.Contains('.', StringComparison.Ordinal)).Except(Layers.Shared), rows);
    }

    /// <summary>Stand-ins for files that the cases name.</summary>
    private static IEnumerable<SourceFile> Known() =>
        new[]
        {
            "Documents/Language/LanguageAnalyzer.cs", "Documents/Figures/FigureFinder.cs", "Documents/DocumentPipeline.cs", "Documents/DocumentRecord.cs",
            "Ledger/Claims/ClaimBuilder.cs", "Ledger/LedgerResult.cs", "Ledger/LedgerDocument.cs", "Export/LedgerJsonWriter.cs", "Figure.cs",
        }.Select(path => new SourceFile(path, string.Empty));
}
