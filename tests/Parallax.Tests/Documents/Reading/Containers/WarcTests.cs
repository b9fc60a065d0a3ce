using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Containers;

[Collection(MeasuredAlone.Name)]
public sealed class WarcTests
{
    [Fact]
    public void Read_Responses_GivesPagesWithTheirAddress()
    {
        var items = Items(Archive(
            Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", "https://courier.example/1", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("https://courier.example/1", Page("One"), "Content-Type: text/html; charset=windows-1252"),
            Response("https://courier.example/p.png", [1, 2, 3], "Content-Type: image/png"),
            Response("https://courier.example/gone", Page("Gone"), "Content-Type: text/html", status: 404)));

        Assert.Equal([true, true, false, true, true], items.Select(item => item.IsPassedOver));
        Assert.Equal("https://courier.example/1", items[2].Address);
        var document = DocumentReader.Read(items[2].Bytes).Document!;
        Assert.Equal(("https://courier.example/1", "Courier", "Bridge One closed"), (document.Url, document.Outlet, document.Title));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Read_CodedContent_IsDecoded(string coding)
    {
        var coded = new MemoryStream();
        using (Stream coder = coding switch { "gzip" => new GZipStream(coded, CompressionLevel.Fastest, leaveOpen: true), "br" => new BrotliStream(coded, CompressionLevel.Fastest, leaveOpen: true), _ => new ZLibStream(coded, CompressionLevel.Fastest, leaveOpen: true) })
        {
            coder.Write(Page("One"));
        }

        var chunked = Chunked(coded.ToArray());

        var item = Assert.Single(Items(Archive(Response("https://courier.example/1", chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: " + coding))));

        Assert.Equal("Bridge One closed", DocumentReader.Read(item.Bytes).Document!.Title);
    }

    [Fact]
    public void Read_ContentThatIsNotCodedAsItsHeadersSay_IsTakenAsItIs()
    {
        var item = Assert.Single(Items(Archive(Response("https://courier.example/1", Page("One"), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"))));

        Assert.Equal("Bridge One closed", DocumentReader.Read(item.Bytes).Document!.Title);
    }

    [Fact]
    public void Read_ABrokenMember_LosesThatRecordAlone()
    {
        var members = Enumerable.Range(0, 5).Select(i => Gzip(Response(Address(i), Page(Name(i)), "Content-Type: text/html"))).ToList();
        members[2].AsSpan(40, 200).Fill(0xAA);

        var items = Items([.. members.SelectMany(member => member)], "a.warc.gz");

        Assert.Equal([0, 1, 3, 4], items.Where(item => item.Bytes is not null).Select(item => int.Parse(item.Address![^1..], CultureInfo.InvariantCulture)).Distinct());
        Assert.Contains(items, item => item.Problem is not null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(700)]
    [InlineData(70_000)]
    public void Read_PaddingBetweenMembers_LosesNone(int padding)
    {
        var members = Enumerable.Range(0, 4).Select(i => Gzip(Response(Address(i), Page(Name(i)), "Content-Type: text/html"))).ToList();

        var items = Items([.. members.SelectMany(member => member.Concat(new byte[padding]))], "a.warc.gz");

        Assert.Equal([0, 1, 2, 3], items.Where(item => item.Bytes is not null).Select(item => int.Parse(item.Address![^1..], CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(items, item => item.Problem is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void Read_AMemberThatIsCut_LosesThatRecordAlone(int missing)
    {
        var members = Enumerable.Range(0, 5).Select(i => Gzip(Response(Address(i), Page(Name(i)), "Content-Type: text/html"))).ToList();
        members[2] = members[2][..^missing];

        var items = Items([.. members.SelectMany(member => member)], "a.warc.gz");

        Assert.Superset(new HashSet<int> { 0, 1, 3, 4 }, items.Where(item => item.Bytes is not null).Select(item => int.Parse(item.Address![^1..], CultureInfo.InvariantCulture)).ToHashSet());
        Assert.Contains(items, item => item.Problem is not null);
    }

    [Fact]
    public void Read_BrokenRecords_AreToldAndTheRestRead()
    {
        var good = Response(Address(1), Page("One"), "Content-Type: text/html");
        byte[][] broken =
        [
            "garbage that is no record\r\n"u8.ToArray(),
            "WARC/1.0\r\nWARC-Type: response\r\n\r\n"u8.ToArray(),
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n"u8.ToArray(),
            [.. "WARC/1.0\r\nX: "u8, .. Enumerable.Repeat((byte)'x', 300_000), .. "\r\n\r\n"u8],
            [.. Enumerable.Repeat((byte)'W', 300_000), .. "\r\n\r\n"u8],
            Encoding.ASCII.GetBytes("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("a: b\r\n", 10_000)) + "\r\n\r\n"),
        ];
        foreach (var bytes in broken)
        {
            var items = Items([.. Archive(good), .. bytes, .. Archive(good)]);
            Assert.Equal(2, items.Count(item => item.Bytes is not null));
            Assert.Contains(items, item => item.Problem is not null);
        }
    }

    [Fact]
    public void Read_ALengthBeyondTheEnd_IsTold() =>
        Assert.Contains("middle of a record", Items("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 999999999999\r\n\r\nx"u8.ToArray())[^1].Problem!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_AnEndlessRecordThatIsCompressed_IsCut()
    {
        var options = new ContainerOptions { FreeBytes = 1024 * 1024, MaxItemBytes = 1024 * 1024, MaxRatio = 100 };
        var bomb = Gzip([.. "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: image/png\r\nContent-Length: 99999999\r\n\r\n"u8, .. new byte[99_999_999]]);

        var items = ContainerReader.Read(new MemoryStream(bomb), "a.warc.gz", options).ToList();

        Assert.Contains(items, item => item.Problem?.Reason.Contains("grows", StringComparison.Ordinal) is true);
        Assert.True(items.Count < 5);
    }

    [Fact]
    public void Read_AWacz_GivesItsPages()
    {
        var archive = Gzip(Response(Address(1), Page("One"), "Content-Type: text/html"));

        var items = Items(ArchiveTests.Zip(("datapackage.json", "{}"u8.ToArray()), ("pages/pages.jsonl", "{}"u8.ToArray()), ("archive/data.warc.gz", archive)), "a.wacz");

        Assert.Equal([true, true, false], items.Select(item => item.IsPassedOver));
        Assert.StartsWith("a.wacz#archive/data.warc.gz#", items[2].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALongArchive_TakesLittleMemory()
    {
        // An endless stream of one record again and again: only what streams gets anywhere.
        var record = Archive(Response(Address(1), Page("One"), "Content-Type: text/html"), Record("resource", "https://courier.example/p.png", "image/png", new byte[500_000]));
        var stream = new EndlessStream([], record);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var count = ContainerReader.Read(stream, "a.warc").Take(1000).Count(item => item.Bytes is not null);

        Assert.Equal(500, count);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 20_000_000);
    }

    internal static byte[] Page(string name) => Encoding.UTF8.GetBytes(
        $"<html><head><title>Bridge {name} closed</title></head><body><article><h1>Bridge {name} closed</h1><p>The bridge {name} at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said.</p><p>It is to open again on Friday, he said, once the road is mended and the police have left.</p></article></body></html>");

    internal static byte[] Response(string address, byte[] body, string headers, int status = 200) =>
        Record("response", address, "application/http;msgtype=response", [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\n{headers}\r\n\r\n")), .. body]);

    internal static byte[] Record(string type, string? address, string contentType, byte[] block)
    {
        var head = new StringBuilder($"WARC/1.0\r\nWARC-Type: {type}\r\n");
        head.Append(address is null ? null : $"WARC-Target-URI: {address}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{new Guid(System.Security.Cryptography.SHA256.HashData([.. block, .. Encoding.UTF8.GetBytes(address ?? string.Empty)]).AsSpan(0, 16))}>\r\n");
        head.Append(CultureInfo.InvariantCulture, $"WARC-Date: 2024-05-01T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Archive(params byte[][] records) => [.. records.SelectMany(record => record)];

    private static byte[] Gzip(byte[] content) => ArchiveTests.Gzip(content);

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://courier.example/{number}");

    private static string Name(int number) => "N" + number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Chunked(byte[] content)
    {
        var half = content.Length / 2;
        return [.. Encoding.ASCII.GetBytes(half.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. content[..half], .. Encoding.ASCII.GetBytes("\r\n" + (content.Length - half).ToString("X", CultureInfo.InvariantCulture) + ";x=1\r\n"), .. content[half..], .. "\r\n0\r\n\r\n"u8];
    }

    private static List<ContainedItem> Items(byte[] bytes, string name = "a.warc") => [.. ContainerReader.Read(new MemoryStream(bytes), name)];
}
