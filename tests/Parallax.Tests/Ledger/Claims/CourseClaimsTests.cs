using System;
using System.Linq;
using Parallax.Evaluation.Sets;
using Xunit;

namespace Parallax.Tests.Ledger.Claims;

public sealed class CourseClaimsTests
{
    private const string Lead = "The Valley Force in Orrin\n\nThe Valley Force has watched the line in Orrin since the war of 1998. Its commander, General Asta Brell, lives in Tarn. ";

    private static Claim? Course(string one, string other, string otherDay = "2031-05-06")
    {
        var (ledger, _) = SetReport.Ledger([new SetReport("a", "Post", "2031-05-04", null, Lead + one), new SetReport("b", "Herald", otherDay, null, Lead + other)]);
        return ledger.Claims.SingleOrDefault(claim => claim is { Kind: ClaimKind.Account, About.Aspect: "course" });
    }

    [Theory]
    [InlineData("The force's presence in Orrin is slowly starting to wind down.", "The alliance is discussing a permanent increase in the military presence in Orrin.")]
    [InlineData("Fighting near Tarn has ended, residents of Orrin said.", "Shelling of Orrin continued on Monday.")]
    [InlineData("The garrison in Orrin has shrunk.", "The alliance has increased its troop numbers in Orrin.")]
    public void Build_OneGoesUpTheOtherDown_AccountsPart(string one, string other)
    {
        var claim = Course(one, other);
        Assert.NotNull(claim);
        Assert.Equal(2, claim.Values.Length);
        Assert.All(claim.Values, value => Assert.NotEmpty(value.Origins));
        Assert.Contains("where it goes", claim.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The garrison in Orrin has grown.", "The alliance has increased its troop numbers in Orrin.")]
    [InlineData("The garrison in Orrin has shrunk.", "The premier asked the alliance to increase its presence in Orrin.")]
    [InlineData("The price of bread in Orrin has fallen.", "The price of petrol in Orrin has risen.")]
    [InlineData("The garrison in Orrin has shrunk.", "The price of petrol in Orrin has risen.")]
    public void Build_GoesTheSameWayOrIsAnotherThingOrOnlyAskedFor_NoAccount(string one, string other) => Assert.Null(Course(one, other));

    [Fact]
    public void Build_YearsApart_NoAccount() => Assert.Null(Course("The garrison in Orrin has shrunk.", "The garrison in Orrin has grown.", "2033-08-01"));
}
