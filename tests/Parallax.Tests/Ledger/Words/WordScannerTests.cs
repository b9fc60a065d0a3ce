using System.Linq;
using Parallax.Ledger.Words;
using Xunit;

namespace Parallax.Tests.Ledger.Words;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("NATO's 4,443 troops", "nato 4443 troops")]
    [InlineData("It wasn’t 2.4 per cent.", "it wasn't 2.4 per cent")]
    [InlineData("Vučić, Łódź; İstanbul", "vucic lodz istanbul")]
    [InlineData("Serb-majority", "serb majority")]
    [InlineData("\u0301", "\ufffd")]
    public void Folded_Text_GivesWords(string text, string expected) => Assert.Equal(expected, string.Join(' ', WordScanner.Folded(text)));

    [Fact]
    public void Scan_Spans_CoverTheWordsWithoutPossessive()
    {
        const string text = "“Kosovo’s army”";
        Assert.Equal(["Kosovo", "army"], WordScanner.Scan(text, new Span(0, text.Length)).Select(word => word.Span.Of(text)));
    }

    [Theory]
    [InlineData("increases", "increased")]
    [InlineData("recognise", "recognized")]
    [InlineData("soldiers", "soldier")]
    [InlineData("capability", "capabilities")]
    [InlineData("postponing", "postponed")]
    public void Stem_FormsOfOneWord_Meet(string a, string b) => Assert.Equal(Stemmer.Stem(a), Stemmer.Stem(b));

    [Fact]
    public void Folded_HalfASurrogatePair_IsReplaced() => Assert.Equal(["x\ufffdy"], WordScanner.Folded("x\ud800y"));

    [Fact]
    public void Stem_OtherWords_StayApart() => Assert.NotEqual(Stemmer.Stem("police"), Stemmer.Stem("policy"));
}
