using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents.Mentions;
using Parallax.Rules;
using Parallax.Tests.Documents.Language;
using Xunit;

namespace Parallax.Tests.Documents.Mentions;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("en/countries.tsv")]
    [InlineData("en/regions.tsv")]
    [InlineData("en/organizations.tsv")]
    [InlineData("en/titles.tsv")]
    [InlineData("en/name-heads.tsv")]
    [InlineData("en/name-contexts.tsv")]
    public void Find_ExamplesOfRules_GiveTheNamesTheySay(string file) =>
        Assert.All(RuleFile.Examples(file), example => Assert.Equal(example.Expected, Written(example.Sentence)));

    [Theory]
    [InlineData("Ilir Tamo spoke first. Tamo said nothing new.", "Ilir Tamo:Person|Tamo:Person")]
    [InlineData("The Northern Monitoring Force (NMF) left. The NMF's staff stayed.", "Northern Monitoring Force:Force|NMF:Force|NMF:Force")]
    [InlineData("Lomaran troops left Lomara’s capital, Tevik. Lomara was quiet.", "Lomaran:Place:adj|Lomara:Place|Tevik:Place|Lomara:Place")]
    [InlineData("pro-Russian groups and an anti-NATO rally", "Russian:Place:RU:adj|NATO:Organization")]
    public void Find_NamesOfADocument_AgreeWithEachOther(string text, string expected) => Assert.Equal(expected, Written(text));

    [Fact]
    public void Find_Demonym_IsLinkedToItsCountry()
    {
        var name = Assert.Single(NameFinder.Find(Analysis.Of("About 45 British soldiers came.")));
        Assert.Equal(("United Kingdom", "iso3166", "GB", true), (name.Canonical, name.Link?.Scheme, name.Link?.Id, name.Adjectival));
    }

    [Fact]
    public void Find_LongHeadline_IsNotOneName() =>
        Assert.All(
            NameFinder.Find(Analysis.Of("Monitoring Force Asks For More Troops As Tension Grows Along The Quiet Northern Border")),
            name => Assert.True(name.Span.Length < 40));

    [Fact]
    public void Find_AnyCapitals_NamesAreInOrderInsideOneSentence() =>
        Prop.ForAll(Gen.Elements("Osk", "Varden", "President", "The", "of", "Army", "Ministry", "(", ")", "NMF", "said", ".", "'s", "Lomara", "Lomaran", "UK", ",", "the", "\"").ListOf().Select(words => string.Join(' ', words)).ToArbitrary(), text =>
        {
            var document = Analysis.Of(text);
            var last = 0;
            foreach (var name in NameFinder.Find(document))
            {
                Assert.True(name.Span.Start >= last && !name.Span.IsEmpty);
                Assert.Contains(document.Sentences, sentence => sentence.Span.Contains(name.Span));
                last = name.Span.End;
            }
        }).QuickCheckThrowOnFailure();

    private static string Written(string text) => string.Join('|', NameFinder.Find(Analysis.Of(text)).Select(name =>
        name.Span.Of(text) + ":" + name.Kind + (name.Link is { } link ? ":" + link.Id : string.Empty) + (name.Adjectival ? ":adj" : string.Empty)));
}
