using System;
using System.Linq;
using Parallax.Documents.Language;
using Xunit;

namespace Parallax.Tests.Documents.Language;

public sealed class GrammarTests
{
    private static readonly string[] Sentences =
    [
        "The minister told reporters that 400 soldiers had left .",
        "Floods !",
        "In Varden , where the talks were held , nobody said a word about the bridge that gunmen blew up on Thursday .",
        "He left .",
    ];

    [Fact]
    public void Analyze_SentencesTogether_GivesEachWhatItGetsAlone()
    {
        var alone = Sentences.Select(sentence => Analyze([sentence])).ToList();
        var together = Analyze(Sentences);
        var backwards = Analyze([.. Sentences.Reverse()]);
        Assert.Equal(alone.SelectMany(part => part), together);
        Assert.Equal(alone.AsEnumerable().Reverse().SelectMany(part => part), backwards);
    }

    [Fact]
    public void Analyze_ManyThreads_AllGetTheSame()
    {
        var expected = Analyze(Sentences);
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Analyze(Sentences)), found => Assert.Equal(expected, found));
    }

    [Fact]
    public void Analyze_OnceWarm_AllocatesNothing()
    {
        var words = Sentences.SelectMany(sentence => sentence.Split(' ')).Select(word => WordKey.Of(word)).ToArray();
        int[] ends = [words.Length];
        var (labels, heads, relations) = (new TagLabel[words.Length], new int[words.Length], new int[words.Length]);
        Grammar.BuiltIn!.Analyze(words, ends, labels, heads, relations);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Grammar.BuiltIn!.Analyze(words, ends, labels, heads, relations);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (TagLabel Label, int Head, int Relation)[] Analyze(string[] sentences)
    {
        var words = sentences.SelectMany(sentence => sentence.Split(' ')).Select(word => WordKey.Of(word)).ToArray();
        var ends = sentences.Select((_, i) => sentences.Take(i + 1).Sum(sentence => sentence.Split(' ').Length)).ToArray();
        var (labels, heads, relations) = (new TagLabel[words.Length], new int[words.Length], new int[words.Length]);
        Grammar.BuiltIn!.Analyze(words, ends, labels, heads, relations);
        return [.. labels.Select((label, i) => (label, heads[i], relations[i]))];
    }
}
