using Parallax.Documents;
using Parallax.Evaluation.Sets;
using Parallax.Ledger;
using Parallax.Ledger.Origins;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class CreditLinesTests
{
    private static (string Keys, bool IsWhole) Read(string body)
    {
        var report = new SetReport("a", "Northern Beacon", "2031-05-04", null, "A headline\n\n" + body);
        var (keys, _, isWhole) = CreditLines.Read(new LedgerDocument(DocumentPipeline.Analyze(report.Document()), ["a"], "a"), new PublisherNames(["Halvo Press", "Lomar News Service", "Northern Beacon"]));
        return (string.Join(' ', keys), isWhole);
    }

    [Theory]
    [InlineData("Halvo Press\n\nThe mill was sold in March. Nobody bid.")]
    [InlineData("By Halvo staff\n\nThe mill was sold in March. Nobody bid.")]
    [InlineData("The mill was sold in March. Nobody bid.\n\nSource: Halvo Press")]
    [InlineData("The mill was sold in March.\n\nNobody bid. (kr/hal)")]
    [InlineData("The mill was sold in March.\n\nNobody bid. HP")]
    public void Read_OnePublisher_IsCreditedWithTheReport(string body) => Assert.Equal(("halvopress", true), Read(body));

    [Theory]
    [InlineData("By Vera Koss. With reporting by Halvo Press\n\nThe mill was sold in March. Nobody bid.", "halvopress")]
    [InlineData("The mill was sold in March.\n\nNobody bid. (HP/LNS)", "halvopress lomar")]
    public void Read_Mixtures_AreNobodysAsAWhole(string body, string keys) => Assert.Equal((keys, false), Read(body));

    [Theory]
    [InlineData("By Vera Halvorsen\n\nThe mill was sold in March. Nobody bid.")]
    [InlineData("The mill was sold in March. Nobody bid (so far).")]
    public void Read_NoPublisher_CreditsNone(string body) => Assert.Equal((string.Empty, false), Read(body));
}
