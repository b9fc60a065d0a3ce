using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

public sealed class SeedReadingTests
{
    [Fact]
    public void Read_SeedReports_GoldSpansLieInBlocks()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Gold.Path("seeds.json")));
        var missing = new List<string>();
        foreach (var record in gold.RootElement.GetProperty("figures").EnumerateArray().Concat(gold.RootElement.GetProperty("statements").EnumerateArray()))
        {
            var name = record.GetProperty("document").GetString()!;
            var (start, end) = (record.GetProperty("start").GetInt32(), record.GetProperty("end").GetInt32());
            var bytes = Gold.Seed(name);
            var raw = Encoding.UTF8.GetString(bytes);
            var document = DocumentReader.Read(bytes).Document!;
            var (from, to) = (Encoding.UTF8.GetByteCount(raw.AsSpan(0, start)), Encoding.UTF8.GetByteCount(raw.AsSpan(0, end)));
            if (!document.Blocks.Any(block => block.RawStart <= from && to <= block.RawEnd))
            {
                missing.Add($"{name} {start}-{end} {raw[start..end]}");
            }
        }

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("000_6c9d29a0f8514a3b.txt", false, "BGNES", 0)]
    [InlineData("001_0223225c5409e8c5.txt", true, "Daily Mail", 1)]
    [InlineData("003_658b45c62ffadfb9.txt", true, "Sputnik News", 0)]
    [InlineData("004_2ec971dfaade0d14.txt", true, null, 0)]
    public void Read_SeedReport_KnowsItsMetadata(string name, bool titled, string? outlet, int authors)
    {
        var document = DocumentReader.Read(Gold.Seed(name)).Document!;

        Assert.Equal(titled, document.Title is not null);
        Assert.Equal(outlet, document.Outlet);
        Assert.Equal(authors, document.Authors.Length);
        Assert.Equal("en", document.Language);
        Assert.DoesNotContain(document.Blocks, block => block.Span.Of(document.Text) is var text
            && (text.Contains("Leave a Reply", StringComparison.Ordinal) || text.Contains("subscribe", StringComparison.Ordinal)
                || text.Contains("http", StringComparison.Ordinal) || text.Contains("Next Post", StringComparison.Ordinal)));
    }
}
