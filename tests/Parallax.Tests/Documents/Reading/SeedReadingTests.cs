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

    [Fact]
    public void Read_SeedReports_NoLeftoverOfThePageIsInTheText()
    {
        string[] leftovers = ["leave a reply", "subscribe", "http", "next post", ".rss", "share on"];
        foreach (var path in Directory.GetFiles(Gold.Path("..", "seeds")).Order(StringComparer.Ordinal))
        {
            var document = DocumentReader.Read(File.ReadAllBytes(path)).Document!;

            Assert.Equal("en", document.Language);
            Assert.All(leftovers, leftover => Assert.DoesNotContain(leftover, document.Text, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(document.Blocks.Length, document.Blocks.Select(block => block.Span.Of(document.Text)).Distinct(StringComparer.Ordinal).Count());
        }
    }
}
