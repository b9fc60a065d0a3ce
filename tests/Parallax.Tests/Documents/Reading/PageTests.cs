using System;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

public sealed class PageTests
{
    private const string Paragraphs =
        "<p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.</p>"
        + "<p>Engineers had looked at two of its pillars during the night, a spokesman told reporters at the old harbour of the town.</p>"
        + "<p>The ferry will run every hour from the old harbour until then, and tickets will be free for everybody on the island.</p>";

    [Fact]
    public void Read_ArticlePage_KeepsTheReportAlone()
    {
        var document = Read(
            "<html lang=en><head><title>Bridge closed for a week | Harbour Tribune</title></head><body>"
            + "<nav><a href=/>Home</a><a href=/world>World</a></nav><div class='page'><h1>Bridge closed for a week</h1>"
            + "<div class=share-bar><a href=#>Share this</a></div><div class=body>" + Paragraphs
            + "<div class='related-stories'><h3>Related</h3><a href=/x>Storm warning for the whole of the northern coast on Monday</a></div></div></div>"
            + "<div id=comments><p>They should have closed that bridge twenty years ago, and everybody in this town knows it very well.</p></div>"
            + "<footer>© 2024 Harbour Newspapers</footer></body></html>");

        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
        Assert.Equal("Bridge closed for a week", document.Title);
        Assert.Equal("Harbour Tribune", document.Outlet);
        Assert.Equal("en", document.Language);
        Assert.Contains(document.Dropped, part => part.Reason == "comments");
        Assert.Contains(document.Dropped, part => part.Reason == "share");
        Assert.Contains(document.Dropped, part => part.Reason == "related");
    }

    [Fact]
    public void Read_JsonLd_GivesDatesAuthorsAndOutlet()
    {
        var document = Read(Page(
            "<link rel=canonical href='https://www.harbour-tribune.example/2024/bridge?utm_source=x'>"
            + "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Another\"},{\"@type\":[\"NewsArticle\"],"
            + "\"headline\":\"Bridge closed for a week\",\"datePublished\":\"2024-05-03T08:15:00+02:00\",\"dateModified\":\"2024-05-04T09:00:00Z\","
            + "\"author\":[{\"@type\":\"Person\",\"name\":\"Anna Lind\"},{\"@type\":\"Person\",\"name\":\"Jo van Aker\"}],\"publisher\":{\"name\":\"The Harbour Tribune\"},}]}</script>"));

        Assert.Equal("2024-05-03T08:15:00+02:00", document.Published!.Value);
        Assert.Equal("JSON-LD NewsArticle.datePublished", document.Published.Evidence.Reason);
        Assert.Equal("2024-05-04T09:00:00Z", document.Modified!.Value);
        Assert.Equal(["Anna Lind", "Jo van Aker"], document.Authors);
        Assert.Equal("The Harbour Tribune", document.Outlet);
        Assert.Equal("https://www.harbour-tribune.example/2024/bridge", document.Url);
        Assert.Equal(Ids.Document(document.Url, document.Sha256), document.Id);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-03T08:15:00Z'>", "", "2024-05-03T08:15:00Z", "meta article:published_time")]
    [InlineData("<meta name=date content=2024-05-03>", "", "2024-05-03", "meta date")]
    [InlineData("", "<time datetime='2024-05-03'>Friday</time>", "2024-05-03", "time element")]
    [InlineData("", "<p class=meta>By Anna Lind | 3 May 2024</p>", "2024-05-03", null)]
    [InlineData("", "<div>03.05.2024 | Staff</div>", "2024-05-03", null)]
    [InlineData("<link rel=canonical href='https://a.example/2024/05/03/bridge'>", "", "2024-05-03", "date in the report's address")]
    public void Read_Date_IsFoundWhereverItStands(string head, string underTitle, string expected, string? reason)
    {
        var document = Read(Page(head, underTitle));

        Assert.Equal(expected, document.Published!.Value);
        Assert.Equal(reason, document.Published.Evidence.Reason);
        Assert.Equal(reason is null, document.Published.Evidence.Span is not null);
    }

    [Fact]
    public void Read_DateThatCouldBeTwo_IsLeftUnknown()
    {
        Assert.Null(Read(Page(string.Empty, "<p>Published: 03/05/2024</p>")).Published);
    }

    [Fact]
    public void Read_AddressKnownOutlet_IsNamedAsInTheList()
    {
        Assert.Equal("BBC", Read(Page("<meta property=og:site_name content='BBC News'><meta property=og:url content='https://www.bbc.co.uk/news/1'>")).Outlet);
    }

    [Fact]
    public void Read_BlockKinds_AreTold()
    {
        var document = Read(
            "<html><body><article><h1>Bridge closed for a week</h1><p class=standfirst>Cracks were found in two pillars of the old bridge</p><p class=byline>By Anna Lind</p>"
            + "<figure><img src=x><figcaption>Workers at the bridge</figcaption></figure>" + Paragraphs
            + "<h2>Ferry to run</h2><blockquote><p>“Nobody will be left on the island, and nobody will have to pay for the crossing,” the mayor said.</p></blockquote>"
            + "<ul><li>The first ferry leaves at six in the morning.</li></ul>" + Paragraphs.Replace("the", "that", StringComparison.Ordinal) + "</article></body></html>");

        Assert.Equal(
            [
                BlockKind.Title, BlockKind.Subtitle, BlockKind.Byline, BlockKind.Caption, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph,
                BlockKind.Subtitle, BlockKind.Quotation, BlockKind.List, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph,
            ],
            document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Read_PageWhoseNamesMislead_IsStillRead()
    {
        var document = Read("<html><body class='has-sidebar'><div id=sidebar-content class=promo><h1>Bridge closed for a week</h1>" + Paragraphs + "</div></body></html>");

        Assert.Equal(4, document.Blocks.Length);
    }

    [Fact]
    public void Read_PageFilledByScripts_TakesTheTextOfJsonLd()
    {
        var body = string.Join("\\n", Enumerable.Range(1, 5).Select(number => $"Engineers found {number} cracks in the pillars of the bridge on that day, the ministry told reporters."));
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\",\"articleBody\":\"" + body + "\"}</script></head><body><div id=app></div></body></html>"));

        Assert.Equal(6, result.Document!.Blocks.Length);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Reason.Contains("JSON-LD", StringComparison.Ordinal) && !diagnostic.Rejected);
    }

