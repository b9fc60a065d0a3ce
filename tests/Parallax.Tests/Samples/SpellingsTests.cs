using System.Text.Json;
using Xunit;

namespace Parallax.Tests.Samples;

public sealed class SpellingsTests
{
    private static readonly Spellings Known = new(new ExpectedEntry(JsonDocument.Parse(
        """{"entities": [{"name": "Valley Force", "aliases": ["VALFOR"]}]}""").RootElement));

    [Theory]
    [InlineData("the Valley Force", "VALFOR", false)]
    [InlineData("VALFOR", "Valley Force", true)]
    [InlineData("the valley force", "Valley Force", true)]
    [InlineData("the force", "Valley Force", false)]
    public void Names_SpellingOfTheName_IsTheName(string text, string name, bool same) => Assert.Equal(same, Known.Names(text, name));

    [Theory]
    [InlineData("forward bases", "bases", true)]
    [InlineData("bridges and bases of the army", "bases", false)]
    [InlineData(null, "bases", false)]
    public void Alike_HalfOfTheWordsShared_IsAlike(string? text, string expected, bool alike) => Assert.Equal(alike, Known.Alike(text, expected));

    [Theory]
    [InlineData("the ministry", true)]
    [InlineData("Norlia's Interior Ministry", false)]
    [InlineData("Belmora's Interior Ministry in Orvane", true)]
    public void Nested_MinistryOfAnotherCountry_IsNot(string text, bool nested) => Assert.Equal(nested, Known.Nested(text, "Belmora’s Interior Ministry"));
}
