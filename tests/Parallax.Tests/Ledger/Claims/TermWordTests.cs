using Parallax.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class TermWordTests
{
    [Theory]
    [InlineData("lorries", "trucks", true)]
    [InlineData("the sailors", "seamen", true)]
    [InlineData("bridges", "teachers", false)]
    [InlineData("", "teachers", false)]
    public void IsKin_WordsOfOneThing_AreKin(string a, string b, bool expected) => Assert.Equal(expected, TermWord.Of(a).IsKin(TermWord.Of(b)));

    [Theory]
    [InlineData("rise", "fall", true)]
    [InlineData("accept", "refuse", true)]
    [InlineData("arrive", "come", false)]
    public void IsContrary_VerbsOfContraries_AreContrary(string a, string b, bool expected) => Assert.Equal(expected, TermWord.Of(a).IsContrary(TermWord.Of(b)));

    [Fact]
    public void Of_Nothing_IsNoWord()
    {
        Assert.Null(TermWord.Of(null).Term);
        Assert.False(TermWord.Of(null).IsKin(TermWord.Of(null)));
    }
}