    [Theory]
    [InlineData("<html><body><nav><a href=/>Home</a></nav></body></html>", "no article text found")]
    [InlineData("<html><body><h1>Bridge closed</h1><div>Subscribe to continue reading</div></body></html>", "no article text found: paywall")]
    [InlineData("<html><body><div class=cookie-banner>We use cookies to improve your experience.</div></body></html>", "no article text found: cookie notice")]
    public void Read_PageWithoutArticle_IsRejected(string html, string reason)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(html));

        Assert.Null(result.Document);
        Assert.Equal(reason, Assert.Single(result.Diagnostics).Reason);
    }

    [Fact]
    public void Read_CharsetNamedByThePage_IsUsed()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=windows-1251><title>Мост закрыт на неделю</title></head><body><h1>Мост закрыт на неделю</h1>"
            + string.Concat(Enumerable.Repeat("<p>Министерство сообщило в пятницу, что мост через реку будет закрыт на неделю, потому что в двух опорах нашли трещины.</p>", 1))
            + "<p>Паром будет ходить каждый час из старого порта, и билеты будут бесплатными для всех, кто живёт на острове.</p></body></html>";
        var document = DocumentReader.Read(Encoding.GetEncoding(1251).GetBytes(html)).Document!;

        Assert.Equal("Мост закрыт на неделю", document.Title);
        Assert.Equal("ru", document.Language);
    }

    [Fact]
    public void Read_Block_PointsToItsElementInTheBytes()
    {
        var bytes = Encoding.UTF8.GetBytes("<html>\r\n<body>\r\n<h1>Brücke für eine Woche geschlossen</h1>\r\n" + Paragraphs + "</body></html>");
        var document = DocumentReader.Read(bytes).Document!;

        foreach (var block in document.Blocks)
        {
            var raw = Encoding.UTF8.GetString(bytes.AsSpan((int)block.RawStart!.Value, (int)(block.RawEnd!.Value - block.RawStart.Value)));
            Assert.StartsWith("<", raw, StringComparison.Ordinal);
            Assert.Contains(block.Span.Of(document.Text), raw, StringComparison.Ordinal);
        }
    }

    private static string Page(string head, string underTitle = "") =>
        $"<html><head><title>Bridge closed for a week</title>{head}</head><body><article><h1>Bridge closed for a week</h1>{underTitle}{Paragraphs}</article></body></html>";

    private static Document Read(string html) => DocumentReader.Read(Encoding.UTF8.GetBytes(html)).Document!;
}
