using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Events;

public sealed class PositionFinderTests
{
    public static TheoryData<string, string?> Examples
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var example in RuleFile.Examples("en/position-verbs.tsv"))
            {
                data.Add(example.Sentence, example.Expected);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_InItsFile_GivesWhatItSays(string sentence, string? expected) => Assert.Equal(expected ?? string.Empty, Told(sentence));

    [Theory]
    [InlineData("Ostrel may reject the plan.", "")]
    [InlineData("If Tervania accepts the plan, the road opens.", "")]
    [InlineData("“We reject the plan,” Anna Bell of Ostrel said.", "Anna Bell | refuses | reject | - | the plan")]
    [InlineData("Anna Bell, who accused Tervania of lying, left the room.", "Anna Bell | accuses | accused | Tervania | lying")]
    [InlineData("Ostrel decided to reject Tervania's offer.", "Ostrel | refuses | reject | Tervania | Tervania's offer")]
    public void Find_Sentence_GivesItsPositions(string sentence, string expected) => Assert.Equal(expected, Told(sentence));

    [Fact]
    public void Find_TheirWords_KnowWhoTellsThem()
    {
        const string Text = "Mayor Anna Bell said that Tervania had rejected the plan.";
        var record = DocumentPipeline.Analyze(TestDocuments.Of(Text));
        var position = Assert.Single(record.Positions);
        Assert.Equal("Anna Bell", record.Entities[record.Statements[position.Statement!.Value].Speakers[0].Entity!.Value].Name);
        Assert.Equal("had rejected", position.Verb.Of(Text));
    }

    private static string Told(string sentence)
    {
        var record = DocumentPipeline.Analyze(TestDocuments.Of(sentence));
        return string.Join(" ; ", record.Positions.Select(position => string.Join(" | ",
            Names(record, position.Actors),
            position.Kind.ToString().ToLowerInvariant() + (position.Negated ? " (not)" : string.Empty) + (position.Future ? " (will)" : string.Empty),
            position.Verb.Of(sentence), Names(record, position.Toward), position.About?.Of(sentence) ?? "-")));
    }

    private static string Names(DocumentRecord record, ImmutableArray<int> entities) =>
        entities.IsEmpty ? "-" : string.Join(", ", entities.Select(entity => record.Entities[entity].Name));
}
