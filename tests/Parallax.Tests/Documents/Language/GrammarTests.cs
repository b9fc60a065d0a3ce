using System;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
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
    public void Analyze_WordsMetBefore_GetTheSame()
    {
        // A grammar of its own has met no word yet; the second time it knows the frequent ones.
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("Models/grammar.bin")!;
        var fresh = new Grammar(GrammarModel.Read(stream), WordVectors.BuiltIn!);
        Assert.Equal(Analyze(Sentences, fresh), Analyze(Sentences, fresh));
        Assert.Equal(Analyze(Sentences), Analyze(Sentences, fresh));
    }

    [Fact]
    public void Analyze_WithoutTrees_MostlyTagsAlike()
    {
        var words = Sentences.SelectMany(sentence => sentence.Split(' ')).Select(word => WordKey.Of(word)).ToArray();
        var labels = new TagLabel[words.Length];
        Grammar.BuiltIn!.Analyze(words, [words.Length], labels, [], [], []);
        var full = new TagLabel[words.Length];
        Grammar.BuiltIn!.Analyze(words, [words.Length], full, new int[words.Length], new int[words.Length], []);
        Assert.InRange(labels.Zip(full).Count(pair => pair.First.Tag == pair.Second.Tag), words.Length - 3, words.Length);
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
        Grammar.BuiltIn!.Analyze(words, ends, labels, heads, relations, []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Grammar.BuiltIn!.Analyze(words, ends, labels, heads, relations, []);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (TagLabel Label, int Head, int Relation)[] Analyze(string[] sentences, Grammar? grammar = null)
    {
        var words = sentences.SelectMany(sentence => sentence.Split(' ')).Select(word => WordKey.Of(word)).ToArray();
        var ends = sentences.Select((_, i) => sentences.Take(i + 1).Sum(sentence => sentence.Split(' ').Length)).ToArray();
        var (labels, heads, relations) = (new TagLabel[words.Length], new int[words.Length], new int[words.Length]);
        (grammar ?? Grammar.BuiltIn!).Analyze(words, ends, labels, heads, relations, []);
        return [.. labels.Select((label, i) => (label, heads[i], relations[i]))];
    }
}
