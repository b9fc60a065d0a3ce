using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Cli.Dossiers;
using Parallax.Documents;
using Parallax.Dossiers;
using Parallax.Ledger;
using Parallax.Web.Dossiers;
using Xunit;

namespace Parallax.Tests.Dossiers;

public sealed class DossierTests
{
    private static readonly Lazy<LedgerResult> Sample = new(() => LedgerBuilder.Build(
        Samples.SampleCorpus.Reports
            .Select(path => (path, Record: DocumentPipeline.Read(System.IO.File.ReadAllBytes(path), null, out _)))
            .Where(read => read.Record is not null)
            .Select(read => new LedgerInput(read.Record!, ["samples/" + System.IO.Path.GetFileName(read.path)]))));

    [Fact]
    public void Build_SampleReports_EveryCitationHoldsItsWords()
    {
        var ledger = Sample.Value;
        var dossier = DossierBuilder.Build(ledger);
        var citations = Citations(dossier).ToList();

        Assert.NotEmpty(citations);
        Assert.All(citations, citation =>
        {
            var document = ledger.Documents.Single(candidate => candidate.Id == citation.At.Document);
            Assert.Equal(citation.At.Span.Of(document.Text), citation.Quote);
            Assert.Equal(document.Id, dossier.Documents[citation.Number - 1].Id);
            Assert.Contains(citation.Before.TrimStart('…') + citation.Quote + citation.After.TrimEnd('…'), document.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Build_SampleReports_NothingStandsWithoutACitation()
    {
        foreach (var item in DossierBuilder.Build(Sample.Value).Sections.SelectMany(section => section.Items))
        {
            Assert.True(item.Citations.Length > 0 || item.Rows.Any(row => row.Citations.Length > 0) || item.Id.StartsWith("undated-", StringComparison.Ordinal), item.Id + " " + item.Heading);
            Assert.All(item.Rows, row => Assert.Equal(item.Columns.Length, row.Cells.Length));
        }
    }

    [Fact]
    public void Build_AnAgencysReport_StandsAboveThoseWhoTookIt()
    {
        var rows = DossierBuilder.Build(Sample.Value).Sections.Single(section => section.Id == "origins").Items.First(item => item.Heading == "Tessera News Agency").Rows;
        var agency = rows.Select(row => row.Cells[0]).ToList().IndexOf("Tessera News Agency");
        Assert.Equal(0, rows[agency].Depth);
        var takers = rows.Skip(agency + 1).TakeWhile(row => row.Depth > 0).Select(row => row.Cells[0]).ToList();
        Assert.Contains("Northern Courier", takers);
        Assert.Contains("Valley Times", takers);
    }

    [Fact]
    public void Build_Sections_StandInTheOrderOfReading() => Assert.Equal(
        ["now", "accounts", "figures", "tolls", "statements", "positions", "timeline", "talks", "forces", "accused", "headlines", "unresolved", "origins"],
        DossierBuilder.Build(Sample.Value).Sections.Select(section => section.Id));

    [Fact]
    public void Build_AStory_CitesItsDocumentsAlone()
    {
        var story = Sample.Value.Stories[0];
        var dossier = DossierBuilder.Build(Sample.Value, story.Id);

        Assert.Equal(story.Documents.Order(StringComparer.Ordinal), dossier.Documents.Select(document => document.Id).Order(StringComparer.Ordinal));
        Assert.All(Citations(dossier), citation => Assert.Contains(citation.At.Document, story.Documents));
        Assert.Equal(story.Title, dossier.Title);
    }

    [Fact]
    public void Render_SampleReports_IsTheSameEveryTimeAndUnderAnyCulture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var expected = Renderings(Sample.Value);
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal(expected, Renderings(Sample.Value));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Html_AnyDossier_AsksForNothingAndRunsNothing()
    {
        var html = HtmlDossier.Render(DossierBuilder.Build(Sample.Value));

        Assert.Contains(Dossier.Notice, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Html_SampleReports_IsWellFormed()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser(new AngleSharp.Html.Parser.HtmlParserOptions { IsStrictMode = true })
            .ParseDocument(HtmlDossier.Render(DossierBuilder.Build(Sample.Value)));

        var ids = page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.Links.Select(link => link.GetAttribute("href")!).Where(href => href[0] == '#'), href => Assert.Contains(href[1..], ids));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void Render_HostileWords_AreNoMarkup()
    {
        const string Evil = "</title><script>alert(1)</script><img src=x onerror=y> \u001B[31m ]] `x` | [a](javascript:b) \u202Ex\u0007";
        var ledger = Hostile(Evil);
        var dossier = DossierBuilder.Build(ledger);
        var html = HtmlDossier.Render(dossier);
        var text = TextDossier.Render(dossier, new TextDossierOptions { Width = 80 });

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u001B', html);
        Assert.DoesNotContain('\u001B', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain("<script", MarkdownDossier.Render(dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:b)", MarkdownDossier.Render(dossier).Replace("\\[a\\](javascript:b)", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void Text_AnyWidth_KeepsToIt(int width)
    {
        var text = TextDossier.Render(DossierBuilder.Build(Sample.Value), new TextDossierOptions { Width = width });

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.Contains(Dossier.Notice.ToUpperInvariant(), text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', text);
    }

    [Fact]
    public void Text_WithColour_ResetsEveryColour()
    {
        var text = TextDossier.Render(DossierBuilder.Build(Sample.Value), new TextDossierOptions { Colour = true });

        Assert.All(text.Split('\n').Where(line => line.Contains('\u001B', StringComparison.Ordinal)), line => Assert.EndsWith("\u001B[0m", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_SampleReports_DefinesEveryFootnoteItUses()
    {
        var markdown = MarkdownDossier.Render(DossierBuilder.Build(Sample.Value));
        var used = System.Text.RegularExpressions.Regex.Matches(markdown, @"\[\^(\d+)\](?!:)").Select(match => match.Groups[1].Value).ToHashSet();
        var defined = System.Text.RegularExpressions.Regex.Matches(markdown, @"(?m)^\[\^(\d+)\]:").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.Equal(used.Order(), defined.Order());
    }

    [Theory]
    [InlineData("2024-02-05", "2024-02-05", "5 February 2024")]
    [InlineData("2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2023-01-01", "2024-12-31", "2023 to 2024")]
    [InlineData("2024-03-01", "2024-06-30", "March to June 2024")]
    [InlineData("2024-02-05", "2024-02-08", "between 5 and 8 February 2024")]
    [InlineData("2024-02-05", "2024-03-08", "between 5 February and 8 March 2024")]
    [InlineData("2023-12-29", "2024-01-04", "between 29 December 2023 and 4 January 2024")]
    [InlineData("2023-01-01", null, "not before 2023")]
    [InlineData("2022-02-01", null, "not before February 2022")]
    [InlineData(null, "2022-02-28", "not after February 2022")]
    [InlineData(null, null, "undated")]
    public void Of_AnInterval_SaysWhatIsKnown(string? from, string? to, string expected) =>
        Assert.Equal(expected, DateWords.Of(new DateInterval(Day(from), Day(to))));

    private static LocalDate? Day(string? iso) => iso is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static IEnumerable<Citation> Citations(Dossier dossier) => dossier.Sections.SelectMany(section => section.Items)
        .SelectMany(item => item.Citations.Concat(item.Rows.SelectMany(row => row.Citations)))
        .Concat(dossier.Documents.SelectMany(document => document.DateEvidence));

    private static (string, string, string) Renderings(LedgerResult ledger)
    {
        var dossier = DossierBuilder.Build(ledger);
        return (HtmlDossier.Render(dossier), MarkdownDossier.Render(dossier), TextDossier.Render(dossier, new TextDossierOptions()));
    }

    /// <summary>A report whose every field holds the same words.</summary>
    private static LedgerResult Hostile(string words)
    {
        var span = new Span(0, words.Length);
        var record = new DocumentRecord
        {
            Document = new Document
            {
                Id = "d1", Sha256 = "0", Text = words, Title = words, Outlet = words, Authors = [words], Url = "javascript:alert(1)",
                Blocks = [new Block(BlockKind.Paragraph, span)],
            },
            Sentences = [span],
            Entities = [new LocalEntity { Kind = EntityKind.Person, Name = words, Mentions = [new EntityMention(span, MentionKind.Name)] }],
            Statements = [new Statement { Span = span, Kind = StatementKind.Direct, Content = [span], Speakers = [new Speaker(0, span, [])], Cue = [span], Via = words }],
            Figures = [new Figure { Span = span, Value = 5, Unit = "count", Counted = words + " troops", Scope = words }],
            Events = [new Event { Span = span, Type = "ASSAULT", Trigger = span, Label = words }],
        };
        return LedgerBuilder.Build([new LedgerInput(record, [words])]);
    }
}
