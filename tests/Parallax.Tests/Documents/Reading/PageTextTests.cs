using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>What of a page is the report's text, piece by piece.</summary>
public sealed class PageTextTests
{
    private const string First = "<p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.</p>";

    private const string Last = "<p>Engineers had looked at two of its pillars during the night, a spokesman told reporters at the old harbour of the town.</p>";

    [Theory]
    [InlineData("<div>Today, 5:00 am</div>", BlockKind.Dateline)]
    [InlineData("<div>Stand: 10:49 Uhr | Lesedauer: 5 Minuten</div>", BlockKind.Dateline)]
    [InlineData("<div>2 hours ago 10:05 Jon Bery</div>", BlockKind.Dateline)]
    [InlineData("<div>By Vera Kostin</div>", BlockKind.Byline)]
    [InlineData("<div>Vera Kostin, Deputy Editor for the Coast</div>", BlockKind.Byline)]
    [InlineData("<figure><img src=x><div>Getty Images</div></figure>", BlockKind.Caption)]
    [InlineData("<div>Getty Images</div>", BlockKind.Caption)]
    public void Read_ALineBetweenParagraphs_IsTold(string line, BlockKind expected)
    {
        var document = Read(First + line + Last);

        Assert.Equal(expected, document.Blocks[2].Kind);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, expected, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
    }

    [Theory]
    [InlineData("<p>The ferry made 12 trips on Saturday</p>")]
    [InlineData("<p>By Monday the bridge will be open</p>")]
    [InlineData("<h3>Key points</h3>")]
    public void Read_ALineThatLooksAlike_IsText(string line) => Assert.True(Read(First + line + Last).Blocks[2].Kind is BlockKind.Paragraph or BlockKind.Subtitle);

    [Fact]
    public void Read_ASecondHeadlineWithAKicker_IsARepeat() => Assert.Contains(
        Read("<h2>Cracks in two pillars: Bridge over the Arvo stays closed</h2>" + First + Last).Dropped, part => part.Reason == "repeat");

    [Fact]
    public void Read_ANumberedList_KeepsItsNumbers()
    {
        var document = Read(First + "<ol><li>Both sides withdraw from the bridge.</li><li><p>Talks go on in Ostrel.</p></li></ol>" + Last);

        Assert.Contains("\n1. Both sides withdraw from the bridge.\n2. Talks go on in Ostrel.\n", document.Text, System.StringComparison.Ordinal);
        Assert.Equal([2, 3], Enumerable.Range(0, document.Blocks.Length).Where(i => document.Blocks[i].Kind == BlockKind.List));
    }

    [Fact]
    public void Read_QuestionsOnButtons_StandOverTheirAnswers() => Assert.Contains(
        "\nWhen will the bridge be open?\n", Read(First + "<h3><button class=accordion>When will the bridge be open?</button></h3>" + Last).Text, System.StringComparison.Ordinal);

    [Fact]
    public void Read_AShortHeadingOverManyParts_StandsOverEach() => Assert.Equal(2, Read(First + "<h3>For</h3>" + Last + "<h3>Against</h3>"
        + "<p>The ferry will run every hour from the old harbour until then, and tickets will be free for everybody on the island.</p><h3>For</h3>"
        + "<p>The mayor asked for a second ferry on Thursday, and the ministry promised to look for one along the northern coast.</p>").Text.Split("\nFor\n").Length - 1);

    [Fact]
    public void Read_ACallToSubscribe_IsDropped() => Assert.Contains(
        Read(First + "<p>Sign up for our morning newsletter and read the best reports from the coast before anybody else does.</p>" + Last).Dropped, part => part.Reason == "newsletter");

    [Fact]
    public void Read_AMenuThatLeavesALinkOpen_DoesNotSwallowTheReport() =>
        Assert.Equal(3, Read("<div><select><option><a href=''>North</option><option>South</option></select></div>" + First + Last).Blocks.Length);

    [Fact]
    public void Read_AConsentBoxBesideAReportInAWidget_IsNotTheReport()
    {
        var box = string.Concat(Enumerable.Repeat("<p>We and our partners store what you read on this page so that we can show you what you may like to read next week.</p>", 30));
        var document = Read("<div class=site-widget>" + First + Last + "</div><div class=consent-box>" + box + "</div>");

        Assert.Contains("the bridge over the Arvo", document.Text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("our partners", document.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AFewZeroBytesInAPage_AreLeftOutAndSaid()
    {
        var page = "<!doctype html><html><body><article><h1>Bridge over the Arvo stays closed</h1>" + First + "<div>\0</div>" + Last + new string(' ', 300) + "</article></body></html>";
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(page));

        Assert.Equal(3, result.Document!.Blocks.Length);
        Assert.DoesNotContain('\0', result.Document.Text);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Reason.StartsWith("zero bytes", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<meta property=article:content_tier content=locked>", "")]
    [InlineData("", "<p>This content is reserved for subscribers. Sign in or choose an offer.</p>")]
    public void Read_TheBeginningBeforeAPaywall_IsSaid(string head, string tail) => Assert.Contains(
        DocumentReader.Read(Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><article><h1>Bridge over the Arvo stays closed</h1>{First}{tail}</article></body></html>")).Diagnostics,
        diagnostic => diagnostic.Reason.Contains("paywall", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("<link rel=canonical href='https://a.example/world/2024/may/03/bridge'>", "")]
    [InlineData("<meta name=w-published-date content='2024-05-03'>", "")]
    [InlineData("", "<p>Last change: 4 May 2024 - 14:49, published: 3 May 2024</p>")]
    public void Read_WhereADateMayStand_IsThePublication(string head, string tail) => Assert.Equal("2024-05-03", Read(First + Last + tail, head).Published?.Value);

    private static Document Read(string body, string head = "") =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(
            $"<html lang=en><head>{head}<meta name=author content='Vera Kostin'></head><body><article><h1>Bridge over the Arvo stays closed</h1>{body}</article></body></html>")).Document!;
}
