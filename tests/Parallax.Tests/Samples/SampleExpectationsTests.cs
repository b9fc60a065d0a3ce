using System;
using System.Linq;
using Xunit;

namespace Parallax.Tests.Samples;

public sealed class SampleExpectationsTests
{
    public static TheoryData<string> Lists => [.. SampleExpectations.Checks.Where(check => !check.Excludes).Select(check => check.Name)];

    public static TheoryData<string> Exclusions => [.. SampleExpectations.Checks.Where(check => check.Excludes).Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Pipeline_SampleReports_HoldAtLeastTheFloor(string list)
    {
        var findings = SampleExpectations.Of(list);
        var holding = findings.Count(finding => finding.Holds);
        var floor = Baseline.Floor("samples." + list);
        Assert.True(holding >= floor, FormattableString.Invariant($"{list}: {holding} of {findings.Length} hold, the floor is {floor}\n") + Failures(list));
    }

    [Theory]
    [MemberData(nameof(Exclusions))]
    public void Pipeline_SampleReports_HoldNothingExcluded(string list) =>
        Assert.True(SampleExpectations.Of(list).All(finding => finding.Holds), list + ":\n" + Failures(list));

    [Fact]
    public void Digest_SampleReports_IsTheBaselines()
    {
        var digest = SampleCorpus.Digest();
        Assert.True(digest == Baseline.Digest("samples"), "the sample reports or what is expected of them changed: measure again, and set digests.samples to " + digest);
    }

    private static string Failures(string list) =>
        string.Join('\n', SampleExpectations.Of(list).Where(finding => !finding.Holds).Select(finding => "- " + finding));
}
