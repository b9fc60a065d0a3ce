using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Parallax.Documents.Coreference;
using Xunit;

namespace Parallax.Tests.Documents.Coreference;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("“It is closed,” she said.", "It is closed,")]
    [InlineData("\"It is closed,\" she said.", "It is closed,")]
    [InlineData("‘It is closed,’ she said.", "It is closed,")]
    [InlineData("'It is closed,' she said.", "It is closed,")]
    [InlineData("«It is closed,» she said.", "It is closed,")]
    [InlineData("»It is closed,« she said.", "It is closed,")]
    [InlineData("„It is closed,“ she said.", "It is closed,")]
    [InlineData("„It is closed,” she said.", "It is closed,")]
    [InlineData("``It is closed,'' she said.", "It is closed,")]
    [InlineData("”It is closed,” she said.", "It is closed,")]
    [InlineData("She said:\"It is closed.\"He left.", "It is closed.")]
    public void Find_EveryStyle_GivesContentWithoutMarks(string text, string content) =>
        Assert.Equal([content], Contents(text));

    [Theory]
    [InlineData("The soldiers’ food and the mayor’s car weren’t there in ’98.")]
    [InlineData("The soldiers' food and the mayor's car weren't there in '98, 'til May.")]
    [InlineData("It was 5' 11\" tall and the ’90s were over.")]
    public void Find_Apostrophes_AreNoQuotations(string text) => Assert.Empty(Contents(text));

    [Theory]
    [InlineData("‘The soldiers’ food wasn’t there,’ she said.", "The soldiers’ food wasn’t there,")]
    [InlineData("'The soldiers' food wasn't there,' she said.", "The soldiers' food wasn't there,")]
    [InlineData("The ‘big bases’ in the north and the ‘small ones’ are theirs.", "big bases|small ones")]
    public void Find_ApostrophesInSingleMarks_StayInside(string text, string contents) => Assert.Equal(contents.Split('|'), Contents(text));

    [Fact]
    public void Find_Nested_HasDepth()
    {
        var found = Find("“He told me ‘never again’ and left,” she said.");
        Assert.Equal([0, 1], found.Select(quotation => quotation.Depth));
    }

    [Fact]
    public void Find_ReopenedInTheNextBlock_RunsOn()
    {
        var found = Find("“It is closed.", "“It will open tomorrow,” she said.");
        Assert.Equal([false, true], found.Select(quotation => quotation.Closed));
        Assert.Equal([false, true], found.Select(quotation => quotation.Continues));
    }

    [Fact]
    public void Find_NeverClosed_EndsWithItsBlock()
    {
        var found = Find("She said: \"It is closed and will stay closed until May.", "The mayor left.");
        Assert.Equal("It is closed and will stay closed until May.", found.Single().Content.Of("She said: \"It is closed and will stay closed until May.\nThe mayor left."));
    }

    [Fact]
    public void Find_ClosedButNeverOpened_StartsWithItsBlock()
    {
        var found = Find("The mayor left.", "It is closed. It will stay closed,\" she said.");
        Assert.Equal(new Span(16, 50), found.Single().Content);
        Assert.False(found.Single().Opened);
    }

    [Fact]
    public void Find_MarksAroundTheWholeArticle_AreLeftOut()
    {
        var found = Find("\"The mayor closed the bridge on Monday.", "\"It is unsafe,\" she said.", "Nobody crossed it.", "\"It will open in May,\" said the minister.\"");
        Assert.Equal(2, found.Length);
        Assert.All(found, quotation => Assert.True(quotation.Opened && quotation.Closed));
    }

    [Fact]
    public void Find_TenThousandOpeningMarks_IsQuick()
    {
        var clock = Stopwatch.StartNew();
        Find(string.Concat(Enumerable.Repeat("“a ", 10_000)), string.Concat(Enumerable.Repeat("\"a ’ ", 100_000)), new string('\'', 500_000));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static string[] Contents(string text) => [.. Find(text).Select(quotation => quotation.Content.Of(text))];

    private static ImmutableArray<Quotation> Find(params string[] blocks) => QuotationFinder.Find(TestDocuments.Of(string.Join('\n', blocks)));
}
