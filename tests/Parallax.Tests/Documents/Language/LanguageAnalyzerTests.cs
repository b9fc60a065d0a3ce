using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents.Language;
using Xunit;

namespace Parallax.Tests.Documents.Language;

public sealed class LanguageAnalyzerTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "the", "Varden", "said", ".", "...", "…", "\"", "“", "”", "‘", "’", "'", "'s", "n't", "don't", "-", "—", ",", "4,443", "$", "£6.2",
        "U.S.", "J.", "Mr.", "a.m.", "?", "!", "(", ")", "/", "@", "a@b.org", "http://a.b/", "é", "Č", "\ud83d\ude00", "\ud83d", "\udc00", "\u0000", "\u200b", "\u0301", "％", "۴",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Analyze_AnyText_TokensLieInOrderInsideTheirSentenceAndBlock() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var document = Analysis.Of(text);
            var last = 0;
            foreach (var sentence in document.Sentences)
            {
                Assert.NotEmpty(sentence.Tokens);
                Assert.Equal(new Span(sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End), sentence.Span);
                Assert.True(document.Document.Blocks[sentence.Block].Span.Contains(sentence.Span));
                foreach (var token in sentence.Tokens)
                {
                    Assert.True(token.Span.Start >= last && !token.Span.IsEmpty);
                    Assert.True(text[last..token.Span.Start].All(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
                    last = token.Span.End;
                }
            }

            Assert.True(last <= text.Length && text[last..].All(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
        }).QuickCheckThrowOnFailure();

    /// <summary>Any UTF-16 code units at all, most of them in the ranges where something can go wrong.</summary>
    private static readonly Gen<string> Units = Gen.OneOf(
        Gen.Choose(0, 0xffff), Gen.Choose(0, 0x9f), Gen.Choose(0xd800, 0xdfff), Gen.Choose(0x2000, 0x206f), Gen.Choose(0xfe00, 0xffff), Gen.Elements((int)' ', '.', '"', '“', '\n', '@', '-', '\''))
        .ListOf().Select(units => string.Concat(units.Select(unit => (char)unit)));

    [Fact]
    public void Analyze_AnyCodeUnits_SentencesPartitionTheTokensAndTreesAreTrees() =>
        Prop.ForAll(Units.ToArbitrary(), text =>
        {
            var document = Analysis.Of(text);
            var tokens = new List<Span>();
            foreach (var block in document.Document.Blocks)
            {
                Tokenizer.Tokenize(text, block.Span, tokens);
            }

            Assert.Equal(tokens, document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span));
            Assert.All(document.Sentences, sentence =>
            {
                Assert.Single(sentence.Tokens, token => token.Head < 0);
                for (var i = 0; i < sentence.Tokens.Length; i++)
                {
                    var steps = 0;
                    for (var word = i; sentence.Tokens[word].Head >= 0; word = sentence.Tokens[word].Head)
                    {
                        Assert.True(++steps <= sentence.Tokens.Length);
                    }
                }
            });
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a@")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("1. a ")]
    [InlineData("x\n")]
    [InlineData(". ")]
    [InlineData("a.b@")]
    public void Split_FourTimesTheText_TakesAboutFourTimesTheTime(string piece)
    {
        double Seconds(int length)
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            var best = double.MaxValue;
            for (var round = 0; round < 3; round++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var (spans, ends) = (new List<Span>(), new List<int>());
                Tokenizer.Tokenize(text, new Span(0, text.Length), spans);
                SentenceSplitter.Split(text, CollectionsMarshal.AsSpan(spans), ends);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }

            return best;
        }

        Seconds(20_000);
        var (small, large) = (Seconds(100_000), Seconds(400_000));
        Assert.True(large < (small * 12) + 0.5, $"{large:F3} s for four times the text that took {small:F3} s"); // 16 times and more where it is quadratic
    }

    [Fact]
    public void Analyze_AnyText_IsTheSameEachTime() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            Document document = Analysis.Of(text).Document;
            Assert.Equal(LanguageAnalyzer.Analyze(document).Sentences.SelectMany(s => s.Tokens), LanguageAnalyzer.Analyze(document).Sentences.SelectMany(s => s.Tokens));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("1-")]
    [InlineData("http://)")]
    [InlineData("'")]
    [InlineData("re-")]
    [InlineData("U.S. ")]
    [InlineData("\ud83d")]
    [InlineData("x.com/")]
    public void Analyze_MegabyteOfOneThing_TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var (spans, ends) = (new List<Span>(), new List<int>());
        Tokenizer.Tokenize(text, new Span(0, text.Length), spans);
        SentenceSplitter.Split(text, CollectionsMarshal.AsSpan(spans), ends);
        Assert.Equal(spans.Count, ends[^1]);
        Analysis.Of(text[..20_000]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}"); // quadratic work would take hours
    }

    [Theory]
    [InlineData("The minister told reporters that 400 soldiers had left.", "told", PartOfSpeech.Verb, "tell", WordFeatures.Past | WordFeatures.Finite)]
    [InlineData("The minister told reporters that 400 soldiers had left.", "reporters", PartOfSpeech.Noun, "reporter", WordFeatures.Plural)]
    [InlineData("The minister told reporters that 400 soldiers had left.", "400", PartOfSpeech.Num, "400", WordFeatures.None)]
    [InlineData("The troops were deployed in the north.", "deployed", PartOfSpeech.Verb, "deploy", WordFeatures.PastParticiple)]
    [InlineData("The troops were deployed in the north.", "were", PartOfSpeech.Aux, "be", WordFeatures.Past | WordFeatures.Finite)]
    [InlineData("She says her brother has not come.", "She", PartOfSpeech.Pron, "she", WordFeatures.ThirdPerson | WordFeatures.Feminine)]
    [InlineData("She says her brother has not come.", "her", PartOfSpeech.Pron, "she", WordFeatures.ThirdPerson | WordFeatures.Feminine | WordFeatures.Possessive)]
    [InlineData("She says her brother has not come.", "says", PartOfSpeech.Verb, "say", WordFeatures.Present | WordFeatures.Finite | WordFeatures.ThirdPerson)]
    [InlineData("Ostra’s armies are leaving.", "’s", PartOfSpeech.Part, "'s", WordFeatures.Possessive)]
    [InlineData("Ostra’s armies are leaving.", "leaving", PartOfSpeech.Verb, "leave", WordFeatures.Gerund)]
    public void Analyze_PlainSentence_TagsAndLemmatizes(string text, string word, PartOfSpeech tag, string lemma, WordFeatures features)
    {
        var document = Analysis.Of(text);
        var token = document.Sentences.SelectMany(sentence => sentence.Tokens).First(token => token.Span.Of(text) == word);
        Assert.Equal((tag, lemma, features), (token.Tag, token.Lemma, token.Features));
    }
}
