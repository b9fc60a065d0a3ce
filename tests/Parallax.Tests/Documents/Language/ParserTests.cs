using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Parallax.Tests.Documents.Language;

public sealed class ParserTests
{
    [Fact]
    public void Analyze_AnyWords_HeadsFormATree() =>
        Prop.ForAll(Gen.Elements("the", "force", "said", "that", "left", "in", "Varden", ",", ".", "\"", "who", "was", "by", "400", "’s", "?", "and").ListOf().Select(words => string.Join(' ', words)).ToArbitrary(), text =>
        {
            foreach (var sentence in Analysis.Of(text).Sentences)
            {
                Assert.Single(sentence.Tokens, token => token.Head < 0);
                for (var i = 0; i < sentence.Tokens.Length; i++)
                {
                    var steps = 0;
                    for (var word = i; sentence.Tokens[word].Head >= 0; word = sentence.Tokens[word].Head)
                    {
                        Assert.True(++steps <= sentence.Tokens.Length);
                    }

                    Assert.NotEqual(string.Empty, sentence.Tokens[i].Relation);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("The minister told reporters that 400 soldiers had left.", "minister", "nsubj", "told")]
    [InlineData("The minister said that 400 soldiers had left.", "left", "ccomp", "said")]
    [InlineData("The minister told reporters that 400 soldiers had left.", "400", "nummod", "soldiers")]
    [InlineData("The bridge was attacked by gunmen on Thursday.", "bridge", "nsubj:pass", "attacked")]
    [InlineData("The bridge was attacked by gunmen on Thursday.", "gunmen", "obl:agent", "attacked")]
    [InlineData("Varden's army has 45 tanks.", "Varden", "nmod:poss", "army")]
    [InlineData("The officer who led the patrol spoke.", "led", "acl:relcl", "officer")]
    public void Analyze_PlainSentence_AttachesAsExpected(string text, string word, string relation, string head)
    {
        var sentence = Assert.Single(Analysis.Of(text).Sentences);
        var token = sentence.Tokens.First(token => token.Span.Of(text) == word);
        Assert.Equal((relation, head), (token.Relation, sentence.Tokens[token.Head].Span.Of(text)));
    }
}
