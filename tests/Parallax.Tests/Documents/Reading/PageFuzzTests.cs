using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>
/// Reads pages that were made at random and then broken at random. PARALLAX_FUZZ_SECONDS says how long (4 seconds), PARALLAX_FUZZ_SEED
/// from which seed on; a failure names the seed of its page.
/// </summary>
public sealed class PageFuzzTests
{
    private const int DefaultSeconds = 4;

    private const int FirstSeed = 20_240_503;

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(15);

    [Fact]
    public void Read_MutatedPages_NeitherFailsNorHangs()
    {
        var limit = TimeSpan.FromSeconds(Number("PARALLAX_FUZZ_SECONDS", DefaultSeconds));
        var watch = Stopwatch.StartNew();
        for (var seed = Number("PARALLAX_FUZZ_SEED", FirstSeed); watch.Elapsed < limit; seed++)
        {
            var bytes = PageMutator.Make(seed);
            var read = Stopwatch.StartNew();
            try
            {
                Check(DocumentReader.Read(bytes), bytes);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Assert.Fail($"seed {seed}: {failure}");
            }

            Assert.True(read.Elapsed < LongestRead, $"seed {seed}: took {read.Elapsed} for {bytes.Length} bytes");
        }
    }

    [Fact]
    public void Read_AMutatedPageTwice_GivesTheSame()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 40; seed++)
        {
            var bytes = PageMutator.Make(seed);
            var (first, second) = (DocumentReader.Read(bytes), DocumentReader.Read(bytes));

            Assert.Equal(first.Document?.Text, second.Document?.Text);
            Assert.Equal(first.Document?.Published?.Value, second.Document?.Published?.Value);
            Assert.Equal(first.Diagnostics, second.Diagnostics);
        }
    }

    private static void Check(ReadingResult result, byte[] bytes)
    {
        if (result.Document is not { } document)
        {
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rejected);
            return;
        }

        var at = 0;
        foreach (var block in document.Blocks)
        {
            Assert.Equal(at, block.Span.Start);
            Assert.True(block.Span.End > block.Span.Start);
            Assert.True(block.RawStart is null or >= 0 && (block.RawEnd is null || block.RawEnd <= bytes.Length));
            at = block.Span.End + 1;
        }

        Assert.Equal(document.Text.Length + 1, at);
        Assert.Equal(document.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(document.Text)));
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
