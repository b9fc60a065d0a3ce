using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Wire;

/// <summary>Items of our own, made from the standards' lists of fields.</summary>
public sealed class WireTests
{
    private const string Body = "<p>The bridge at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said.</p><p>It is to open again on Friday, he said, once the road is mended.</p>";

    [Theory]
    [InlineData("""
        {"uri":"https://tessera.example/i/1","type":"text","mimetype":"text/html","profile":"text","versioncreated":"2024-05-14T06:00:00Z","firstcreated":"2024-05-14T05:30:00Z","pubstatus":"usable",
         "urgency":4,"language":"en","byline":"By Vera Kostin","headline":"Bridge closed","located":"Ostrel","copyrightholder":"Tessera News","infosource":[{"name":"Tessera"}],"body_xhtml":"BODY"}
        """)]
    [InlineData("""
        {"uri":"https://tessera.example/i/1","standard":{"name":"ninjs","version":"2.1"},"type":"text","versioncreated":"2024-05-14T06:00:00+00:00","firstcreated":"2024-05-14T05:30:00Z","pubstatus":"usable","by":"Vera Kostin",
         "infosources":[{"name":"Tessera","role":"originator"}],"headlines":[{"role":"short","value":"Bridge"},{"role":"main","value":"Bridge closed"}],
         "bodies":[{"role":"main","contenttype":"text/plain","value":"no"},{"role":"main","contenttype":"text/html","value":"BODY"}],"language":"en"}
        """)]
    public void Read_Ninjs_GivesTheReport(string source)
    {
        var item = Assert.Single(Items("n.json", source.Replace("BODY", Body, StringComparison.Ordinal)));

        Assert.Equal("n.json#https://tessera.example/i/1", item.Path);
        CheckReport(item, "2024-05-14T05:30:00Z");
    }

    [Fact]
    public void Read_NewsMl_GivesTextItems()
    {
        var items = Items("n.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-14T06:00:00Z</sent></header><itemSet>
            <newsItem guid="urn:newsml:tessera.example:1" version="2" standard="NewsML-G2" standardversion="2.33" conformance="power" xml:lang="en">
            <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TES"><name>Tessera</name></provider><versionCreated>2024-05-14T06:00:00Z</versionCreated><firstCreated>2024-05-14T05:30:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><urgency>4</urgency><by>By Vera Kostin</by><language tag="en"/><headline>Bridge closed</headline><dateline>Ostrel</dateline></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{Body}</body></html></inlineXML></contentSet></newsItem>
            <newsItem guid="urn:newsml:tessera.example:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
            <newsItem guid="urn:newsml:tessera.example:3"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
            <packageItem guid="urn:newsml:tessera.example:4"/></itemSet></newsMessage>
            """);

        Assert.Equal([false, true, false, true], items.Select(item => item.IsPassedOver));
        Assert.True(items[2].IsWithdrawn);
        Assert.Equal("n.xml#urn:newsml:tessera.example:1", items[0].Path);
        CheckReport(items[0], "2024-05-14T05:30:00Z");
    }

    [Theory]
    [InlineData("NITF")]
    [InlineData("<newsItem guid=\"d1\"><contentMeta><headline>Bridge closed</headline><by>Vera Kostin</by><contentCreated>2024-05-14T05:30:00Z</contentCreated></contentMeta><itemMeta><provider literal=\"Tessera\"/></itemMeta><contentSet><inlineXML>NITF</inlineXML></contentSet></newsItem>")]
    public void Read_Nitf_GivesTheStory(string around)
    {
        var nitf = $"""
            <nitf><head><title>Slug</title><docdata management-status="usable"><doc-id id-string="d1"/><date.issue norm="20240514T053000Z"/><doc.copyright year="2024" holder="Tessera"/></docdata></head>
            <body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By <person>Vera Kostin</person></byline><distributor><org>Tessera</org></distributor></body.head>
            <body.content>{Body.Replace("Ostrel", "<location>Ostrel</location>", StringComparison.Ordinal)}<media media-type="image"><media-reference source="x.jpg"/><media-caption>A bridge</media-caption><media-producer>Agency Pix</media-producer></media></body.content><body.end/></body></nitf>
            """;

        var item = Assert.Single(Items("n.xml", around.Replace("NITF", nitf, StringComparison.Ordinal)));

        Assert.Equal("n.xml#d1", item.Path);
        CheckReport(item, "2024-05-14T05:30:00Z");
        Assert.DoesNotContain("Agency Pix", Encoding.UTF8.GetString(item.Bytes!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n.json", """{"uri":"urn:x:1","type":"text","pubstatus":"canceled","headline":"Bridge closed"}""")]
    [InlineData("n.xml", """<nitf><head><docdata management-status="canceled"><doc-id id-string="d1"/></docdata></head></nitf>""")]
    public void Read_CanceledItems_AreWithdrawn(string name, string source) => Assert.True(Assert.Single(Items(name, source)).IsWithdrawn);

    private static void CheckReport(ContainedItem item, string published)
    {
        var document = DocumentReader.Read(item.Bytes).Document!;
        Assert.Equal(("Bridge closed", "Tessera", published), (document.Title, document.Outlet, document.Published!.Value));
        Assert.Equal(["Vera Kostin"], document.Authors);
        Assert.Contains("The bridge at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said.\nIt is to open", document.Text, StringComparison.Ordinal);
    }

    private static List<ContainedItem> Items(string name, string source) => [.. ContainerReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(source)), name)];
}
