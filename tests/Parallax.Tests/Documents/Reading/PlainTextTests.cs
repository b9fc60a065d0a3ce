using System;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

public sealed class PlainTextTests
{
    private const string Body = "The ministry said on Friday that the bridge would stay closed for a week.";

    private const string Body2 = "Engineers had found cracks in two of its pillars, a spokesman told reporters.";

    [Fact]
    public void Read_DateAndAddressLine_BecomeMetadata()
    {
        var document = Read($" date 2023-01-01 https://harbour-tribune.example/20230101/bridge-closed.html?utm_source=feed\n\nBridge Closed for a Week\n\n{Body}\n\n{Body2}\n");

        Assert.Equal("2023-01-01", document.Published!.Value);
        Assert.Equal(DatePrecision.Day, document.Published.Precision);
        Assert.Null(document.Published.Evidence.Span);
        Assert.Equal("date line of the input, bytes 6 to 16", document.Published.Evidence.Reason);
        Assert.Equal("https://harbour-tribune.example/20230101/bridge-closed.html", document.Url);
        Assert.Equal("Harbour Tribune", document.Outlet);
        Assert.Equal(["Bridge Closed for a Week", Body, Body2], Texts(document));
    }

    [Fact]
    public void Read_ThePagesTitleAboveTheHeadline_NamesTheOutletAlone()
    {
        var document = Read($"Bridge closed for a week - Harbour Tribune\nBridge closed for a week\n\n{Body}\n\n{Body2}\n");

        Assert.Equal(("Bridge closed for a week", "Harbour Tribune"), (document.Title, document.Outlet));
        Assert.Equal(["Bridge closed for a week", Body, Body2], Texts(document));
    }

    [Fact]
    public void Read_AGermanHead_NamesAuthorsAndBothDates()
    {
        var document = Read(
            "Brücke eine Woche gesperrt\nVon Anna Kross und Bernd Tal\nStand: 04.05.2024, 11:00 Uhr | Erstveröffentlicht: 03.05.2024\n\n"
            + "Das Ministerium teilte am Freitag mit, dass die Brücke eine Woche lang gesperrt bleibt.\n\nFähren sollen die ganze Nacht Autos übersetzen, teilte die Stadt mit.\n");

        Assert.Equal(["Anna Kross", "Bernd Tal"], document.Authors);
        Assert.Equal(("2024-05-03", "2024-05-04T11:00"), (document.Published!.Value, document.Modified!.Value));
    }

    [Fact]
    public void Read_HeadlineTwice_IsKeptOnce()
    {
        var document = Read($"Bridge closed for a week\n\nBridge closed for a week\n\n{Body}\n\n{Body2}");

        Assert.Equal("Bridge closed for a week", document.Title);
        Assert.Equal(BlockKind.Title, document.Blocks[0].Kind);
        Assert.Equal(["Bridge closed for a week", Body, Body2], Texts(document));
        Assert.Equal("repeat", Assert.Single(document.Dropped).Reason);
    }

    [Fact]
    public void Read_FirstLineIsASentence_HasNoTitle()
    {
        var document = Read($"\"The bridge must be closed before the winter\".\nThis was stated by the mayor on Friday in the town hall.\n{Body}");

        Assert.Null(document.Title);
        Assert.All(document.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Theory]
    [InlineData("Get real time updates directly on you device, subscribe now.")]
    [InlineData("Leave a Reply")]
    [InlineData("Previous Post Next Post")]
    [InlineData("Share on Facebook")]
    [InlineData("SHARE  Facebook | Twitter | WhatsApp")]
    [InlineData("17 Comments")]
    [InlineData("Advertisement")]
    [InlineData("READ MORE: Mayor opens the new market hall")]
    [InlineData("© 2024 Harbour Newspapers Ltd. All rights reserved.")]
    [InlineData("https://harbour-tribune.example/feed/")]
    [InlineData("* * *")]
    public void Read_Boilerplate_IsDropped(string line)
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\n{line}\n\n{Body2}\n\n{line}");

        Assert.Equal(["Bridge closed for a week", Body, Body2], Texts(document));
        Assert.Equal(2, document.Dropped.Length);
    }

    [Theory]
    [InlineData("The two towns share a border and a railway station.")]
    [InlineData("Comments by the general angered his allies in the north.")]
    [InlineData("Related charges were brought against two officers of the port.")]
    [InlineData("Subscribers to the service lost their connection for a day.")]
    public void Read_SentencesThatLookLikeBoilerplate_AreKept(string line)
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\n{line}\n\n{Body2}");

