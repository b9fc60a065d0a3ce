using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Cli.Input;
using Parallax.Documents.Reading.Containers;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void Of_Items_GivesThemInTheirOrder(int count)
    {
        Assert.Equal(Items(count).Select(item => item.Path), ReadAhead.Of(Items(count)).Select(item => item.Path));
    }

    [Fact]
    public void Of_LargeItems_KeepsFewOfThemAhead()
    {
        var made = 0;
        foreach (var (index, _) in ReadAhead.Of(Enumerable.Range(0, 40).Select(i => { made++; return new ContainedItem("a") { Bytes = new byte[8 * 1024 * 1024] }; })).Index())
        {
            Assert.True(made - index <= 5, $"{made - index} items are ahead");
        }
    }

    [Fact]
    public void Of_WhoStopsInTheMiddle_EndsTheReading()
    {
        var isClosed = false;
        Assert.Equal(3, ReadAhead.Of(Endless()).Take(3).Count());
        Assert.True(isClosed);

        IEnumerable<ContainedItem> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return Item(i);
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    [Fact]
    public void Of_AFault_ComesBehindWhatStandsBeforeIt()
    {
        var met = 0;
        Assert.Throws<IOException>(() =>
        {
            foreach (var _ in ReadAhead.Of(Items(3).Concat(Broken())))
            {
                met++;
            }
        });
        Assert.Equal(3, met);

        static IEnumerable<ContainedItem> Broken() => Enumerable.Range(0, 1).Select<int, ContainedItem>(_ => throw new IOException("gone"));
    }

    private static IEnumerable<ContainedItem> Items(int count) => Enumerable.Range(0, count).Select(Item);

    private static ContainedItem Item(int index) => new(FormattableString.Invariant($"a#{index}")) { Bytes = index % 3 == 0 ? [] : null, IsPassedOver = index % 3 != 0 };
}
