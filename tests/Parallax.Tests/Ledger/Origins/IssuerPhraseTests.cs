using Parallax.Ledger.Origins;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class IssuerPhraseTests
{
    [Theory]
    [InlineData("the border command", "command", false)]
    [InlineData("a spokesman of the harbour authority", "authority", false)]
    [InlineData("the ministry's spokeswoman", "ministry", false)]
    [InlineData("a confidential report of the audit chamber", "report", false)]
    [InlineData("the company", "company", true)]
    [InlineData("its statement", "statement", true)]
    [InlineData("it", "it", true)]
    public void Read_BodiesAndPapers_AreIssuers(string words, string head, bool isBare)
    {
        var phrase = IssuerPhrase.Read(words);
        Assert.Equal((head, isBare), (phrase?.Head, phrase?.IsBare));
    }

    [Theory]
    [InlineData("two cooks")]
    [InlineData("a neighbour")]
    [InlineData("the director")]
    [InlineData("she")]
    [InlineData("")]
    public void Read_PersonsWithoutABody_AreNone(string words) => Assert.Null(IssuerPhrase.Read(words));
}
