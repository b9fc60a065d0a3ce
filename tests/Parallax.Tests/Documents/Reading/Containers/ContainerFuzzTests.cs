using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Containers;

/// <summary>
/// Takes feeds, archives, lists and messages apart that were broken at random. PARALLAX_FUZZ_SECONDS says how long (3 seconds),
/// PARALLAX_FUZZ_SEED from which seed on; a failure names its seed.
/// </summary>
public sealed class ContainerFuzzTests
{
    private const int DefaultSeconds = 3;

    private const int FirstSeed = 20_240_601;

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(15);

    private static readonly byte[] Signs = "<>&;\"'\n\r:{}[],=-09 "u8.ToArray();

    private static readonly (string Name, byte[] Bytes)[] Wholes = Make();

    [Fact]
    public void Read_MutatedContainers_NeitherFailsNorHangs()
    {
        var limit = TimeSpan.FromSeconds(Number("PARALLAX_FUZZ_SECONDS", DefaultSeconds));
        var watch = Stopwatch.StartNew();
        for (var seed = Number("PARALLAX_FUZZ_SEED", FirstSeed); watch.Elapsed < limit; seed++)
        {
            var (name, bytes) = Mutated(seed);
            var read = Stopwatch.StartNew();
            try
            {
                foreach (var item in ContainerReader.Read(new MemoryStream(bytes), name).Take(10_000))
                {
                    Assert.StartsWith(name, item.Path, StringComparison.Ordinal);
                    Assert.True(item.Bytes is not null || item.Problem is not null || item.Address is not null || item.IsPassedOver || item.IsWithdrawn);
                    Assert.True(item.Problem is null or { Rejected: true, Reason.Length: > 0 });
                    if (item.Bytes is not null && seed % 8 == 0)
                    {
                        DocumentReader.Read(item.Bytes);
                    }
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Assert.Fail($"seed {seed}: {failure}");
            }

            Assert.True(read.Elapsed < LongestRead, $"seed {seed}: took {read.Elapsed}");
        }
    }

    private static (string Name, byte[] Bytes) Mutated(int seed)
    {
        var random = new Random(seed);
        var (name, whole) = Wholes[random.Next(Wholes.Length)];
        var bytes = new List<byte>(whole);
        for (var changes = random.Next(1, 12); changes > 0 && bytes.Count > 1; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(5000)));
                    break;
                case 5:
                    var other = Wholes[random.Next(Wholes.Length)].Bytes;
                    bytes.InsertRange(at, other[random.Next(other.Length)..]);
                    break;
                default:
                    bytes[at] = Signs[random.Next(Signs.Length)];
                    break;
            }
        }

        return (name, [.. bytes]);
    }

    private static (string Name, byte[] Bytes)[] Make()
    {
        var feed = """<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>V</title><item><title>A &amp; B</title><link>https://a.example/1</link><guid>1</guid><pubDate>Tue, 14 May 2024 05:30:00 GMT</pubDate><c:encoded><![CDATA[<p>Text of it with 40 soldiers.</p>]]></c:encoded></item><item><title>C</title><description>D</description></item></channel></rss>"""u8.ToArray();
        var atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><id>1</id><title>T</title><link href="https://a.example/1"/><content type="xhtml"><div><p>Text of it.</p></div></content></entry></feed>"""u8.ToArray();
        var json = """[{"id":"a","title":"T","text":"A report of 400 pupils.","date":"20240503T103000Z","source":{"name":"V"}},{"uri":"urn:1","headlines":[{"value":"H"}],"bodies":[{"value":"<p>B</p>","contenttype":"text/html"}]}]"""u8.ToArray();
        var jsonFeed = """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x</p>","authors":[{"name":"A"}]}]}"""u8.ToArray();
        var csv = Encoding.UTF8.GetBytes("id,title,text,url\n1,\"A, b\",\"Some \"\"text\"\"\nof it\",https://a.example/1\n2,C,D,\n");
        var newsMl = """<newsMessage><itemSet><newsItem guid="1"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>Text.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""u8.ToArray();
        var mail = "From: A <a@b.example>\r\nSubject: =?utf-8?Q?x=20y?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhyZWUgcGVvcGxl\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: z\r\n\r\nText.\r\n--b--\r\n"u8.ToArray();
        var warc = (byte[])[.. WarcTests.Response("https://a.example/1", WarcTests.Page("One"), "Content-Type: text/html"), .. WarcTests.Record("resource", "https://a.example/2", "text/plain", "Plain text of a report."u8.ToArray())];
        var warcGz = (byte[])[.. ArchiveTests.Gzip(WarcTests.Response("https://a.example/1", WarcTests.Page("One"), "Content-Type: text/html")), .. ArchiveTests.Gzip(WarcTests.Response("https://a.example/2", WarcTests.Page("Two"), "Content-Type: text/html"))];
        var opml = """<opml version="2.0"><body><outline xmlUrl="https://a.example/rss"/></body></opml>"""u8.ToArray();
        (string Name, byte[] Bytes)[] plain = [("f.xml", feed), ("a.xml", atom), ("l.json", json), ("j.json", jsonFeed), ("l.csv", csv), ("n.xml", newsMl), ("m.eml", mail), ("w.warc", warc), ("w.warc.gz", warcGz), ("o.opml", opml)];
        return [.. plain, ("z.zip", ArchiveTests.Zip([.. plain])), ("t.tar", ArchiveTests.Tar([.. plain])), ("t.tgz", ArchiveTests.Gzip(ArchiveTests.Tar([.. plain])))];
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
