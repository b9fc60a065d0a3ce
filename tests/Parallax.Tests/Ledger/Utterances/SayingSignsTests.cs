using System.Linq;
using Parallax.Ledger.Utterances;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Utterances;

public sealed class SayingSignsTests
{
    [Fact]
    public void Names_AllHaveAWeightAndADirection()
    {
        Assert.Equal(SayingSigns.Names.Length, SayingSigns.Directions.Length);
        Assert.Equal(SayingSigns.Names.Order(), RuleFile.Rows("en/utterance-signs.tsv").Select(row => row[0]).Order());
    }
}
