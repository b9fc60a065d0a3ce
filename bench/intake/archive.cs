#:property PublishAot=false
#:property RunAnalyzers=false
// Makes a web archive and a folder with the same pages, for bench/intake/run.
//   dotnet run archive.cs -- FOLDER PAGES GIGABYTES
// The archive has, between the pages, records that do not compress, as pictures do not, up to its size.
using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

var (folder, pages, bytes) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), (long)(double.Parse(args[2], CultureInfo.InvariantCulture) * 1e9));
var random = new Random(20_240_601);
string[] people = ["Ilvan Torek", "Mara Vesk", "Dario Kalvati", "Senna Oslin"], places = ["Orvane", "Dravec", "Ostrel", "Halm"], things = ["soldiers", "observers", "vehicles", "families"];
Directory.CreateDirectory(Path.Combine(folder, "pages"));
using var archive = File.Create(Path.Combine(folder, "archive.warc.gz"));
var picture = new byte[1_000_000];
for (var page = 0; page < pages; page++)
{
    var html = Page(page);
    File.WriteAllText(Path.Combine(folder, "pages", string.Create(CultureInfo.InvariantCulture, $"{page:00000}.html")), html);
    var body = Encoding.UTF8.GetBytes(html);
    Write("response", page, "application/http;msgtype=response", [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n")), .. body]);
    while (archive.Length < bytes / pages * (page + 1))
    {
        random.NextBytes(picture);
        Write("resource", page, "image/png", picture);
    }
}

void Write(string type, int page, string contentType, byte[] block)
{
    using var member = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true);
    member.Write(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Target-URI: https://courier.example/{page}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n")));
    member.Write(block);
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

string One(string[] values) => values[random.Next(values.Length)];

string[] Link(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"/section/{random.Next(1000)}/{i}\">Section {random.Next(1000)} of the paper</a></li>"))];
