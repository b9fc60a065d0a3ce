using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Which of a page's headlines is the report's, in the order that <c>docs/reading.md</c> gives.</summary>
public sealed class HeadlineTests
{
    private const string Report =
        "<p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.</p>"
        + "<p>Engineers had looked at two of its pillars during the night, a spokesman told reporters at the old harbour of the town.</p>";

    [Theory]
    [InlineData("<h1><span class=kicker>Harbour</span> <span>Bridge over the Arvo stays closed</span></h1>", "Bridge over the Arvo stays closed")]
    [InlineData("<h1>Bridge over the Arvo stays closed<br><small>3 May 2024 • Harbour desk</small></h1>", "Bridge over the Arvo stays closed")]
    [InlineData("<h1><span class=entry-title-primary>Bridge over the Arvo stays closed</span><span class=entry-subtitle>Ferries run every hour</span></h1>", "Bridge over the Arvo stays closed")]
    public void Read_AHeadingWithMoreThanTheHeadline_TakesTheHeadline(string heading, string expected) => Assert.Equal(expected, Title(string.Empty, heading));

    [Fact]
    public void Read_AKickerWithASignToBeHeard_StaysWithIt() => Assert.Equal(
        "Cracks in a pillar: Bridge over the Arvo stays closed",
        Title(string.Empty, "<h1><span class=upper>Cracks in a pillar</span><span class=visually-hidden>: </span><span>Bridge over the Arvo stays closed</span></h1>"));

    [Fact]
    public void Read_LinesOfAHeadingWithoutASpace_ArePartedByOne() => Assert.Equal(
        "Bridge over the Arvo stays closed Ferries run every hour", Title(string.Empty, "<h1><span>Bridge over the Arvo stays closed</span><span>Ferries run every hour</span></h1>"));

    [Fact]
    public void Read_ANewsPageWhoseMetadataAgree_TakesWhatTheySay() => Assert.Equal(
        "Cracks close the bridge over the Arvo",
        Title(Metadata("Cracks close the bridge over the Arvo", "Cracks close the bridge over the Arvo", "Arvo bridge: what commuters must know now"), "<h1>Arvo bridge: what commuters must know now</h1>"));

    [Fact]
    public void Read_ANewsPageShowingASearchHeadline_TakesThePassedOne() => Assert.Equal(
        "Cracks close the bridge over the Arvo",
        Title(Metadata("Cracks close the bridge over the Arvo", "Arvo bridge: what commuters must know", "Arvo bridge: what commuters must know"), "<h1>Arvo bridge: what commuters must know</h1>"));

    [Fact]
    public void Read_ASharedTitleThatThePageTitleRepeats_IsNoOtherHeadline() => Assert.Equal(
        "Arvo bridge: what commuters must know",
        Title(Metadata("Cracks close the bridge over the Arvo", "Arvo bridge: what commuters must know", "Cracks close the bridge over the Arvo"), "<h1>Arvo bridge: what commuters must know</h1>"));

    [Fact]
    public void Read_ASharedTitleWithDeskAndSite_IsTheHeadlineAlone() => Assert.Equal(
        "Bridge over the Arvo stays closed",
        Title(Metadata("Bridge over the Arvo stays closed - National | Harbour Tribune", "Bridge over the Arvo stays closed", "x"), "<h1>Bridge over the Arvo stays closed</h1>"));

    [Fact]
    public void Read_TheSitesNameAsFirstHeading_IsNoHeadline() => Assert.Equal(
        "Bridge over the Arvo stays closed",
        Title("<title>Notes from the Harbour » Archive » Bridge over the Arvo stays closed</title>", "<h1><a href='https://notes.example/'>Notes from the Harbour</a></h1><h2><a href=/bridge>Bridge over the Arvo stays closed</a></h2>"));

    private static string Metadata(string shared, string article, string title) =>
        $"<title>{title}</title><meta property=og:title content='{shared}'><meta property=og:site_name content='Harbour Tribune'>"
        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + article + "\"}</script>";

    private static string? Title(string head, string heading) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes($"<html lang=en><head>{head}</head><body><article>{heading}{Report}</article></body></html>")).Document?.Title;
}
