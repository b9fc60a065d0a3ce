using System;
using System.Linq;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Rules;

public sealed class RuleFileTests
{
    [Fact]
    public void Lines_UnknownName_Throws() => Assert.Throws<ArgumentException>(() => RuleFile.Lines("en/there-is-none.tsv"));

    [Fact]
    public void Lines_EveryFile_HoldsNoCommentsOrBlankLines() =>
        Assert.All(RuleFile.Names().SelectMany(name => RuleFile.Lines(name)), line => Assert.False(line.Length == 0 || line[0] == '#', line));
}
