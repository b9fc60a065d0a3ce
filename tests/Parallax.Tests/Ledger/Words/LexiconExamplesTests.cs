using System;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Words;

/// <summary>The examples in the rule files that compare wordings.</summary>
public sealed class LexiconExamplesTests
{
    public static TheoryData<string, string?> Negations => [.. RuleFile.Examples("en/negations.tsv").Select(example => (example.Sentence, example.Expected))];

    public static TheoryData<string, string> Paraphrases => [.. RuleFile.Examples("en/paraphrases.tsv").Select(example => (example.Sentence, example.Expected!))];

    [Theory]
    [MemberData(nameof(Negations))]
    public void NegationOf_Example_IsAsTheFileSays(string sentence, string? expected) =>
        Assert.Equal(expected ?? "none", WordScanner.Folded(sentence).Max(Lexicon.NegationOf).ToString().ToLowerInvariant());

    [Theory]
    [MemberData(nameof(Paraphrases))]
    public void Term_Example_IsSharedByBothWordings(string wordings, string expected)
    {
        foreach (var wording in wordings.Split('|'))
        {
            Assert.Contains("~" + expected, WordScanner.Folded(wording).Select(Lexicon.Term));
        }
    }

    [Fact]
    public void Term_FunctionWord_HasNone() => Assert.All(["the", "would", "will", "said"], word => Assert.Null(Lexicon.Term(word)));

    [Fact]
    public void Rows_Paraphrases_NameEachWordOnce()
    {
        var words = RuleFile.Rows("en/paraphrases.tsv").SelectMany(row => row).ToList();
        Assert.Equal(words.Distinct(StringComparer.Ordinal).Count(), words.Count);
    }
}
