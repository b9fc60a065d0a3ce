using System.Linq;
using System.Text;
using Parallax.Documents;
using Xunit;

namespace Parallax.Tests.Documents.Figures;

public sealed class PartsOfTotalsTests
{
    [Theory]
    [InlineData("Norland kept 36 forward bases along the border. Twenty-two of them belong to the army and 14 to the border guard.", "36: Twenty-two, 14")]
    [InlineData("Four people were killed on Monday. The dead were a guard and three of the attackers.", "Four: three")]
    [InlineData("Four people died at the bridge on Monday. Three of the dead were farmers.", "Four: Three")]
    public void Find_PartsThatTakeUpATotal_ArePartsOfItAndNotOfEachOther(string text, string expected)
    {
        var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes(text), null, out _)!;
        var totals = record.Figures
            .Where(figure => figure.PartOf is not null)
            .GroupBy(figure => record.Figures[figure.PartOf!.Value].Span.Of(record.Document.Text))
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(figure => figure.Span.Of(record.Document.Text)))}");

        Assert.Equal(expected, string.Join("; ", totals));
    }
}
