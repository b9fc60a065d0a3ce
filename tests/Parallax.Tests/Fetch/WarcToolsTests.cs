using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Parallax.Fetch;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Fetch;

/// <summary>Archives of other tools are read, and ours by other tools, where those are installed.</summary>
public sealed class WarcToolsTests
{
    [Fact]
    public async Task Read_AnArchiveThatWgetWrote_GivesThePages()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Page("localhost", "/1", TestSite.Article("One"));
        site.Set("localhost", "/2", _ => "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray().Concat(Chunked(TestSite.Article("Two"))).ToArray());
        var run = Run("wget", folder.Path, "--no-proxy", "--tries=1", "--timeout=20", "--warc-file=w", "-q", "-O", "/dev/null", site.Address("localhost", "/1"), site.Address("localhost", "/2"));
        Assert.SkipWhen(run is null, "wget is not installed");

        using var archive = File.OpenRead(folder.File("w.warc.gz"));
        var items = ContainerReader.Read(archive, "w.warc.gz").ToList();

        Assert.DoesNotContain(items, item => item.Problem is not null);
        Assert.Equal(["Bridge One closed", "Bridge Two closed"], items.Where(item => item.Bytes is not null).Select(item => DocumentReader.Read(item.Bytes).Document?.Title));
    }

    [Fact]
    public void Write_OurArchive_ZcatAndWarcioReadIt()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new WarcWriter(folder.File("o.warc.gz"), "Parallax"))
        {
            writer.Write(Answer("http://a.example/1", TestSite.Article("One")));
            writer.Write(Answer("http://a.example/2", TestSite.Article("Two")));
        }

        var text = Run("zcat", folder.Path, "o.warc.gz");
        Assert.SkipWhen(text is null, "zcat is not installed");
        Assert.Equal(3, text!.Split("WARC/1.1\r\n").Length - 1);
        // warcio, from npm or PyPI: its index has a line for each record.
        var index = Run("warcio", folder.Path, "index", "o.warc.gz");
        Assert.SkipWhen(index is null, "zcat read it; warcio is not installed");
        Assert.Equal(["http://a.example/1", "http://a.example/2"], index!.Split('\n').Where(line => line.Contains("\"response\"", StringComparison.Ordinal)).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("warc-target-uri").GetString()));
    }

    [Fact]
    public void Open_AnArchiveThatEndsInTheMiddleOfARecord_CutsItOff()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("o.warc.gz");
        long whole;
        using (var writer = new WarcWriter(path, "Parallax"))
        {
            writer.Write(Answer("http://a.example/1", TestSite.Article("One")));
            whole = writer.Length;
            writer.Write(Answer("http://a.example/2", TestSite.Article("Two")));
        }

        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]);
        using (var writer = new WarcWriter(path, "Parallax"))
        {
            Assert.Equal(whole, writer.Length);
            writer.Write(Answer("http://a.example/3", TestSite.Article("Three")));
        }

        using var archive = File.OpenRead(path);
        Assert.Equal(["http://a.example/1", "http://a.example/3"], ContainerReader.Read(archive, "o").Where(item => item.Bytes is not null).Select(item => item.Address));
    }

    private static FetchResult Answer(string address, string body) => new(FetchOutcome.Content, address)
    {
        Status = 200,
        Headers = [("Content-Type", "text/html; charset=utf-8"), ("Transfer-Encoding", "chunked")],
        Raw = System.Text.Encoding.UTF8.GetBytes(body),
        Content = System.Text.Encoding.UTF8.GetBytes(body),
        ReceivedAt = new DateTimeOffset(2024, 5, 14, 5, 30, 0, TimeSpan.Zero),
        Server = "192.0.2.1",
    };

    private static byte[] Chunked(string body)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        return [.. System.Text.Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. bytes, .. "\r\n0\r\n\r\n"u8];
    }

    /// <summary>What a program prints; null where it is not there or fails.</summary>
    private static string? Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output + error.Result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
