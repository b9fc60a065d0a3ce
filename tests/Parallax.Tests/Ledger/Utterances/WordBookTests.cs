using Parallax.Ledger.Utterances;
using Xunit;

namespace Parallax.Tests.Ledger.Utterances;

public sealed class WordBookTests
{
    [Theory]
    [InlineData("withdrawn", "withdrawal", "Derived")]
    [InlineData("frightened", "scare", "Synonym")]
    [InlineData("rise", "falls", "Contrary")]
    [InlineData("won", "lost", "Contrary")]
    [InlineData("lorries", "trucks", "Kind")]
    [InlineData("bridges", "bridge", "Same")]
    public void Link_TwoForms_ByWhatJoinsOrPartsThem(string a, string b, string kind)
    {
        var book = new WordBook();
        var (one, other) = (book.Find(a), book.Find(b));

        Assert.NotNull(one);
        Assert.NotNull(other);
        Assert.Equal(kind, book.Link(one, other).Kind.ToString());
        Assert.Equal(book.Link(one, other), book.Link(other, one));
    }

    [Fact]
    public void Link_WordsUsedAlikeThatAreNoSynonyms_AreLessAlikeThanSynonyms()
    {
        var book = new WordBook();

        Assert.True(book.Link(book.Find("soldiers")!, book.Find("police")!).Likeness < book.Link(book.Find("frightened")!, book.Find("scare")!).Likeness);
    }

    [Fact]
    public void Find_WordWithoutContent_OnlyWhereItIsAskedForAsLight()
    {
        Assert.Null(new WordBook().Find("came"));
        Assert.NotNull(new WordBook().Find("came", isLight: true));
        Assert.Null(new WordBook().Find("the"));
    }
}
