using System.Linq;
using Parallax.Ledger.Utterances;
using Xunit;

namespace Parallax.Tests.Ledger.Utterances;

public sealed class WordingAlignmentTests
{
    private static readonly WordBook Book = new();

    [Theory]
    [InlineData("The lorries stopped at the gate, and the drivers slept", 2)]
    [InlineData("Red and blue", 1)]
    [InlineData("The dam holds. The valley sleeps; the siren does not", 3)]
    [InlineData("If the pass is closed, we walk to the border", 2)]
    public void Read_MarksAndConjunctions_PartClauses(string text, int clauses) => Assert.Equal(clauses, Content(text).Clauses.Length);

    [Theory]
    [InlineData("one hundred and forty-two boats", "142")]
    [InlineData("3 million crowns", "3000000")]
    [InlineData("the twenty-second of the month", "22")]
    [InlineData("a dozen lamps", "12")]
    [InlineData("the first lamp", "")]
    public void Read_Numbers_AreOneItemEach(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', Content(text).Items.Where(item => item.Number is not null).Select(item => item.Term[1..])));

    [Fact]
    public void Read_ConditionAndNegation_AreOfTheirClause()
    {
        var content = Content("If the pilots sign the paper, the harbour will not close its gates");

        Assert.Equal([true, false], content.Clauses.Select(clause => clause.IsCondition));
        Assert.Equal([false, true], content.Clauses.Select(clause => clause.IsNegated));
    }

    [Fact]
    public void Of_OtherWords_CoverEachOther()
    {
        var alignment = Align("The lorries were frightened away by the guards", "The trucks were scared away by the guards");

        Assert.True(alignment.CoveredA > 0.8 && alignment.CoveredB > 0.8);
        Assert.Equal(0, alignment.Share(alignment.IsTurned));
    }

    [Theory]
    [InlineData("The toll will rise next year", "The toll will fall next year")]
    [InlineData("The ferry is safe", "The ferry is not safe")]
    [InlineData("Nobody saw the pilot leave the cabin", "Everyone saw the pilot leave the cabin")]
    public void IsTurned_ContraryOrNegationOnOneSide_True(string a, string b) => Assert.True(Align(a, b) is var alignment && alignment.Share(alignment.IsTurned) > 0);

    [Theory]
    [InlineData("The ferry is not safe", "The ferry isn't safe")]
    [InlineData("The toll will not rise", "The toll won't rise")]
    public void IsTurned_NegationOnBothSides_False(string a, string b) => Assert.True(Align(a, b) is var alignment && alignment.Share(alignment.IsTurned) == 0);

    [Fact]
    public void Of_RoundedNumber_IsTheSameAndAnotherIsNot()
    {
        Assert.Contains(Align("We counted 1,987 houses", "They counted about 2,000 houses").Pairs, pair => pair.Link.Likeness > 0 && pair.A == 1);
        Assert.Equal(1, Align("We counted 1,987 houses", "We counted 2,640 houses").AloneA(item => item.Number is not null));
    }

    [Fact]
    public void Replaced_OneWordInItsPlace_WeighsMoreThanAWordDropped()
    {
        var replaced = Align("The refinery must fit new filters", "The tannery must fit new filters");
        var dropped = Align("The old refinery must fit new filters", "The refinery must fit new filters");

        Assert.True(replaced.Replaced > dropped.Replaced);
        Assert.Equal(0, dropped.OpenB);
    }

    private static WordingAlignment Align(string a, string b) => WordingAlignment.Of(Content(a), Content(b), Book);

    private static SaidContent Content(string text) => new SaidContentReader(Book).Read(text, [new Span(0, text.Length)], _ => null);
}
