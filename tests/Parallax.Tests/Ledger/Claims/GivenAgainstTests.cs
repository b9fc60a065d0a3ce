using System.Linq;
using Parallax.Evaluation.Sets;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

/// <summary>Numbers that a report, or two, set against each other.</summary>
public sealed class GivenAgainstTests
{
    private static ClaimState? Between(string one, string other, params (string Day, string Text)[] reports)
    {
        var (ledger, _) = SetReport.Ledger([.. reports.Select((report, index) => new SetReport("r" + index, "Outlet " + index, report.Day, null, report.Text))]);
        var figures = ledger.Documents.SelectMany(document => document.Record.Figures.Select((figure, index) => (Id: document.FigureIds[index], Words: figure.Span.Of(document.Text)))).ToLookup(figure => figure.Words, figure => figure.Id);
        return ledger.Claims.Where(claim => claim.Kind == ClaimKind.Figure).SelectMany(claim => claim.Relations.Where(relation =>
                (Holds(claim.Values[relation.A], one) && Holds(claim.Values[relation.B], other)) || (Holds(claim.Values[relation.A], other) && Holds(claim.Values[relation.B], one))))
            .Select(relation => (ClaimState?)relation.State).FirstOrDefault();

        bool Holds(ClaimValue value, string words) => figures[words].Any(value.Mentions.Contains);
    }

    [Fact]
    public void Build_TwoGiversOfOneSentence_Different() =>
        Assert.Equal(ClaimState.Different, Between("30,000", "9,500", ("2031-05-04", "March in Tarn\n\nTeachers marched through Tarn on Sunday. The union says 30,000; the police say 9,500.")));

    [Theory]
    [InlineData("The union says that 30,000 marched; the police say that 95 were arrested.", "30,000", "95")]
    [InlineData("The union demands 18 percent; the ministry offers 9 percent.", "18 percent", "9 percent")]
    public void Build_TwoGiversOfTwoThings_NotSetAgainst(string sentence, string one, string other) =>
        Assert.NotEqual(ClaimState.Different, Between(one, other, ("2031-05-04", "March in Tarn\n\nTeachers marched through Tarn on Sunday. " + sentence)));

    [Fact]
    public void Build_AnotherFifteenWoundedBesideTheDead_AreAllTheWounded() => Assert.Equal(
        ClaimState.Different,
        Between(
            "15", "60",
            ("2031-05-04", "Seven soldiers killed near Tarn\n\nSeven soldiers were killed on Sunday when guns opened fire on a post near Tarn. Another 15 were wounded."),
            ("2031-05-04", "Post near Tarn shelled\n\nSeven soldiers were killed near Tarn on Sunday and 60 wounded when guns opened fire on a post, the ministry said.")));
}
