using System;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Pages that are no report's own, or not all of it: aggregators, notices, shells, galleries, live pages.</summary>
public sealed class PageSourcesTests
{
    private const string Paragraphs =
        "<p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.</p>"
        + "<p>Engineers had looked at two of its pillars during the night, a spokesman told reporters at the old harbour of the town.</p>"
        + "<p>The ferry will run every hour from the old harbour until then, and tickets will be free for everybody on the island.</p>";

    [Theory]
    [InlineData("\"provider\":{\"@type\":\"Organization\",\"name\":\"Harbour Tribune\"},\"publisher\":{\"name\":\"Yahoo News\"}")]
    [InlineData("\"publisher\":{\"name\":\"Harbour Tribune\"}")]
    public void Read_AnAggregatorsPage_NamesThePublisher(string fields)
    {
        var document = Read(
            "<html lang=en><head><link rel=canonical href='https://www.yahoo.com/news/bridge-123.html'><meta property='og:site_name' content='Yahoo News'>"
            + $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed for a week\",{fields}}}</script></head><body><h1>Bridge closed for a week</h1>{Paragraphs}</body></html>").Document!;

        Assert.Equal("Harbour Tribune", document.Outlet);
        Assert.Contains(document.Evidence, evidence => evidence.Field == "outlet" && evidence.Reason!.Contains("aggregator", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AConsentNotice_IsRejectedAsOne()
    {
        var result = Read(
            "<html><body><div class=page><h1>We value your privacy</h1><p>We and our 812 partners store cookies on your device and read personal data such as unique identifiers.</p>"
            + "<p>With your consent we and our partners may use precise location data. You may withdraw your consent at any time in our privacy policy.</p></div></body></html>");

        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rejected && diagnostic.Reason.EndsWith("cookie notice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Willkommen beim Boten", "<p>Mit Werbung und Cookies weiterlesen: Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Ihre Zustimmung können Sie jederzeit widerrufen.</p><p>Oder ohne Werbetracking lesen, für 3,99 im Monat.</p>", "cookie notice")]
    [InlineData("Brücke gesperrt", "<p>Dieser Artikel ist nur für Abonnenten verfügbar. Jetzt abonnieren und weiterlesen, was gestern geschah.</p>", "paywall")]
    [InlineData("tribune.example", "<h2>Checking if the site connection is secure</h2><p>tribune.example needs to review the security of your connection before proceeding. Enable JavaScript and cookies to continue.</p>", "check for robots")]
    public void Read_ANoticeInAReportsPlace_IsRejectedWithWhatItIs(string heading, string text, string reason)
    {
        var result = Read($"<html><body><main><h1>{heading}</h1>{text}</main></body></html>");

        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rejected && diagnostic.Reason.EndsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AReportAboutARuleOnConsent_IsRead() =>
        Assert.NotNull(Read("<html><body><h1>Ministry wants fewer banners</h1><p>The ministry said on Friday that banners asking for your consent would have to go.</p><p>Publishers on the coast had asked for more time, because their pages would have to be made anew.</p></body></html>").Document);

    [Fact]
    public void Read_APageNestedTooDeepAboveItsText_IsRejectedAndSaysSo() => Assert.Contains(
        Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 50_000)) + Paragraphs).Diagnostics,
        diagnostic => diagnostic.Rejected && diagnostic.Reason.EndsWith("nested too deep or too heavy", StringComparison.Ordinal));

    [Fact]
    public void Read_TheFirstTimeOfALivePage_IsKept()
    {
        var entries = string.Concat(Enumerable.Range(0, 4).Select(i => $"<div class=entry><time>1{4 - i}:05</time><h3>What is new by then</h3><p>The ferry with number {i} has left the old harbour for the island, the town said in a message.</p></div>"));
        var document = Read($"<html><body><article><h1>Live: bridge closed</h1><div class=liveblog>{entries}</div></article></body></html>").Document!;

        Assert.Equal(["14:05", "13:05", "12:05", "11:05"], document.Blocks.Where(block => block.Kind == BlockKind.Dateline).Select(block => block.Span.Of(document.Text)));
    }

    [Fact]
    public void Read_AnAggregatorsPageThatNamesThePublisherInItsText_TakesIt() => Assert.Equal("Harbour Tribune", Read(
        "<html lang=en><head><link rel=canonical href='https://www.yahoo.com/news/bridge-123.html'></head><body><h1>Bridge closed for a week</h1>"
        + $"{Paragraphs}<p>This article originally appeared on Harbour Tribune: Bridge closed for a week</p></body></html>").Document!.Outlet);

    [Theory]
    [InlineData("Anna Kross und Bernd Tal, dpa", "Anna Kross|Bernd Tal|dpa")]
    [InlineData("AFP/Anna Kross", "AFP|Anna Kross")]
    [InlineData("Anna Kross and Associated Press", "Anna Kross|Associated Press")]
    [InlineData("Von Anna Kross (Text) und Bernd Tal (Fotos)", "Anna Kross|Bernd Tal")]
    [InlineData("Anna Kross, Political Editor", "Anna Kross")]
    [InlineData("Selim Aydın ve Leyla Kaya", "Selim Aydın|Leyla Kaya")]
    [InlineData("Anne-Marie d'Orsay avec AFP", "Anne-Marie d'Orsay|AFP")]
    [InlineData("Harbour, Coast and Sea", "Harbour, Coast and Sea")]
    public void Read_AuthorsJoinedInOneField_StandApart(string field, string expected)
    {
        var document = Read($"<html lang=en><head><meta name=author content=\"{field}\"></head><body><h1>Bridge closed for a week</h1>{Paragraphs}</body></html>").Document!;

        Assert.Equal(expected.Split('|'), document.Authors);
        Assert.Equal(
            document.Authors.Where(name => name is "dpa" or "AFP" or "Associated Press").Count(),
            document.Evidence.Count(evidence => evidence.Field == "authors" && evidence.Reason!.EndsWith("an agency", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_ADateLineWithBothDates_TellsThemApart()
    {
        var document = Read($"<html lang=en><body><h1>Bridge closed for a week</h1><div class=dates>Updated: 4 May 2024 | Published: 3 May 2024</div>{Paragraphs}</body></html>").Document!;

        Assert.Equal(("2024-05-03", "2024-05-04"), (document.Published!.Value, document.Modified!.Value));
    }

    [Fact]
    public void Read_AReportAboutCookies_IsRead() =>
        Assert.NotNull(Read("<html><body><h1>Bakery on the island sells its last bread</h1><p>The bakery's cookies were known far beyond the island, and its owner said that nobody had wanted to take it over.</p></body></html>").Document);

    [Fact]
    public void Read_AShellThatScriptsFill_SaysSo()
    {
        var result = Read("<html><head><title>Harbour Tribune</title><script>" + new string('x', 4000) + "</script></head><body><div id=root></div></body></html>");

        Assert.Null(result.Document);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rejected && diagnostic.Reason.EndsWith("an empty page that scripts fill", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhatAFrameworkHidesUntilItsScriptRuns_IsRead()
    {
        var document = Read($"<html><body><div id=loading>Loading</div><div hidden id='S:0'><main><h1>Bridge closed for a week</h1>{Paragraphs}</main></div></body></html>").Document!;

        Assert.Equal(4, document.Blocks.Length);
    }

    [Fact]
    public void Read_AGallery_KeepsItsCaptionsAsItsText()
    {
        var figures = string.Concat(Enumerable.Range(1, 5).Select(i => $"<figure><img src=x><figcaption>Picture {i} shows the pillars of the old bridge, on which engineers found new cracks during the night of Friday.</figcaption></figure>"));
        var document = Read($"<html><body><article><h1>The old bridge in pictures</h1>{figures}</article></body></html>").Document!;

        Assert.Equal(5, document.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }

    [Fact]
    public void Read_ALivePage_KeepsItsEntriesInOrder()
    {
        var entries = string.Concat(Enumerable.Range(10, 6).Select(hour => $"<article class=entry><time datetime='2024-05-03T{hour}:00:00Z'>{hour}:00</time><h3>At {hour} o'clock</h3><p>The ferry of {hour} o'clock has left the old harbour with some forty passengers, the harbour office says.</p></article>"));
        var document = Read($"<html><body><main><h1>Bridge closed: the day as it happens</h1><div class=feed>{entries}</div></main></body></html>").Document!;

        Assert.Equal(6, document.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
        Assert.True(document.Text.IndexOf("10 o'clock has", StringComparison.Ordinal) < document.Text.IndexOf("15 o'clock has", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TheTransportsCharset_CountsWhereTheBytesAreNotUtf8()
    {
        var bytes = Encoding.Latin1.GetBytes("<html><head><meta charset=utf-8></head><body><p>The bridge over the Arvo stays closed, and the caf\u00e6 ministry said so on Friday to reporters.</p></body></html>");
        bytes[Array.IndexOf(bytes, (byte)0xE6)] = 0xE6;
        var document = DocumentReader.Read(bytes, new ReadingOptions { Charset = "windows-1251" }).Document!;

        Assert.Contains("cafж", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8EncodedTwice_IsRepaired()
    {
        var twice = Encoding.Latin1.GetString("The ministry said that “nobody” would be left on the island, and that the café’s owner knew it."u8);
        var document = Read($"<html><body><p>{twice}</p></body></html>").Document!;

        Assert.Equal("The ministry said that “nobody” would be left on the island, and that the café’s owner knew it.", document.Text);
    }

    [Fact]
    public void Read_ATimeInUtc_TakesTheDayThatTheAddressNames()
    {
        var document = Read(
            "<html><head><link rel=canonical href='https://a.example/2024/05/03/bridge'><meta property='article:published_time' content='2024-05-04T01:30:00Z'></head><body>"
            + $"<h1>Bridge closed for a week</h1>{Paragraphs}</body></html>").Document!;

        Assert.Equal("2024-05-03", document.Published!.Value);
        Assert.Contains("2024-05-04T01:30:00Z", document.Published.Evidence.Reason, StringComparison.Ordinal);
    }

    private static ReadingResult Read(string html) => DocumentReader.Read(Encoding.UTF8.GetBytes(html));
}
