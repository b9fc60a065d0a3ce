using System.Linq;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Events;

public sealed class MeasureFinderTests
{
    [Fact]
    public void Find_RuleExamples_GiveNamesAndStates()
    {
        foreach (var example in RuleFile.Examples("en/measure-states.tsv"))
        {
            var found = new EventBench(example.Sentence).Find().Measures.Select(measure => Shown(measure.State)).ToList();
            Assert.Equal(example.Expected is null ? [] : [example.Expected], found);
        }

        foreach (var example in RuleFile.Examples("en/measure-heads.tsv"))
        {
            var bench = new EventBench(example.Sentence);
            var found = bench.Find().Measures.Select(measure => bench.Words(measure.Name)).ToList();
            Assert.Equal(example.Expected is null ? [] : ["the " + example.Expected], found);
        }
    }

    [Theory]
    [InlineData("Lomavia has postponed a rule on vehicle number plates by two months, the prime minister said on Friday.", "Postponed a rule on vehicle number plates Lomavia -")]
    [InlineData("The number-plate rule, announced in May, was to come into force on July 1.", "Announced The number-plate rule - May; InForce The number-plate rule - July 1")]
    [InlineData("The government announced the number-plate rule on 28 May. It will come into force on 1 July.", "Announced the number-plate rule government 28 May; InForce the number-plate rule - 1 July")]
    [InlineData("The number-plate rule, postponed in June, came into force on 1 September.", "Postponed The number-plate rule - June; InForce The number-plate rule - 1 September")]
    [InlineData("The prime minister insisted the new regulations would come into force starting 1 September.", "InForce the new regulations - 1 September")]
    public void Find_Sentences_GiveStateNameHolderAndDate(string text, string expected)
    {
        var bench = new EventBench(text).With(EntityKind.Place, "Lomavia").With(EntityKind.Organization, "government");
        Assert.Equal(expected, string.Join("; ", bench.Find().Measures.Select(measure => $"{measure.State} {bench.Words(measure.Name)} {bench.Name(measure.By)} {bench.Time(measure.Time)}")));
    }

    private static string Shown(MeasureState state) => state == MeasureState.InForce ? "in force" : state.ToString().ToLowerInvariant();
}
