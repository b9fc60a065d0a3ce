using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading.Containers;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Containers;

public sealed class ArchiveTests
{
    private static readonly byte[] Report = "On Monday 40 soldiers came to Ostrel, the mayor said."u8.ToArray();

    [Fact]
    public void Read_AZip_GivesItsFilesAsTheyAre()
    {
        var items = Items(Zip(("b/one.txt", Report), ("README.md", Report), ("__MACOSX/x", Report), ("two.jsonl", "{\"id\":\"a\",\"text\":\"x\"}"u8.ToArray())), "a.zip");

        Assert.Equal(["a.zip#b/one.txt", "a.zip#README.md", "a.zip#__MACOSX/x", "a.zip#two.jsonl#a"], items.Select(item => item.Path));
        Assert.Equal(Report, items[0].Bytes);
        Assert.Equal([false, true, true, false], items.Select(item => item.IsPassedOver));
    }

    [Fact]
    public void Read_ATarGz_GivesItsFilesAsTheyAre()
    {
        var items = Items(Gzip(Tar(("b/one.txt", Report), ("c.zip", Zip(("two.txt", Report))))), "a.tar.gz");

        Assert.Equal(["a.tar.gz#b/one.txt", "a.tar.gz#c.zip#two.txt"], items.Select(item => item.Path));
        Assert.All(items, item => Assert.Equal(Report, item.Bytes));
    }

    [Fact]
    public void Read_AGzippedFile_GivesIt()
    {
        var item = Assert.Single(Items(Gzip(Report), "a.txt.gz"));

        Assert.Equal("a.txt.gz", item.Path);
        Assert.Equal(Report, item.Bytes);
    }

    [Theory]
    [InlineData("../../etc/passwd", "leads out")]
    [InlineData("a/../../b.txt", "leads out")]
    [InlineData("a\\..\\b.txt", "leads out")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("C:\\x.txt", "absolute")]
    public void Read_NamesThatLeadOut_AreRefusedAndTheRestRead(string name, string reason)
    {
        foreach (var archive in (byte[][])[Zip((name, Report), ("ok.txt", Report)), Tar((name, Report), ("ok.txt", Report))])
        {
            var items = Items(archive, "a");
            Assert.Contains(reason, items[0].Problem!.Reason, StringComparison.Ordinal);
            Assert.Equal(Report, items[1].Bytes);
        }
    }

    [Fact]
    public void Read_LinksInArchives_AreNotFollowed()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "s") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "h") { LinkName = "s" });
        }

        using var zip = new MemoryStream();
        using (var writer = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = writer.CreateEntry("s");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }

        Assert.All(Items(tar.ToArray(), "a.tar").Concat(Items(zip.ToArray(), "a.zip")), item => Assert.Contains("a link", item.Problem!.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Bombs_EndWithADiagnostic()
    {
        var options = new ContainerOptions { FreeBytes = 1024 * 1024, MaxItemBytes = 1024 * 1024 };
        var zeros = new byte[64 * 1024 * 1024];
        foreach (var (bomb, name) in ((byte[], string)[])[(Gzip(zeros), "a.gz"), (Zip(("0", zeros), ("1", zeros)), "a.zip"), (Gzip(Tar(("0", zeros), ("1", zeros))), "a.tgz"), (Gzip(Gzip(zeros)), "a.gz.gz")])
        {
            var items = ContainerReader.Read(new MemoryStream(bomb), name, options).ToList();
            Assert.True(items.Count <= 2);
            Assert.All(items, item => Assert.Null(item.Bytes));
            Assert.Contains(items, item => item.Problem!.Reason.Contains("grows", StringComparison.Ordinal) || item.Problem.Reason.Contains("more than", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Read_ArchivesWithinArchives_EndAtTheLimit()
    {
        var archive = Zip(("x.txt", Report));
        for (var i = 0; i < 6; i++)
        {
            archive = Zip(("in.zip", archive));
        }

        Assert.Contains("within more than 3 others", Assert.Single(Items(archive, "a.zip")).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ATarWithAGigabyteHeader_TakesNoGigabyte()
    {
        // A pax header that states a gigabyte.
        var header = new byte[512];
        "././@PaxHeader"u8.CopyTo(header);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        "10000000000\0"u8.CopyTo(header.AsSpan(124));
        header[156] = (byte)'x';
        "ustar\000"u8.CopyTo(header.AsSpan(257));
        "        "u8.CopyTo(header.AsSpan(148));
        var sum = header.Sum(value => value);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        var before = GC.GetTotalAllocatedBytes();

        var item = Assert.Single(ContainerReader.Read(new EndlessStream(header, [(byte)'1']), "a.tar"));

        Assert.NotNull(item.Problem);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 256 * 1024 * 1024);
    }

    [Fact]
    public void Read_ACutArchive_KeepsWhatStandsBefore()
    {
        var random = new byte[60_000];
        new Random(1).NextBytes(random);
        var whole = Gzip(Tar(("one.txt", Report), ("two.bin", random)));

        var items = Items(whole[..(whole.Length / 2)], "a.tgz");

        Assert.Equal(Report, items[0].Bytes);
        Assert.NotNull(items[^1].Problem);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("mimetype")]
    public void Read_OfficeFiles_AreNamedAsSuch(string member) =>
        Assert.Contains("office file", Assert.Single(Items(Zip((member, Report), ("x", Report)), "a.docx")).Problem!.Reason, StringComparison.Ordinal);

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    internal static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }

    private static List<ContainedItem> Items(byte[] bytes, string name) => [.. ContainerReader.Read(new MemoryStream(bytes), name)];
}
