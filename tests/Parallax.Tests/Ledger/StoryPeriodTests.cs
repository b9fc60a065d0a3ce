using NodaTime;
using Parallax.Ledger;
using Xunit;

namespace Parallax.Tests.Ledger;

public sealed class StoryPeriodTests
{
    [Fact]
    public void Of_OneMonth_IsNamedOnce() =>
        Assert.Equal(" (January 2024)", StoryPeriod.Of([Day(2024, 1, 3), Day(2024, 1, 30), new Parallax.DateInterval(new LocalDate(2023, 1, 1), null)]));

    [Fact]
    public void Of_Months_AreARange()
    {
        Assert.Equal(" (January to March 2024)", StoryPeriod.Of([Day(2024, 1, 3), Day(2024, 3, 30)]));
        Assert.Equal(" (December 2023 to March 2024)", StoryPeriod.Of([Day(2023, 12, 3), Day(2024, 3, 30)]));
    }

    [Fact]
    public void Of_NothingKnown_IsEmpty() => Assert.Equal(string.Empty, StoryPeriod.Of([Parallax.DateInterval.Unknown, Parallax.DateInterval.Year(2024)]));

    private static Parallax.DateInterval Day(int year, int month, int day) => Parallax.DateInterval.Day(new LocalDate(year, month, day));
}
