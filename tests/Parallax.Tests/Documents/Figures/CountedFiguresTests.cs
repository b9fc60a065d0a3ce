using System.Linq;
using System.Text;
using Parallax.Documents;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Figures;

public sealed class CountedFiguresTests
{
    [Theory]
    [InlineData("The number of soldiers killed in the ambush has risen to five.", "five", "soldiers", "killed")]
    [InlineData("Police put the number of those who marched through Ostvik at 11,500.", "11,500", "people", "marched")]
    [InlineData("The death toll of the fire rose to 14.", "14", "people", "killed")]
    [InlineData("Police put the number who took part in the march at 11,500.", "11,500", "people", "participated")]
    [InlineData("Strike on hospital in Ostvik kills 27", "27", "people", "killed")]
    [InlineData("Structures destroyed: 73. Evacuation orders remain in force.", "73", "Structures", "destroyed")]
    [InlineData("On Wednesday 1,120 of our 2,800 scheduled trains did not run.", "1,120", "scheduled trains", null)]
    public void Find_NumberApartFromItsNoun_CountsWhatIsSaid(string text, string surface, string counted, string? aspect)
    {
        var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes(text), null, out _)!;
        var figure = record.Figures.Single(figure => figure.Span.Of(record.Document.Text) == surface);
        Assert.Equal(counted, figure.Counted);
        Assert.Equal(aspect ?? figure.Aspect, figure.Aspect);
    }

    [Fact]
    public void Find_UnionSpeaksOfMore_CountsWhatTheFigureBeforeCounts()
    {
        var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes("According to the railway, some 2,900 drivers took part in the strike. The union spoke of more than 4,000."), null, out _)!;
        var figure = record.Figures.Single(figure => figure.Value == 4000);
        Assert.Equal("drivers", figure.Counted);
    }

    [Theory]
    [InlineData("en/number-nouns.tsv")]
    [InlineData("en/giving-verbs.txt")]
    public void Find_ExamplesOfTheRules_Hold(string file)
    {
        foreach (var example in RuleFile.Examples(file))
        {
            var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes(example.Sentence), null, out _)!;
            var words = example.Expected!.Split(' ', 3);
            var figure = record.Figures.Single(figure => figure.Span.Of(record.Document.Text) == words[0]);
            Assert.Equal(words[2], words[1] == "counted" ? figure.Counted : figure.Aspect);
        }
    }
}
