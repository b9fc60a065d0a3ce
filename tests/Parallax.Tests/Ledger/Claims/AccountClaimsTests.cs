using System;
using System.Linq;
using Parallax.Ledger.Claims;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class AccountClaimsTests
{
    private static readonly SymbolicTime InMay = new() { Anchor = TimeAnchor.Document, Unit = TimeUnit.Year, Shift = -1, Month = 5 };

    private static RecordBuilder Interview() => new RecordBuilder("interview", "Lantern")
        .Paragraph("Premier Oran asked for help in May last year after the terrorist attack in Selm.")
        .Paragraph("After the attack, two companies were sent to the valley.")
        .Place("Selm").Person("Oran").Time("May last year", InMay)
        .Says("Oran", "the terrorist attack in Selm", StatementKind.Indirect)
        .Event("terrorist attack", "ASSAULT", place: "Selm", statement: "the terrorist attack in Selm")
        .Event("*attack*, two", "ASSAULT")
        .Event("were sent", "MOBILIZE", cause: "After the attack");

    private static RecordBuilder Alliance(int month, int day, string reason = "after an armed clash between police and villagers") => new RecordBuilder("alliance", "Concord News")
        .Paragraph($"The alliance deployed more soldiers {reason} on the {day}th.")
        .Time($"the {day}th", new SymbolicTime { Anchor = TimeAnchor.Calendar, Month = month, Day = day })
        .Event("armed clash", "ASSAULT", time: $"the {day}th")
        .Event("deployed", "MOBILIZE", cause: reason);

    private static Claim? Label(params RecordBuilder[] builders) =>
        new Bench(builders).Claims().SingleOrDefault(claim => claim is { Kind: ClaimKind.Account, About.Aspect: "label" });

    [Fact]
    public void Build_AttackOrClashOfOneMonthThatLedToTheSame_AccountsPartWithWhoSaysSo()
    {
        var claim = Label(Interview(), Alliance(5, 24));
        Assert.NotNull(claim);
        Assert.Contains(claim.Values, value => value.Value == "terrorist attack");
        Assert.Contains(claim.Values, value => value.Value == "armed clash");
        Assert.Contains("\"terrorist attack\" (Oran, in Lantern)", claim.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AttackAndClashOfTwoMonths_AreTwoEvents() => Assert.Null(Label(Interview(), Alliance(8, 24)));

    [Fact]
    public void Build_OneMonthAndNothingElse_AreTwoEvents()
    {
        var alone = new RecordBuilder("alone", "Concord News")
            .Paragraph("Many shops closed after an armed clash on the 24th.")
            .Time("the 24th", new SymbolicTime { Anchor = TimeAnchor.Calendar, Month = 5, Day = 24 })
            .Event("armed clash", "ASSAULT", time: "the 24th");
        Assert.Null(Label(Interview(), alone));
    }

    [Fact]
    public void Build_TwoClashesFitAsWell_NeitherIsTaken()
    {
        var two = Alliance(5, 24).Paragraph("The ministry sent engineers after another armed clash on the 9th.")
            .Time("the 9th", new SymbolicTime { Anchor = TimeAnchor.Calendar, Month = 5, Day = 9 })
            .Event("another *armed clash*", "ASSAULT", time: "the 9th")
            .Event("sent engineers", "MOBILIZE", cause: "after another armed clash");
        Assert.Null(Label(Interview(), two));
    }

    [Fact]
    public void Build_VictimsReadAsWhoDidIt_AreNoActors()
    {
        var claims = new Bench(
            new RecordBuilder("a", "A").Published(2031, 3, 4).Paragraph("Gunmen attacked a post at Selm on 3 March 2031.").Place("Selm").Time("3 March 2031", new SymbolicTime { Year = 2031, Month = 3, Day = 3 })
                .Event("attacked", "ASSAULT", place: "Selm", time: "3 March 2031", actorWords: "Gunmen"),
            new RecordBuilder("b", "B").Published(2031, 3, 4).Paragraph("On 3 March 2031 12 soldiers were killed at Selm.").Place("Selm").Time("3 March 2031", new SymbolicTime { Year = 2031, Month = 3, Day = 3 })
                .Figure("*12* soldiers", 12, "soldiers", place: "Selm", aspect: "killed")
                .Event("killed", "ASSAULT", place: "Selm", time: "3 March 2031", actorWords: "12 soldiers", harm: new Harm(HarmKind.Killed, 0, null)))
            .Story("a", "b").Claims();
        Assert.DoesNotContain(claims, claim => claim is { Kind: ClaimKind.Account, About.Aspect: "actors" });
    }

    [Theory]
    [InlineData("marines", "technical advisers", true)]
    [InlineData("soldiers", "marines", false)]
    [InlineData("men", "technical advisers", false)]
    [InlineData("protesters", "rioters", true)]
    [InlineData("protesters", "soldiers", false)]
    public void Build_OneNumberOfPeopleUnderTwoNames_PartsWhereTheNamesDo(string one, string other, bool parts)
    {
        var claim = Label(Landing("a", one), Landing("b", other));
        Assert.Equal(parts, claim is not null);

        static RecordBuilder Landing(string name, string people) => new RecordBuilder(name, "Outlet " + name).Published(2031, 3, 4)
            .Paragraph($"On Tuesday 90 {people} from Norlia landed on Rook Island.").Place("Rook Island").Place("Norlia")
            .Figure("*90* ", 90, people, "Norlia", "Rook Island", aspect: "landed");
    }

    [Fact]
    public void NamingWords_Examples_AreNamed() => Assert.All(
        RuleFile.Examples("en/naming-words.tsv"),
        example => Assert.Equal(example.Expected, NamingWords.Of(example.Sentence) is { } naming ? $"{naming.Kind} {naming.Group}" : null));
}
