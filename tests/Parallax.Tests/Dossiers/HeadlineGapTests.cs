using System.Linq;
using Parallax.Documents;
using Parallax.Dossiers;
using Xunit;

namespace Parallax.Tests.Dossiers;

public sealed class HeadlineGapTests
{
    [Theory]
    [InlineData("40 soldiers leave Norlia", "The ministry in Norlia met on Friday. 12 soldiers left Norlia on Friday, and the bridge was opened again.", "Number: 40 | 12")]
    [InlineData("40 soldiers leave Norlia", "On Friday up to 40 soldiers left Norlia. The bridge was opened again in the evening.", "Bound: 40 | 40")]
    [InlineData("40 people killed in Norlia fire", "The fire broke out at night. At least 40 people were killed in the fire, Mayor Anna Bell said.", "Attribution: 40 | 40")]
    [InlineData("40 soldiers leave Norlia", "On Friday 40 soldiers left Norlia. The bridge was opened again in the evening.", "")]
    [InlineData("40 people killed in Norlia fire", "The fire broke out at night. It killed 28 people in the hotel and 12 people on the street.", "")]
    [InlineData("About 4,500 soldiers in Norlia", "The force in Norlia has 4,443 soldiers. They have been there for years.", "")]
    [InlineData("Three things to know of Norlia", "Norlia lies by the sea. Its harbour is old.", "")]
    public void Of_Headline_GivesWhatTheReportDoesNotSay(string title, string body, string expected)
    {
        var text = title + "\n\n" + body;
        var document = TestDocuments.Of(text);
        document = document with { Title = title, Blocks = [new Block(BlockKind.Title, new Span(0, title.Length)), new Block(BlockKind.Paragraph, new Span(title.Length + 2, text.Length))] };
        Assert.Equal(expected, string.Join("; ", HeadlineFigures.Gaps(DocumentPipeline.Analyze(document)).Select(gap => $"{gap.Kind}: {gap.Headline.Of(text)} | {gap.Body?.Of(text)}")));
    }
}
