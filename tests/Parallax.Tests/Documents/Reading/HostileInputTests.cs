using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

public sealed class HostileInputTests
{
    [Fact]
    public void Read_AnyBytes_GivesADocumentWhoseBlocksTileItsText() =>
        Prop.ForAll<byte[]>(bytes => Holds(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyText_GivesBlocksThatAreSlicesOfTheBytes() =>
        Prop.ForAll(Lines(), text => Holds(Encoding.UTF8.GetBytes(text), slices: true)).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyMarkup_GivesADocumentWhoseBlocksTileItsText() =>
        Prop.ForAll(Markup(), html => Holds(Encoding.UTF8.GetBytes(html))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "empty file")]
    [InlineData(" \r\n\t \u00A0", "only white space")]
    [InlineData("%PDF-1.7 …", "not text but a PDF file")]
    [InlineData("GIF89a", "not text but a picture (GIF)")]
    [InlineData("some text\0with a zero", "binary data (a zero byte at 9)")]
    public void Read_NoText_IsRejectedWithAReason(string text, string reason)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(result.Document);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.True(diagnostic.Rejected);
        Assert.Equal(reason, diagnostic.Reason);
    }

    [Fact]
    public void Read_MoreThanMaxBytes_IsRejectedAtOnce()
    {
        var result = DocumentReader.Read(new byte[50 * 1024 * 1024]);

        Assert.Equal("too large: 52428800 bytes, the limit is 33554432", Assert.Single(result.Diagnostics).Reason);
    }

    [Fact]
    public void Read_LongText_IsCutWithADiagnostic()
    {
        var text = string.Concat(Enumerable.Repeat("The bridge stays closed, the ministry said. 🎉\n", 100));
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(text + "Another line of the report that nobody will see."), new ReadingOptions { MaxTextLength = 30 });

        Assert.True(result.Document!.Text.Length <= 30);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Reason.StartsWith("text cut behind", StringComparison.Ordinal) && !diagnostic.Rejected);
    }

    [Fact]
    public void Read_BrokenUtf8_IsReadAndSaysHowMuchIsBroken()
    {
        byte[] bytes = [.. "Vučić said the bridge — the old one — "u8, 0xE2, 0x82, .. "would stay closed for another week, the ministry said."u8, 0xC5];
        var result = DocumentReader.Read(bytes);

        Assert.Contains('\uFFFD', result.Document!.Text);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("broken UTF-8 at 2 places, the first at byte 44; read with replacement characters", diagnostic.Reason);
        Assert.Equal(44, diagnostic.At);
        Assert.Equal(bytes.Length, result.Document.Blocks[^1].RawEnd);
    }

    [Fact]
    public void Read_Windows1252_IsReadAsSuch()
    {
        byte[] bytes = [0x93, .. "The bridge stays closed,"u8, 0x94, .. " the ministry said in its caf"u8, 0xE9, (byte)'.'];
        var result = DocumentReader.Read(bytes);

        Assert.Equal("“The bridge stays closed,” the ministry said in its café.", result.Document!.Text);
        Assert.Equal("not UTF-8, read as Windows-1252", Assert.Single(result.Diagnostics).Reason);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Read_Utf16_KeepsByteOffsets(bool littleEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(!littleEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("The bridge stays closed\n\n“Nobody will be left on the island,” the mayor said on Friday.\n")];
        var document = DocumentReader.Read(bytes).Document!;

        Assert.Equal(2, document.Blocks.Length);
        Assert.All(document.Blocks, block => Assert.Equal(
            block.Span.Of(document.Text), encoding.GetString(bytes.AsSpan((int)block.RawStart!.Value, (int)(block.RawEnd!.Value - block.RawStart.Value)))));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><b id=1>x")]
    [InlineData("<ul><li>")]
    [InlineData("<font color=red>")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<a href=\"x>")]
    [InlineData("<br>x")]
    [InlineData("<h1>The bridge over the river stays closed for a week</h1>")]
    [InlineData("<p>The ministry said on Friday that the bridge over the river would stay closed for a week.")]
    [InlineData("\"")]
    [InlineData("x")]
    [InlineData("By Anna Lind\n")]
    [InlineData("The bridge is closed. ")]
    [InlineData("- a\n")]
    [InlineData("2023-01-01 ")]
    [InlineData("&lt;")]
    public void Read_AMegabyteOfOnePiece_TakesSeconds(string piece)
    {
        var text = (piece[0] == '<' ? "<html><body>" : string.Empty) + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        DocumentReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    private static Arbitrary<string> Lines()
    {
        var line = Gen.OneOf(
            Gen.Elements("Leave a Reply", "Bridge closed for a week", "By Anna Lind", "  • An item", "date 2023-01-01 https://a.example/b", "5 May 2024", "https://a.example/feed", "\uFEFF", "\t"),
            Gen.Elements("The ministry said on Friday that the bridge would stay closed for a week.", "“Ćao 🎉”, he said to the people who had come.", "Workers at the bridge (File image)", "COAST NEWS"),
            ArbMap.Default.GeneratorFor<string>().Select(text => text?.Replace("<", " ", StringComparison.Ordinal).Replace("\0", " ", StringComparison.Ordinal) ?? string.Empty));
        return Gen.ListOf(line).Select(lines => string.Join('\n', lines)).ToArbitrary();
    }

    private static Arbitrary<string> Markup()
    {
        var piece = Gen.Elements(
            "<div class=share>", "<p>", "</p>", "</div>", "<h1>", "</h1>", "<table><td>", "<a href=x>", "</a>", "<br>", "<li>", "<!--", "-->", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",",
            "\"headline\":\"\\ud800\",\"datePublished\":5}", "</script>", "<time datetime=2024-13-45>", "<blockquote>", "The ministry said on Friday that the bridge would stay closed for a week. ",
            "Bridge closed for a week", "&nbsp;", "&#xD800;", "\u00AD", "<b><i>", "</b>", "<title>", "</title>", "<meta name=date content=1>", "<svg><p>", "🎉", "<template>", "<html lang='en'>");
        return Gen.ListOf(piece).Select(pieces => "<html>" + string.Concat(pieces)).ToArbitrary();
    }

    private static bool Holds(byte[] bytes, bool slices = false)
    {
        var result = DocumentReader.Read(bytes);
        if (result.Document is not { } document)
        {
            return result.Diagnostics.Any(diagnostic => diagnostic.Rejected);
        }

        var at = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Span.Start != at || block.Span.IsEmpty)
            {
                return false;
            }

            at = block.Span.End + 1;
            var text = block.Span.Of(document.Text);
            if (slices && text != Encoding.UTF8.GetString(bytes.AsSpan((int)block.RawStart!.Value, (int)(block.RawEnd!.Value - block.RawStart.Value))))
            {
                return false;
            }
        }

        return at == document.Text.Length + 1 && new UTF8Encoding(false, true).GetByteCount(document.Text) > 0;
    }
}
