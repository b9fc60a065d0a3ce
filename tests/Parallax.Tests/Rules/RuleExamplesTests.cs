using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Documents;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Rules;

/// <summary>Runs the examples that stand in the rule files of times and quantities.</summary>
public sealed class RuleExamplesTests
{
    private static readonly string[] TimeFiles = ["en/holidays.tsv", "en/time-contexts.tsv", "en/time-links.tsv", "en/time-modifiers.tsv", "en/time-parts.tsv", "en/time-rules.tsv"];

    private static readonly string[] QuantityFiles =
        ["en/changes.tsv", "en/currencies.tsv", "en/modifiers.tsv", "en/number-contexts.tsv", "en/numbers.tsv", "en/one-after.tsv", "en/one-counts.tsv", "en/units.tsv"];

    private static readonly string[] FigureFiles =
        ["en/aspects.tsv", "en/correction-cues.tsv", "en/ended-cues.tsv", "en/harmed.tsv", "en/holder-verbs.tsv", "en/money-nouns.tsv", "en/not-holder-verbs.tsv", "en/place-adverbs.tsv", "en/place-nouns.tsv", "en/place-prepositions.tsv", "en/scope-nouns.tsv", "en/status-cues.tsv"];

    public static TheoryData<string, string, string?> FigureExamples => Examples(FigureFiles);

    public static TheoryData<string, string, string?> QuantityExamples => Examples(QuantityFiles);

    public static TheoryData<string, string, string?> TimeExamples => Examples(TimeFiles);

    [Theory]
    [MemberData(nameof(TimeExamples))]
    public void TimeExample_InItsFile_GivesWhatItSays(string file, string sentence, string? expected)
    {
        var document = TestDocuments.Of(sentence);
        var times = TimeFinder.Find(LanguageAnalyzer.Analyze(document));
        var found = string.Join(" | ", times.Select(time =>
            $"{time.Span.Of(sentence)} {time.Type.ToString().ToUpperInvariant()} {time.Value}{(time.Modifier == TimeModifier.None ? string.Empty : " " + time.Modifier)}"));
        Assert.True((expected ?? string.Empty) == found, $"{file}: {sentence}\nexpected {expected}\nfound    {found}");
    }

    [Theory]
    [MemberData(nameof(QuantityExamples))]
    public void QuantityExample_InItsFile_GivesWhatItSays(string file, string sentence, string? expected)
    {
        var document = LanguageAnalyzer.Analyze(TestDocuments.Of(sentence));
        var quantities = QuantityFinder.Find(document, TimeFinder.Find(document));
        var found = string.Join(" | ", quantities.Select(Describe));
        Assert.True((expected ?? string.Empty) == found, $"{file}: {sentence}\nexpected {expected}\nfound    {found}");
    }

    /// <summary>A figure's example gives its surface, a field and the field's value: <c>200 status ended</c>.</summary>
    [Theory]
    [MemberData(nameof(FigureExamples))]
    public void FigureExample_InItsFile_GivesWhatItSays(string file, string sentence, string? expected)
    {
        var record = DocumentPipeline.Analyze(TestDocuments.Of(sentence));
        var words = expected!.Split(' ', 3);
        var figure = record.Figures.SingleOrDefault(figure => figure.Span.Of(sentence) == words[0]);
        Assert.True(figure is not null, $"{file}: {sentence}\nno figure {words[0]}");
        var found = words[1] switch
        {
            "status" => figure.Status.ToString().ToLowerInvariant(),
            "aspect" => figure.Aspect,
            "scope" => figure.Scope,
            "place" => figure.Place is { } place ? record.Entities[place].Name : figure.PlaceText,
            "counted" => figure.Counted,
            "about" => figure.About,
            "holder" => figure.Holder is { } holder ? record.Entities[holder].Name : null,
            _ => throw new ArgumentException($"{file}: no field {words[1]}", nameof(expected)),
        };
        Assert.True(words[2] == found, $"{file}: {sentence}\nexpected {expected}\nfound    {found}");
    }

    private static string Describe(QuantityMention quantity)
    {
        var modifier = quantity.Modifier == FigureModifier.Exact ? null : quantity.Modifier.ToString().ToLowerInvariant();
        var bounds = quantity.Low is null && quantity.High is null ? null : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}-{quantity.High}");
        return string.Join(' ', new[] { modifier, quantity.Value?.ToString(CultureInfo.InvariantCulture), bounds, quantity.Unit }.Where(part => part is not null));
    }

    private static TheoryData<string, string, string?> Examples(IEnumerable<string> files)
    {
        var data = new TheoryData<string, string, string?>();
        foreach (var example in files.SelectMany(file => RuleFile.Examples(file)))
        {
            data.Add(example.File, example.Sentence, example.Expected);
        }

        return data;
    }
}
