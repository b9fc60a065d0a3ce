using System.Collections.Immutable;
using System.Linq;
using Xunit;

namespace Parallax.Tests.Samples;

public sealed class PassagesTests
{
    private const string Text = "“We will wait,” he said, “and watch the bridge.” Nobody answered.";

    [Theory]
    [InlineData("We will wait,", true)]
    [InlineData("and watch the bridge.", true)]
    [InlineData("he said", false)]
    [InlineData("bridge.” Nobody", false)]
    public void Cover_ContentOfTwoPieces_HoldsEachButNotWhatStandsBetweenOrBehind(string words, bool covered)
    {
        ImmutableArray<Span> content = [SpanOf("and watch the bridge."), SpanOf("We will wait")];

        Assert.Equal(covered, Passages.Cover(content, SpanOf(words), Text));
    }

    [Fact]
    public void Cover_PiecesThatTouch_HoldWordsAcrossThem() =>
        Assert.True(Passages.Cover([SpanOf("and watch"), SpanOf("the bridge.")], SpanOf("and watch the bridge."), Text));

    [Fact]
    public void Of_WordsTwice_GivesBothPlaces() => Assert.Equal([new Span(0, 2), new Span(2, 4)], Passages.Of("abab", "ab"));

    private static Span SpanOf(string words) => Passages.Of(Text, words).First();
}
