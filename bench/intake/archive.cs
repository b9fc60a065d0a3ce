#:property PublishAot=false
#:property RunAnalyzers=false
// Makes web archives and a folder with the same pages, for bench/intake/run.
//   dotnet run archive.cs -- FOLDER PAGES [uncoded]
// pages.warc.gz holds the pages alone. crawl.warc.gz holds each as a crawler that follows what a page needs writes it: request,
// response and metadata of the page and of its pictures, scripts, styles, fonts and the rest, and revisit records of what it had
// already. How much of each a page has is the median page of the HTTP Archive's crawl of October 2024 on a desktop computer (Web
// Almanac 2024, chapter Page Weight, https://almanac.httparchive.org/en/2024/page-weight): 2,652 KB in 71 requests, of which
// pictures 1,054 KB in 18, scripts 613 KB in 24, fonts 131 KB, styles 78 KB. These are sizes as sent: scripts and styles stand in
// the archive coded with gzip; with "uncoded" as for a crawler that accepts no coding, two to three times as large.
using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

var (folder, pages, isCoded) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), !args.Contains("uncoded"));
var random = new Random(20_240_601);
string[] people = ["Ilvan Torek", "Mara Vesk", "Dario Kalvati", "Senna Oslin"], places = ["Orvane", "Dravec", "Ostrel", "Halm"], things = ["soldiers", "observers", "vehicles", "families"];
(string Type, string Extension, int Count, int Bytes, bool IsText)[] parts =
[
    ("image/jpeg", "jpg", 18, 1_054_000, false), ("text/javascript", "js", 24, 613_000, true), ("font/woff2", "woff2", 4, 131_000, false), ("text/css", "css", 8, 78_000, true), ("video/mp4", "mp4", 6, 758_000, false),
];
const int Revisits = 10;
const double GrowthOfText = 2.6;
var noise = new byte[8_000_000];
random.NextBytes(noise);
var words = Enumerable.Range(0, 3000).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => (char)('a' + random.Next(26)))])).ToArray();
var lines = Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 12)).Select(_ => Word()))).ToArray();
var code = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 300_000).Select(_ => random.Next(3) == 0 ? Word() : lines[random.Next(lines.Length)])));
Directory.CreateDirectory(Path.Combine(folder, "pages"));
using var alone = File.Create(Path.Combine(folder, "pages.warc.gz"));
using var crawl = File.Create(Path.Combine(folder, "crawl.warc.gz"));
for (var page = 0; page < pages; page++)
{
    var html = Encoding.UTF8.GetBytes(Page(page));
    File.WriteAllBytes(Path.Combine(folder, "pages", string.Create(CultureInfo.InvariantCulture, $"{page:00000}.html")), html);
    var address = string.Create(CultureInfo.InvariantCulture, $"https://courier.example/{page}");
    Response(alone, address, "text/html; charset=utf-8", html);
    Exchange(address, "text/html; charset=utf-8", html);
    foreach (var (type, extension, count, bytes, isText) in parts)
    {
        for (var i = 0; i < count; i++)
        {
            var length = (int)(bytes / count * (0.5 + random.NextDouble()) * (isText ? GrowthOfText : 1));
            var pool = isText ? code : noise;
            var start = random.Next(pool.Length - length);
            var body = pool.AsSpan(start, length);
            var isSmaller = isText && isCoded;
            Exchange($"{address}/{i}.{extension}", type, isSmaller ? Coded(body) : body, isSmaller ? "Content-Encoding: gzip\r\n" : "");
        }
    }

    for (var i = 0; i < Revisits; i++)
    {
        var known = string.Create(CultureInfo.InvariantCulture, $"https://courier.example/shared/{i}.js");
        Write(crawl, "request", known, "application/http;msgtype=request", Asked(known), []);
        Write(crawl, "revisit", known, "application/http;msgtype=response", "HTTP/1.1 304 Not Modified\r\n\r\n", [], "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n");
    }
}

static byte[] Coded(ReadOnlySpan<byte> body)
{
    using var coded = new MemoryStream();
    using (var coder = new GZipStream(coded, CompressionLevel.Fastest))
    {
        coder.Write(body);
    }

    return coded.ToArray();
}

void Exchange(string address, string type, ReadOnlySpan<byte> body, string coding = "")
{
    Write(crawl, "request", address, "application/http;msgtype=request", Asked(address), []);
    Response(crawl, address, type, body, coding);
    Write(crawl, "metadata", address, "application/warc-fields", "fetchTimeMs: 214\r\ncharsetForLinkExtraction: UTF-8\r\n", []);
}

static string Asked(string address) => $"GET {new Uri(address).PathAndQuery} HTTP/1.1\r\nHost: courier.example\r\nUser-Agent: crawler\r\nAccept: */*\r\n\r\n";

void Response(Stream archive, string address, string type, ReadOnlySpan<byte> body, string coding = "") => Write(
    archive, "response", address, "application/http;msgtype=response", string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{coding}Cache-Control: max-age=60\r\n\r\n"), body);

void Write(Stream archive, string type, string address, string contentType, string head, ReadOnlySpan<byte> body, string fields = "")
{
    // What does not compress a crawler's gzip leaves as it is; the fastest level of this one makes it longer instead.
    var isNoise = contentType.EndsWith("response", StringComparison.Ordinal) && !head.Contains("text/", StringComparison.Ordinal) || head.Contains("gzip", StringComparison.Ordinal);
    using var member = new GZipStream(archive, isNoise ? CompressionLevel.NoCompression : CompressionLevel.Fastest, leaveOpen: true);
    member.Write(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Target-URI: {address}\r\n{fields}Content-Type: {contentType}\r\nContent-Length: {head.Length + body.Length}\r\n\r\n")));
    member.Write(Encoding.ASCII.GetBytes(head));
    member.Write(body);
    member.Write("\r\n\r\n"u8);
}

string Page(int number)
{
    var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<html lang=en><head><title>Report {number} from {One(places)}</title><link rel=canonical href=https://courier.example/{number}></head><body><nav>{string.Concat(Link(40))}</nav><article><h1>Report {number} from {One(places)}</h1>"));
    for (var paragraph = 0; paragraph < 8; paragraph++)
    {
        text.Append(CultureInfo.InvariantCulture, $"<p>About {random.Next(2, 60) * 50} {One(things)} are stationed in {One(places)}, {One(people)} said on Monday. “We have sent {random.Next(3, 900)} {One(things)} to {One(places)},” said {One(people)}, who met {One(people)} in {One(places)} on Tuesday.</p>");
    }

    return text.Append("</article><footer>").Append(string.Concat(Link(60))).Append("</footer></body></html>").ToString();
}

string Word() => words[(int)(Math.Pow(random.NextDouble(), 3) * words.Length)] + " .(),;={}\n"[random.Next(10)];

string One(string[] values) => values[random.Next(values.Length)];

string[] Link(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"/section/{random.Next(1000)}/{i}\">Section {random.Next(1000)} of the paper</a></li>"))];
