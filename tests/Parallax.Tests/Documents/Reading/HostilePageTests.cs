using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Pages made to cost much or to mislead: read within the limits that docs/reading.md states, with a diagnostic where something was cut.</summary>
public sealed class HostilePageTests
{
    private const string Report =
        "<h1>Bridge closed for a week</h1>"
        + "<p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week, because cracks had been found.</p>"
        + "<p>Engineers had looked at two of its pillars during the night, a spokesman told reporters at the old harbour of the town.</p>";

    private const long MostMemory = 600L * 1024 * 1024;

    [Fact]
    public void Read_EndlesslyNestedDivs_IsCutAndSaid()
    {
        var result = Within(Page(Report + Many("<div>", 200_000)));

        Assert.Equal("Bridge closed for a week", result.Document!.Title);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Reason.StartsWith("page nested too deep or too heavy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a{0}=1 ")]
    [InlineData("class{0} ")]
    [InlineData("class=x{0} ")]
    [InlineData("data-x{0}='y' ")]
    public void Read_AHundredThousandAttributes_AreLeftOut(string attribute)
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, attribute, i)));
        var result = Within(Page($"<div {attributes}>{Report}</div>"));

        Assert.Equal(3, result.Document!.Blocks.Length);
    }

    [Theory]
    [InlineData("&amp;")]
    [InlineData("&#x41;")]
    [InlineData("&CounterClockwiseContourIntegral;")]
    [InlineData("&notanentity")]
    [InlineData("&#99999999999;")]
    [InlineData("&&&")]
    public void Read_AFloodOfEntities_TakesSeconds(string entity)
    {
        var result = Within(Page(Report + "<p>" + Many(entity, 1_500_000 / entity.Length) + "</p>"));

        Assert.Equal("Bridge closed for a week", result.Document!.Title);
    }

    [Theory]
    [InlineData("{{\"@type\":\"NewsArticle\",\"headline\":\"{0}\"}}", "x", 3_000_000)]
    [InlineData("[{0}{{\"@type\":\"NewsArticle\"}}]", "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Vera Kostin\"}},", 20_000)]
    [InlineData("{0}", "[", 1_000_000)]
    [InlineData("{0}", "{\"a\":", 200_000)]
    [InlineData("{{\"@graph\":[{0}]", "\n{},", 400_000)]
    public void Read_MegabytesOfJsonLd_TakesSeconds(string frame, string piece, int count)
    {
        var json = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, Many(piece, count));
        var result = Within(Page($"<script type='application/ld+json'>{json}</script>{Report}"));

        Assert.Equal("Bridge closed for a week", result.Document!.Title);
    }

    [Theory]
    [InlineData("<meta name=author content='Vera Kostin'>", 30_000)]
    [InlineData("<meta property='article:published_time' content='2024-05-03'>", 30_000)]
    [InlineData("<span itemprop=author>Vera Kostin</span>", 30_000)]
    [InlineData("<time datetime='2024-05-03'>3 May</time>", 30_000)]
    [InlineData("<div itemscope itemprop=author><span itemprop=name>", 200)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A bridge\"}</script>", 10_000)]
    [InlineData("<h1>Bridge closed for a week</h1>", 20_000)]
    [InlineData("<table><tr><td>a<td>b", 20_000)]
    [InlineData("<!--", 300_000)]
    [InlineData("<a class='share comments related' href=x>y</a>", 30_000)]
    [InlineData("<div class=teaser><p>The ministry said on Friday that the bridge over the Arvo would stay closed for a week.</div>", 10_000)]
    public void Read_OneThingManyTimes_TakesSeconds(string piece, int count) => Within(Page(Report + Many(piece, count) + Report));

    [Fact]
    public void Read_ContradictoryMetadata_TakesTheMostTrustedAndSaysWhich()
    {
        var document = Within(Page(
            Report,
            "<meta name=date content='1970-01-01'><meta property='article:published_time' content='2024-05-03T08:00:00+02:00'><meta property='article:published_time' content='2031-01-01'>"
            + "<meta property='og:title' content='You will not believe this'><meta name=author content='https://a.example/anna'><meta name=author content='Anna Lind'>")).Document!;

        Assert.Equal("2024-05-03T08:00:00+02:00", document.Published!.Value);
        Assert.Equal("meta article:published_time", document.Published.Evidence.Reason);
        Assert.Equal("Bridge closed for a week", document.Title);
        Assert.Equal(["Anna Lind"], document.Authors);
    }

    [Fact]
    public void Read_SeveralArticlesInOneScript_TakesThePagesOwn() => Assert.Equal("2024-05-03", Within(Page(
        Report,
        "<title>Bridge closed for a week | Harbour Tribune</title><script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry crews on strike\",\"datePublished\":\"2030-01-01\"},"
        + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed for a week\",\"datePublished\":\"2024-05-03\"}]</script>")).Document!.Published!.Value);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("x-user-defined")]
    [InlineData("no-such-charset")]
    [InlineData("koi8-r")]
    [InlineData("iso-2022-jp")]
    public void Read_AWrongCharset_IsReadAsWhatItIs(string charset)
    {
        var document = Within($"<html><head><meta charset={charset}></head><body>{Report}<p>The café’s owner, Mr Dvořák, said that “nobody” had told him of the works on the bridge before Friday.</p></body></html>").Document!;

        Assert.Contains("Dvořák, said that “nobody”", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8CalledLatin1AndBrokenAtOnePlace_IsReadAsUtf8()
    {
        var text = string.Concat(Enumerable.Repeat("<p>The café’s owner said that “nobody” had told him of the works on the bridge.</p>", 4));
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"<html><head><meta charset=iso-8859-1></head><body>{Report}{text}"), 0xE9, .. "</body></html>"u8];

        Assert.Contains("café’s owner said that “nobody”", DocumentReader.Read(bytes).Document!.Text, StringComparison.Ordinal);
    }

    private static ReadingResult Within(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var before = GC.GetTotalMemory(forceFullCollection: false);
        var watch = Stopwatch.StartNew();
        var result = DocumentReader.Read(bytes);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < MostMemory);
        return result;
    }

    private static string Page(string body, string head = "") => $"<html lang=en><head>{head}</head><body>{body}</body></html>";

    private static string Many(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