        Assert.Contains(line, Texts(document));
    }

    [Fact]
    public void Read_NameBehindFeedAddress_IsTheAuthor()
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\n{Body2}\n\nhttps://www.harbour-tribune.example/articles.rss\n\nAnna Lind-Marsh\n\nLeave a Reply");

        Assert.Equal(["Anna Lind-Marsh"], document.Authors);
        Assert.Equal("Harbour Tribune", document.Outlet);
        Assert.Null(document.Url);
        Assert.Equal(BlockKind.Byline, document.Blocks[^1].Kind);
        Assert.Equal("Anna Lind-Marsh", document.Evidence.Single(evidence => evidence.Field == "authors").Span!.Value.Of(document.Text));
    }

    [Fact]
    public void Read_BylineUnderTheHeadline_NamesItsAuthors()
    {
        var document = Read($"Bridge closed for a week\nBy Anna Lind and Jo van Aker in Sant Arvo\n5 May 2024\n\n{Body}\n\n{Body2}");

        Assert.Equal(["Anna Lind", "Jo van Aker"], document.Authors);
        Assert.Equal("2024-05-05", document.Published!.Value);
        Assert.Equal([BlockKind.Title, BlockKind.Byline, BlockKind.Dateline, BlockKind.Paragraph, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Read_LineWithoutAnEndBetweenParagraphs_IsASubtitle()
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\nEngineers keep looking for cracks\n\n{Body2}");

        Assert.Equal(BlockKind.Subtitle, document.Blocks[2].Kind);
    }

    [Fact]
    public void Read_CaptionTwice_IsKeptOnceAsCaption()
    {
        var document = Read($"Bridge closed for a week\n\nWorkers at the bridge on Friday\n Workers at the bridge on Friday\n{Body}\n\n{Body2}");

        Assert.Equal([BlockKind.Title, BlockKind.Caption, BlockKind.Paragraph, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Read_SentenceRepeatedWithoutItsStop_IsACaption()
    {
        var document = Read($"Bridge closed for a week\n\n{Body} It is the third time this year.\n\n{Body.TrimEnd('.')}\n\n{Body2}");

        Assert.Equal(BlockKind.Caption, document.Blocks[2].Kind);
    }

    [Fact]
    public void Read_BulletedSummary_IsAList()
    {
        var document = Read($"Bridge closed for a week\n\n  • Cracks found in two pillars \n  • Ferry to run every hour\n\n{Body}\n\n{Body2}");

        Assert.Equal(["Cracks found in two pillars", "Ferry to run every hour"], Texts(document)[1..3]);
        Assert.Equal(BlockKind.List, document.Blocks[1].Kind);
    }

    [Fact]
    public void Read_MastheadDateAndSlug_AreTakenFromAnAgencyText()
    {
        var document = Read($"COAST NEWS AGENCY\nThursday, 14 September 2023 18:42\nHARBOUR-BRIDGE/ (UPDATE 2)\n\nBridge closed for a week\n\nSANT ARVO, Sept 14 (Coast) - {Body}\n\n{Body2}\n\n(Reporting by Ann Holt; Editing by Nils Berg)");

        Assert.Equal("Coast News Agency", document.Outlet);
        Assert.Equal("2023-09-14T18:42", document.Published!.Value);
        Assert.Equal("14 September 2023 18:42", document.Published.Evidence.Span!.Value.Of(document.Text));
        Assert.Equal("Bridge closed for a week", document.Title);
        Assert.Equal(["Ann Holt"], document.Authors);
        Assert.Contains(document.Dropped, part => part.Reason == "slug");
    }

    [Fact]
    public void Read_AgencySignAtTheEnd_TellsTheOutletAndStays()
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\n{Body2}/COASTNEWS");

        Assert.Equal("COASTNEWS", document.Outlet);
        Assert.EndsWith("/COASTNEWS", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HardWrappedText_JoinsTheLinesOfAParagraph()
    {
        var document = Read(
            "Bridge closed for a week\n\n"
            + "The ministry said on Friday that the bridge would stay closed for\n"
            + "a week, because engineers had found cracks in two of its pillars and\n"
            + "nobody could tell how long they had been there before the winter\n"
            + "storms.\n\n"
            + "The ferry will run every hour from the old harbour until then, said\n"
            + "the company that owns it, and tickets will be free for everybody who\n"
            + "lives on the island.\n");

        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
        Assert.EndsWith("storms.", document.Blocks[1].Span.Of(document.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinksBehindTheEnd_AreDropped()
    {
        var document = Read($"Bridge closed for a week\n\n{Body}\n\n{Body2}\n\nThe mayor thanked the engineers for their work at night.\n\nMayor opens market hall\nFerry strike enters third week\nStorm warning for the coast");

        Assert.Equal(4, document.Blocks.Length);
    }

    [Fact]
    public void Read_AnyBlock_IsASliceOfTheBytes()
    {
        var input = $"\uFEFFDate: 5 May 2024\r\n\r\nBrücke für eine Woche geschlossen – “closed”\r\n\r\n{Body}\r\n\t“Ćevapi 🎉 at the bridge”, he said.\r\n\r\n{Body2}\r\n";
        var bytes = Encoding.UTF8.GetBytes(input);
        var document = DocumentReader.Read(bytes).Document!;

        Assert.Equal("2024-05-05", document.Published!.Value);
        foreach (var block in document.Blocks)
        {
            var raw = Encoding.UTF8.GetString(bytes.AsSpan((int)block.RawStart!.Value, (int)(block.RawEnd!.Value - block.RawStart.Value)));
            Assert.Equal(raw, block.Span.Of(document.Text));
        }
    }

    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text)).Document!;

    private static string[] Texts(Document document) => [.. document.Blocks.Select(block => block.Span.Of(document.Text))];
}
