using System.Linq;
using Parallax.Documents;
using Parallax.Evaluation.Sets;
using Parallax.Ledger;
using Parallax.Ledger.Origins;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class ReportReaderTests
{
    private static ReportSentence Read(string outlet, string sentence, params string[] publishers)
    {
        var report = new SetReport("a", outlet, "2031-05-04", null, "A headline\n\n" + sentence);
        var document = new LedgerDocument(DocumentPipeline.Analyze(report.Document()), ["a"], "a");
        return ReportReader.Read(document, new PublisherNames(publishers)).Single(read => read.Block == 1);
    }

    [Theory]
    [InlineData("The mill was empty when our reporter came to the gate.")]
    [InlineData("The miller told the Beacon that he would not open again.")]
    [InlineData("We counted eleven sacks at the door.")]
    public void Read_OutletAtWork_IsItsOwn(string sentence) => Assert.True(Read("Northern Beacon", sentence).Own);

    [Theory]
    [InlineData("“We counted eleven sacks,” the miller said.")]
    [InlineData("The miller told the Herald that he would not open again.")]
    [InlineData("The beacon on the hill was out.")]
    public void Read_OthersAtWork_IsNotItsOwn(string sentence) => Assert.False(Read("Northern Beacon", sentence).Own);

    [Theory]
    [InlineData("The mill was sold in March, the daily Pogled reported.", "Pogled")]
    [InlineData("The mill was sold in March, according to the Ostrenian newspaper Pogled.", "Pogled")]
    [InlineData("The mill was sold in March, Korvex writes.", "Korvex")]
    public void Read_OutletThatReports_IsCited(string sentence, string expected) => Assert.Equal(expected, Read("Northern Beacon", sentence, "Korvex").Cited);

    [Theory]
    [InlineData("The mill was sold in March, the mayor said.")]
    [InlineData("The mill of the Pogled family was sold in March.")]
    public void Read_NoOutlet_CitesNone(string sentence) => Assert.Null(Read("Northern Beacon", sentence, "Korvex").Cited);

    [Fact]
    public void Read_OccasionAndPaper_AreNamed()
    {
        Assert.Equal(new SharedSource("press conference", true), Read("Northern Beacon", "The mayor told a press conference that the mill was sold.").Shared);
        Assert.Equal(new SharedSource("audit", false), Read("Northern Beacon", "The mill was sold too cheap, the audit finds.").Shared);
    }
}
