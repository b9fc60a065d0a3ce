using System;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;
using Parallax.Documents.Reading.Pages;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Runs the examples that stand in the rule files of reading.</summary>
public sealed class ReadingRuleTests
{
    [Theory]
    [InlineData("boilerplate.tsv")]
    [InlineData("en/boilerplate.tsv")]
    [InlineData("en/caption-marks.tsv")]
    [InlineData("en/date-labels.tsv")]
    [InlineData("outlets.tsv")]
    [InlineData("page-hints.tsv")]
    [InlineData("section-ends.tsv")]
    public void Examples_OfARuleFile_GiveWhatTheySay(string file)
    {
        var examples = RuleFile.Examples(file);

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal(example.Expected, Result(file, example.Sentence)));
    }

    private static string? Result(string file, string text) => file switch
    {
        "boilerplate.tsv" or "en/boilerplate.tsv" => Boilerplate.ReasonFor(text),
        "en/caption-marks.tsv" => CaptionMarks.Has(text) ? "caption" : null,
        "en/date-labels.tsv" => HeaderLine.TryRead(text) is { } header ? (header.IsModified ? "modified" : "published") : null,
        "section-ends.tsv" => SectionEnds.ReasonFor(text),
        "outlets.tsv" => Outlets.ByAddress(text),
        "page-hints.tsv" => PageHints.Hints(text).Select(hint => $"{hint.What} {hint.Value}").FirstOrDefault(),
        _ => throw new ArgumentException(file, nameof(file)),
    };

    [Theory]
    [InlineData("2024-03-14T05:30:00Z", "2024-03-14T05:30:00Z", DatePrecision.Second)]
    [InlineData("2024-04-18T14:10:00.123+01:00", "2024-04-18T14:10:00+01:00", DatePrecision.Second)]
    [InlineData("2023-09-14T20:05:00+0000", "2023-09-14T20:05:00Z", DatePrecision.Second)]
    [InlineData("20230914", "2023-09-14", DatePrecision.Day)]
    [InlineData("14.09.2023", "2023-09-14", DatePrecision.Day)]
    [InlineData("Thursday, 14 September 2023 18:42", "2023-09-14T18:42", DatePrecision.Minute)]
    [InlineData("Sept. 14, 2023 at 6:42 PM", "2023-09-14T18:42", DatePrecision.Minute)]
    [InlineData("14 March 2024, 5.30am", "2024-03-14T05:30", DatePrecision.Minute)]
    [InlineData("September 14th, 2023", "2023-09-14", DatePrecision.Day)]
    [InlineData("14. März 2024", "2024-03-14", DatePrecision.Day)]
    [InlineData("1er mars 2024 à 12h30", "2024-03-01T12:30", DatePrecision.Minute)]
    [InlineData("14 de marzo de 2024", "2024-03-14", DatePrecision.Day)]
    [InlineData("14 марта 2024", "2024-03-14", DatePrecision.Day)]
    [InlineData("2024年3月14日", "2024-03-14", DatePrecision.Day)]
    [InlineData("25/03/2024", "2024-03-25", DatePrecision.Day)]
    [InlineData("03/25/2024", "2024-03-25", DatePrecision.Day)]
    public void Parse_ADateAsPagesWriteIt_IsRead(string text, string iso, DatePrecision precision)
    {
        var date = DateScanner.Parse(text);

        Assert.Equal(iso, date?.Iso);
        Assert.Equal(precision, date?.Precision);
        Assert.True(date?.Interval.IsDay);
    }

    [Theory]
    [InlineData("2024-13-45")]
    [InlineData("30 February 2024")]
    [InlineData("03/04/2024")]
    [InlineData("1-2")]
    [InlineData("in 2024")]
    [InlineData("May")]
    [InlineData("99/99/9999")]
    public void Parse_NoDateOrTwo_IsNull(string text) => Assert.Null(DateScanner.Parse(text));

    [Theory]
    [InlineData("Vera Kostin", true)]
    [InlineData("Jean-Luc d'Arvo", false)]
    [InlineData("Jo van Aker", true)]
    [InlineData("J. R. Holt", true)]
    [InlineData("Žana Čović", true)]
    [InlineData("Leave a Reply", false)]
    [InlineData("Herald Staff", false)]
    [InlineData("COAST NEWS", false)]
    [InlineData("Bridge closed for a week", false)]
    [InlineData("Tessera", false)]
    public void IsName_ALine_TellsNamesFromOthers(string line, bool expected) => Assert.Equal(expected, PersonNames.IsName(line));

    [Theory]
    [InlineData("https://www.castavia-tribune.example/a", "Castavia Tribune")]
    [InlineData("https://amp.valleytimes.co.uk/a", "Valley Times")]
    [InlineData("https://thecoastherald.example", "The Coast Herald")]
    [InlineData("http://192.168.0.1/a", null)]
    [InlineData("ftp://a.example/", null)]
    [InlineData("not an address", null)]
    public void ByAddress_AnAddress_NamesTheOutlet(string address, string? expected) => Assert.Equal(expected, Outlets.ByAddress(address));
}
