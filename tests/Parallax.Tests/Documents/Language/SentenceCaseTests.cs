using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Language;

public sealed class SentenceCaseTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        var lines = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "sentences", "news.txt")).Where(line => line.Length > 0 && line[0] != '#').Append("= "))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                if (lines.Count > 1)
                {
                    data.Add(lines[0], lines[1], string.Join('\n', lines.Skip(2)));
                }

                lines = [line[2..]];
            }
            else
            {
                lines.Add(line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyze_Case_GivesItsSentencesAndTokens(string name, string text, string expected)
    {
        var document = Analysis.Of(text);
        Assert.False(string.IsNullOrEmpty(name));
        Assert.Equal(expected, string.Join('\n', document.Sentences.Select(sentence => Analysis.Words(document, sentence))));
    }

    [Theory]
    [InlineData("en/abbreviations.tsv")]
    [InlineData("en/sentence-openers.txt")]
    [InlineData("en/speech-tags.txt")]
    public void Analyze_ExamplesOfSentenceRules_SplitAsTheySay(string file) =>
        Assert.All(RuleFile.Examples(file), example =>
        {
            var document = Analysis.Of(example.Sentence);
            Assert.Equal(example.Expected, string.Join('|', document.Sentences.Select(sentence => sentence.Span.Of(document.Text))));
        });

    [Fact]
    public void Analyze_ExamplesOfTokenRules_SplitAsTheySay() =>
        Assert.All(RuleFile.Examples("en/token-parts.tsv"), example =>
        {
            var document = Analysis.Of(example.Sentence);
            Assert.Equal(example.Expected, string.Join('|', document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span.Of(document.Text))));
        });
}
