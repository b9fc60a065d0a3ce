using Parallax.Queries;
using Parallax.Tests.Export;
using Xunit;

namespace Parallax.Tests.Queries;

public sealed class IdLookupTests
{
    [Theory]
    [InlineData("n0", "n0")]
    [InlineData("mara vesk", "n0")]
    [InlineData("VESK", "n0")]
    [InlineData("n", "n0 n1 n2 n3 n4")]
    [InlineData("Ivo Oslin", "")]
    [InlineData("nobody", "")]
    [InlineData("", "")]
    public void Entities_ByIdBeginningOrName_AreFound(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', IdLookup.Entities(new LedgerIndex(SmallLedger.Make()), text)));

    [Theory]
    [InlineData("a.txt", 1)]
    [InlineData("copy/a.txt", 1)]
    [InlineData("https://herald.example/a", 1)]
    [InlineData("d", 2)]
    [InlineData("txt", 0)]
    public void Documents_ByIdPathOrAddress_AreFound(string text, int count) => Assert.Equal(count, IdLookup.Documents(SmallLedger.Make(), text).Length);

    [Theory]
    [InlineData("t1", "t1")]
    [InlineData("l", "l1")]
    [InlineData("x", "")]
    public void Stories_ByIdOrBeginning_AreFound(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', IdLookup.Stories(new LedgerIndex(SmallLedger.Make()), text)));
}
