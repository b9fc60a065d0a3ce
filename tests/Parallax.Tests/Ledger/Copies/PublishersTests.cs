using Parallax.Ledger.Copies;
using Xunit;

namespace Parallax.Tests.Ledger.Copies;

public sealed class PublishersTests
{
    [Theory]
    [InlineData("The Daily Lantern", "dailylantern.example")]
    [InlineData("Tessera News Agency", "TESSERA")]
    [InlineData("Castavia Tribune", "castavia-tribune.example")]
    [InlineData("VOA", "Voice of America")]
    [InlineData("The Telegraph", "Sunday Telegraph")]
    public void Key_NamesOfOnePublisher_Meet(string a, string b) => Assert.Equal(Publishers.Key(a), Publishers.Key(b));

    [Theory]
    [InlineData("Valley Times", "Orvane Times")]
    [InlineData("Daily Mail", "The Mail")]
    public void Key_NamesOfTwo_StayApart(string a, string b) => Assert.NotEqual(Publishers.Key(a), Publishers.Key(b));
}
