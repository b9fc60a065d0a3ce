using System.Linq;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Words;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class SourceClustersTests
{
    private static string Join(int count, params (int A, int B, double Score)[] pairs)
    {
        var sets = new UnionFind(count);
        SourceClusters.Join(sets, pairs);
        return string.Join(" ", sets.Sets().Select(set => string.Join("", set)));
    }

    [Fact]
    public void Join_LikelyPairs_AreJoined() => Assert.Equal("012 3", Join(4, (0, 1, 2), (1, 2, 1), (2, 3, -1)));

    [Fact]
    public void Join_WhatSpeaksAgainst_OutweighsAWeakerPair() => Assert.Equal("01 2", Join(3, (0, 1, 2), (1, 2, 1), (0, 2, -1.5)));

    [Fact]
    public void Join_WhatIsToldApart_StaysApart() => Assert.Equal("012 3", Join(4, (0, 1, 9), (1, 2, 9), (2, 3, 9), (0, 3, -1e6)));

    [Fact]
    public void Join_OrderOfPairs_ChangesNothing() => Assert.Equal(Join(4, (0, 1, 1), (2, 3, 1), (1, 2, 0.5)), Join(4, (1, 2, 0.5), (2, 3, 1), (0, 1, 1)));
}
