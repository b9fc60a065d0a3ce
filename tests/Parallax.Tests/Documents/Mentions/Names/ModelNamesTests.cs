using System;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
using Parallax.Documents.Mentions;
using Parallax.Documents.Mentions.Names;
using Xunit;

namespace Parallax.Tests.Documents.Mentions.Names;

public sealed class ModelNamesTests
{
    [Fact]
    public void Find_WithoutAGrammar_KnowsWhatTheListsKnow()
    {
        var document = new Document { Id = "0", Sha256 = "0", Text = "Rain fell in France.", Language = "en", Blocks = [new Block(BlockKind.Paragraph, new Span(0, 20))] };
        var analyzed = LanguageAnalyzer.Analyze(document, null);
        Assert.Null(analyzed.NameScores);
        Assert.Equal(["France"], NameFinder.Find(analyzed).Select(name => name.Span.Of(document.Text)));
    }

    [Fact]
    public void TokenContext_AllFlags_HaveARowOfWeights() =>
        Assert.All(Enum.GetValues<TokenContext>(), flag => Assert.True((uint)flag < 1u << NameContexts.Bits));

    [Theory]
    [InlineData("The loan gave Ukraine $61 million.", "Ukraine")]
    [InlineData("It cost some US $10 million.", "")]
    [InlineData("It cost 61 million Hong Kong dollars.", "")]
    public void Find_PlacesBesideMoney_OnlyThoseThatAreNotOfTheSum(string text, string expected)
    {
        var document = new Document { Id = "0", Sha256 = "0", Text = text, Language = "en", Blocks = [new Block(BlockKind.Paragraph, new Span(0, text.Length))] };
        Assert.Equal(expected, string.Join('|', NameFinder.Find(LanguageAnalyzer.Analyze(document)).Select(name => name.Span.Of(text))));
    }
}
