using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Items;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Items;

public sealed class ItemEnvelopeTests
{
    private const string Page = "<html><head><title>Bridge closed</title><link rel=canonical href='{0}'></head><body><article><h1>Bridge closed</h1><p>The bridge at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said.</p><p>It is to open again on Friday, he said, once the road is mended.</p></article></body></html>";

    [Fact]
    public void Read_OfWhatWasWritten_GivesItBack()
    {
        var fields = new ItemFields { Source = "CSV row", Address = "https://a.example/1", Title = "Two\r\nlines: one", Authors = ["A B", "C D"], IsSummary = true, ContentType = "text/plain" };

        var bytes = ItemEnvelope.Write(fields, "body\n\nParallax-Item: 1");
        var read = ItemEnvelope.Read(bytes, out var start)!;

        Assert.Equal("body\n\nParallax-Item: 1", Encoding.UTF8.GetString(bytes[start..]));
        Assert.Equal(fields with { Title = "Two lines: one", Authors = read.Authors }, read);
        Assert.Equal(["A B", "C D"], read.Authors);
    }

    [Fact]
    public void Read_PlacesOfBlocks_LeadBackToTheBytes()
    {
        var bytes = ItemEnvelope.Write(new ItemFields { Source = "CSV row", Title = "Überschrift", ContentType = "text/plain" }, "Ein Bericht über die Brücke sagt, 40 Soldaten seien gekommen.\n\nDer Bürgermeister schwieg.");

        var document = DocumentReader.Read(bytes).Document!;

        var block = document.Blocks[^1];
        Assert.Equal("Der Bürgermeister schwieg.", Encoding.UTF8.GetString(bytes[(int)block.RawStart!.Value..(int)block.RawEnd!.Value]));
        Assert.Equal((BlockKind.Title, "Überschrift"), (document.Blocks[0].Kind, document.Title));
    }

    [Theory]
    [InlineData("https://www.courier.example/a?id=1", "https://www.courier.example/a?id=1")]
    [InlineData("https://other.example/a", "https://amp.courier.example/a")]
    public void Read_APageThatNamesAnAddress_IsBelievedOfItsOwnSiteOnly(string canonical, string expected)
    {
        var page = Page.Replace("{0}", canonical, System.StringComparison.Ordinal);

        var document = DocumentReader.Read(ItemEnvelope.Write(new ItemFields { Source = "HTTP response", Address = "https://amp.courier.example/a", IsPage = true }, page)).Document!;

        Assert.Equal((expected, "Courier"), (document.Url, document.Outlet));
    }

    [Theory]
    [InlineData("Parallax-Item: 1\n")]
    [InlineData("Parallax-Item: 1\n\n")]
    [InlineData("Parallax-Item: 1\nTitle: x")]
    [InlineData("Parallax-Item: 1\n: \n\n\0\0\0")]
    public void Read_BrokenEnvelopes_AreRefusedOrReadAsText(string source)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(source));

        Assert.True(result.Document is not null || result.Diagnostics[^1].Rejected);
    }
}
