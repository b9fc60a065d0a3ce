using System.Linq;
using System.Text;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Queries;
using Xunit;

namespace Parallax.Tests.Queries;

public sealed class VersionDifferenceTests
{
    private const string Before = "Bridge closed at Ostrel\n\nThe bridge at Ostrel was closed on Monday. About 40 soldiers were sent to the town, the mayor said. Three people were injured near Halm on Sunday. The road is to open again on Friday.";

    private const string After = "Bridge closed at Ostrel\n\nThe bridge at Ostrel was closed on Monday. About 60 soldiers were sent to the town, the mayor said. The road is to open again on Friday. Twelve trucks were seized at the crossing of Dravec by the police.";

    [Fact]
    public void Of_TwoVersions_TellsWhatWasAddedRemovedAndChanged()
    {
        var ledger = LedgerBuilder.Build([Input(Before, null) with { ReplacedBy = Sha256(After) }, Input(After, Before)]);

        var difference = Assert.Single(VersionDifference.All(new LedgerIndex(ledger)));

        Assert.Equal([ChangeKind.Changed, ChangeKind.Removed, ChangeKind.Added], difference.Passages.Select(change => change.Kind));
        Assert.Equal("Three people were injured near Halm on Sunday.", difference.Passages[1].Before!.Value.Of(difference.Before.Text));
        Assert.Equal("Twelve trucks were seized at the crossing of Dravec by the police.", difference.Passages[2].After!.Value.Of(difference.After.Text));
        var figure = Assert.Single(difference.Figures, change => change.Kind == ChangeKind.Changed);
        Assert.Equal(("40", "60"), (Words(difference.Before, figure.Before), Words(difference.After, figure.After)));
        Assert.Contains(difference.Figures, change => change.Kind == ChangeKind.Removed && Words(difference.Before, change.Before) == "Three");
        Assert.Contains(difference.Figures, change => change.Kind == ChangeKind.Added && Words(difference.After, change.After) == "Twelve");
        Assert.All(difference.Statements, change => Assert.Equal(ChangeKind.Changed, change.Kind));

        static string Words(LedgerDocument document, Span? span) => span!.Value.Of(document.Text);
    }

    [Fact]
    public void Of_TheSameText_IsEmpty()
    {
        var document = LedgerBuilder.Build([Input(Before, null)]).Documents[0];

        var difference = VersionDifference.Of(document, document);

        Assert.Empty(difference.Passages.Concat(difference.Figures).Concat(difference.Statements));
    }

    private static LedgerInput Input(string text, string? previous)
    {
        var record = DocumentPipeline.Read(Encoding.UTF8.GetBytes(text), null, out _)!;
        return new LedgerInput(record, ["https://courier.example/1"], previous is null ? null : Sha256(previous));
    }

    private static string Sha256(string text) => DocumentPipeline.Read(Encoding.UTF8.GetBytes(text), null, out _)!.Document.Sha256;
}
