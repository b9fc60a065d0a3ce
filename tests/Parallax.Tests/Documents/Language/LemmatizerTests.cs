using Parallax.Documents.Language;
using Xunit;

namespace Parallax.Tests.Documents.Language;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("viruses", "virus")]
    [InlineData("buses", "bus")]
    [InlineData("houses", "house")]
    [InlineData("soldiers", "soldier")]
    public void Lemma_PluralNoun_IsSingular(string word, string expected) =>
        Assert.Equal(expected, Lemmatizer.BuiltIn.Lemma(word, new TagLabel(PartOfSpeech.Noun, WordFeatures.Plural)));

    [Theory]
    [InlineData("sought", "seek")]
    [InlineData("sent", "send")]
    [InlineData("carried", "carry")]
    [InlineData("ruled", "rule")]
    [InlineData("compiled", "compile")]
    [InlineData("tabled", "table")]
    [InlineData("scaled", "scale")]
    [InlineData("signaled", "signal")]
    [InlineData("failed", "fail")]
    [InlineData("fueled", "fuel")]
    [InlineData("stalled", "stall")]
    public void Lemma_PastParticiple_IsBase(string word, string expected) =>
        Assert.Equal(expected, Lemmatizer.BuiltIn.Lemma(word, new TagLabel(PartOfSpeech.Verb, WordFeatures.PastParticiple)));

    [Theory]
    [InlineData("seek", "sought")]
    [InlineData("carry", "carried")]
    [InlineData("free", "freed")]
    [InlineData("deploy", "deployed")]
    public void Participle_Verb_IsKnownOrRegular(string lemma, string expected) => Assert.Equal(expected, IrregularVerbs.Participle(lemma));

    [Theory]
    [InlineData("The report of the WHO names twelve towns.", "WHO", PartOfSpeech.Propn)]
    [InlineData("They met US officials in May.", "US", PartOfSpeech.Propn)]
    [InlineData("She asked us and I agreed.", "us", PartOfSpeech.Pron)]
    [InlineData("She asked us and I agreed.", "I", PartOfSpeech.Pron)]
    public void Analyze_AcronymLikePronoun_IsTold(string sentence, string word, PartOfSpeech expected)
    {
        var document = Analysis.Of(sentence);
        Assert.Equal(expected, Assert.Single(document.Sentences[0].Tokens, token => token.Span.Of(document.Text) == word).Tag);
    }
}
