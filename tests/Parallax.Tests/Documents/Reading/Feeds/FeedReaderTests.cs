using System;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Feeds;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Feeds;

public sealed class FeedReaderTests
{
    private const string Text = "<p>The bridge at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said in the morning.</p>";

    [Fact]
    public void Read_Rss2_TakesTheFullTextAndTheRealPublisher()
    {
        var feed = Of($"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Gather</title><link>https://gather.example/</link><language>en</language><ttl>45</ttl><item>
            <media:title>Not the title</media:title><title>Bridge &amp;amp; road closed&nbsp;again</title><link>/bridge</link><guid isPermaLink="false">g-1</guid>
            <pubDate>Tue, 14 May 2024 05:30:00 GMT</pubDate><source url="https://courier.example/rss">Northern Courier</source><dc:creator>Vera Kostin</dc:creator>
            <description>Short.</description><content:encoded><![CDATA[{Text}]]></content:encoded></item></channel></rss>
            """);

        Assert.Equal(("Gather", TimeSpan.FromMinutes(45)), (feed.Title, feed.Pause));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("g-1", "https://gather.example/bridge"), (entry.Id, entry.Address));
        var document = DocumentReader.Read(entry.ToInput()!).Document!;
        Assert.Equal(("Bridge & road closed again", "Northern Courier", "2024-05-14T05:30:00Z"), (document.Title, document.Outlet, document.Published!.Value));
        Assert.Equal(["Vera Kostin"], document.Authors);
        Assert.Equal("https://gather.example/bridge", document.Url);
        Assert.EndsWith("the mayor said in the morning.", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Short.", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<rss version="0.91"><channel><title>V</title><link>http://v.example</link><item><title>T</title><link>http://v.example/1</link><description>B</description></item></channel></rss>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>V</title><link>http://v.example</link></channel><item><title>T</title><link>http://v.example/1</link><description>B</description></item></rdf:RDF>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="http://v.example/f"><title>V</title><link>http://v.example</link></channel><item rdf:about="http://v.example/1"><title>T</title><link>http://v.example/1</link><description>B</description></item></rdf:RDF>""")]
    [InlineData("""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>V</title><entry><title>T</title><link rel="alternate" type="text/html" href="http://v.example/1"/><summary>B</summary></entry></feed>""")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://v.example/"><title>V</title><entry><id>http://v.example/1</id><title type="html">T</title><link rel="self" href="x"/><link href="1"/><summary type="html">B</summary></entry></feed>""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","title":"V","home_page_url":"http://v.example","items":[{"id":"http://v.example/1","url":"/1","title":"T","summary":"B"}]}""")]
    public void Read_EveryVersion_GivesTheEntry(string source)
    {
        var feed = Of(source);

        Assert.Equal("V", feed.Title);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("http://v.example/1", "T", "B", true), (entry.Address, entry.Fields.Title, entry.Content, entry.Fields.IsSummary));
    }

    [Fact]
    public void Read_AtomWithSource_NamesTheSourceAsOutletAndItsAuthors()
    {
        var feed = Of("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><author><name>The Planet</name></author><entry><id>urn:1</id><title>T</title><link href="http://c.example/1"/>
            <published>2024-05-01T10:00:00Z</published><updated>2024-05-02T10:00:00Z</updated><source><title>Northern Courier</title><author><name>Ana Lis</name></author></source>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First <b>line</b>.</p></div></content></entry></feed>
            """);

        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("Northern Courier", "2024-05-01T10:00:00Z", "2024-05-02T10:00:00Z"), (entry.Fields.Outlet, entry.Fields.Published, entry.Fields.Modified));
        Assert.Equal(["Ana Lis"], entry.Fields.Authors);
        Assert.Contains("<p>First <b>line</b>.</p>", entry.Content, StringComparison.Ordinal);
        Assert.False(entry.Fields.IsSummary);
    }

    [Fact]
    public void Read_Opml_GivesItsFeeds()
    {
        var feed = Of("""<opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline type="rss" text="A" xmlUrl="https://a.example/rss"/></outline><outline text="No feed"/></body></opml>""");

        Assert.Equal(("https://a.example/rss", true), (Assert.Single(feed.Entries).Address, feed.Entries[0].IsFeed));
    }

    [Fact]
    public void Read_TwoEntriesOfOneId_KeepsThemApart()
    {
        var feed = Of("<rss><channel><item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>B</title></item></channel></rss>");

        Assert.Equal(["1", "1~2"], feed.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Read_BrokenInTheMiddle_KeepsWhatStandsBefore()
    {
        var feed = Of("<rss><channel><item><title>A</title><link>http://a.example/1</link></item><item><title>B</tilte></item></channel></rss>");

        Assert.Equal("A", feed.Entries[0].Fields.Title);
        Assert.Contains("broken XML", Assert.Single(feed.Diagnostics).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnEntityFlood_ResolvesNothing()
    {
        var flood = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 20; i++)
        {
            flood.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">");
        }

        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(flood + "]><rss><channel><title>&a19;</title><item><title>T &file;</title><link>http://a.example/1</link></item></channel></rss>"));

        Assert.True(feed is null || feed.Entries.All(entry => !entry.Fields.Title!.Contains("lol", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_ElementsNestedDeep_EndsSoon()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));

        Assert.NotNull(FeedReader.Read(Encoding.UTF8.GetBytes("<rss><channel><item><title>T</title><description>" + deep + "</description></item></channel></rss>")));
    }

    [Theory]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("{\"version\":\"2\"}")]
    [InlineData("plain")]
    public void Read_WhatIsNoFeed_IsNull(string source) => Assert.Null(FeedReader.Read(Encoding.UTF8.GetBytes(source)));

    private static Feed Of(string source) => FeedReader.Read(Encoding.UTF8.GetBytes(source))!;
}
