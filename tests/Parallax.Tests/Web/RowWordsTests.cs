using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

public sealed class RowWordsTests
{
    private static readonly RowWords Rows = new(["The soldiers left.", "A soldier's letter", "left-hand drive", "Überlebende, left"]);

    [Theory]
    [InlineData("soldier", "0,1")]
    [InlineData("SOLDIERS left", "0")]
    [InlineData("left", "0,2,3")]
    [InlineData("überl", "3")]
    [InlineData("oldier", "")]
    [InlineData("left nothing", "")]
    public void Find_Words_AreBeginningsInAnyOrder(string asked, string expected) => Assert.Equal(expected, string.Join(',', Rows.Find(asked)!));

    [Fact]
    public void Find_NothingAsked_IsNull() => Assert.Null(Rows.Find(" -\"!"));
}
