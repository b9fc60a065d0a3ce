using System.Globalization;
using Parallax.Ledger.Claims;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class UnitScaleTests
{
    [Fact]
    public void Of_RuleExamples_ConvertExactly()
    {
        Assert.All(RuleFile.Examples("en/unit-scales.tsv"), example =>
        {
            var (from, to) = (Split(example.Sentence), Split(example.Expected!));
            Assert.Equal(from.Base, to.Base);
            Assert.InRange(from.Value * from.Factor / (to.Value * to.Factor), 0.9998m, 1.0002m);
        });

        static (decimal Value, string Base, decimal Factor) Split(string text)
        {
            var words = text.Split(' ', 2);
            var ucum = words[1] switch { "mile" => "[mi_i]", "acre" => "[acr_us]", var code => code };
            var (measure, factor) = UnitScale.Of(new Figure { Span = new Span(0, 1), Unit = words[1], Counted = string.Empty, Ucum = ucum });
            return (decimal.Parse(words[0], CultureInfo.InvariantCulture), measure, factor);
        }
    }

    [Fact]
    public void Of_UnknownUnit_IsItsOwnMeasure()
    {
        Assert.Equal(("count", 1m), UnitScale.Of(new Figure { Span = new Span(0, 1), Unit = "count", Counted = "people" }));
    }
}
