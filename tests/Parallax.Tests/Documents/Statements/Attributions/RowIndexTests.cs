using System.Linq;
using Parallax.Documents.Statements.Attributions;
using Xunit;

namespace Parallax.Tests.Documents.Statements.Attributions;

public sealed class RowIndexTests
{
    [Fact]
    public void Of_KnownAndUnknownKeys_RowOrNone()
    {
        // All of them fall on the same place, and 0 is a key like any other.
        var keys = Enumerable.Range(0, 40).Select(i => (uint)i * 4096).ToArray();
        var index = new RowIndex(keys);
        Assert.Equal(Enumerable.Range(0, 40), keys.Select(index.Of));
        Assert.Equal(-1, index.Of(40 * 4096));
        Assert.Equal(-1, index.Of(7));
    }

    [Fact]
    public void Of_NoKeys_None() => Assert.Equal(-1, new RowIndex([]).Of(0));
}
