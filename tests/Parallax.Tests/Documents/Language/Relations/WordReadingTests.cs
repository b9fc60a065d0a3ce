using System;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Relations;
using Xunit;

namespace Parallax.Tests.Documents.Language.Relations;

public sealed class WordReadingTests
{
    private static readonly WordRelations Words = WordRelations.BuiltIn ?? throw new InvalidOperationException("no lexicon is built in");

    [Theory]
    [InlineData("boats", "boat", PartOfSpeech.Noun)]
    [InlineData("cities", "city", PartOfSpeech.Noun)]
    [InlineData("buses", "bus", PartOfSpeech.Noun)]
    [InlineData("policemen", "policeman", PartOfSpeech.Noun)]
    [InlineData("withdrew", "withdraw", PartOfSpeech.Verb)]
    [InlineData("stopped", "stop", PartOfSpeech.Verb)]
    [InlineData("making", "make", PartOfSpeech.Verb)]
    [InlineData("denies", "deny", PartOfSpeech.Verb)]
    [InlineData("heavier", "heavy", PartOfSpeech.Adj)]
    [InlineData("hotter", "hot", PartOfSpeech.Adj)]
    public void Of_InflectedForm_IsItsDictionaryForm(string form, string lemma, PartOfSpeech tag)
    {
        var reading = WordReading.Of(Words, form);
        Assert.Equal(Words.Find(lemma, tag), tag switch { PartOfSpeech.Noun => reading.Noun, PartOfSpeech.Verb => reading.Verb, _ => reading.Adjective });
        Assert.True(reading.IsKnown);
    }

    [Theory]
    [InlineData("lomara")]
    [InlineData("ing")]
    [InlineData("s")]
    [InlineData("")]
    public void Of_NoWord_IsNotKnown(string form) => Assert.False(WordReading.Of(Words, form).Noun.IsKnown && WordReading.Of(Words, form).Verb.IsKnown);
}
