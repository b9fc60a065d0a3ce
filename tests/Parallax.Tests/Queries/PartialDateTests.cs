using NodaTime.Text;
using Parallax.Queries;
using Xunit;

namespace Parallax.Tests.Queries;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-09-24", "2023-09-24", "2023-09-24")]
    public void Parse_YearMonthOrDay_GivesItsDays(string text, string earliest, string latest) =>
        Assert.Equal(new DateInterval(LocalDatePattern.Iso.Parse(earliest).Value, LocalDatePattern.Iso.Parse(latest).Value), PartialDate.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-9")]
    [InlineData("2023-02-30")]
    [InlineData("2023-09-24T10:00")]
    [InlineData("September 2023")]
    [InlineData("0000")]
    public void Parse_AnythingElse_IsNone(string text) => Assert.Null(PartialDate.Parse(text));
}
