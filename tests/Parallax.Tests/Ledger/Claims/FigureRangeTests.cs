using Parallax.Ledger.Claims;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class FigureRangeTests
{
    [Theory]
    [InlineData("4443", FigureModifier.Exact, "4443", "4443")]
    [InlineData("48", FigureModifier.Exact, "48", "48")]
    [InlineData("20", FigureModifier.Exact, "20", "20")]
    [InlineData("400", FigureModifier.Exact, "395", "405")]
    [InlineData("1200", FigureModifier.Exact, "1150", "1250")]
    [InlineData("25000", FigureModifier.Exact, "24500", "25500")]
    [InlineData("4500", FigureModifier.About, "4250", "4750")]
    [InlineData("4000", FigureModifier.About, "3500", "4500")]
    [InlineData("3500", FigureModifier.About, "3250", "3750")]
    [InlineData("3800", FigureModifier.About, "3705", "3895")]
    [InlineData("1000", FigureModifier.About, "750", "1250")]
    [InlineData("200", FigureModifier.About, "150", "250")]
    [InlineData("100", FigureModifier.Nearly, "75", "100")]
    [InlineData("2500", FigureModifier.MoreThan, "2500", null)]
    [InlineData("400", FigureModifier.AtMost, null, "400")]
    public void Of_Count_AllowsTheRangeOfItsWords(string value, FigureModifier modifier, string? low, string? high)
    {
        var range = FigureRange.Of(new Figure { Span = default, Unit = "count", Counted = "troops", Value = Decimal(value), Modifier = modifier });
        Assert.Equal(Decimal(low), range.Low);
        Assert.Equal(Decimal(high), range.High);
    }

    [Theory]
    [InlineData("2", "percent", "1.5", "2.5")]
    [InlineData("2.4", "percent", "2.35", "2.45")]
    [InlineData("18", "hour", "17.5", "18.5")]
    [InlineData("100000000000", "USD", "95000000000", "105000000000")]
    public void Of_Measure_AllowsHalfAUnitOfItsLastDigit(string value, string unit, string low, string high)
    {
        var range = FigureRange.Of(new Figure { Span = default, Unit = unit, Counted = "budget", Value = Decimal(value) });
        Assert.Equal(Decimal(low), range.Low);
        Assert.Equal(Decimal(high), range.High);
    }

    [Fact]
    public void Of_VagueWord_EndsWhereTheNextBegins()
    {
        var hundreds = FigureRange.Of(new Figure { Span = default, Unit = "count", Counted = "vehicles", Low = 200, Modifier = FigureModifier.Vague });
        Assert.Equal(new FigureRange(200, 2000), hundreds);
    }

    [Fact]
    public void Of_HugeOrMissingValue_Answers()
    {
        Assert.Equal(new FigureRange(null, null), FigureRange.Of(new Figure { Span = default, Unit = "count", Counted = "x" }));
        Assert.Equal(decimal.MaxValue, FigureRange.Of(new Figure { Span = default, Unit = "count", Counted = "x", Value = decimal.MaxValue, Modifier = FigureModifier.About }).High);
        Assert.Equal(new FigureRange(0, 0), FigureRange.Of(new Figure { Span = default, Unit = "count", Counted = "x", Value = 0, Modifier = FigureModifier.About }));
    }

    private static decimal? Decimal(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
