using System.Linq;
using Parallax.Evaluation.Sets;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class CommonSourcesTests
{
    /// <summary>How many origins stand behind all that the reports tell.</summary>
    private static int Origins(params (string Outlet, string Text)[] reports) =>
        SetReport.Ledger([.. reports.Select((report, at) => new SetReport($"r{at}", report.Outlet, $"2031-05-0{at + 1}", null, report.Text))]).Ledger.Origins.Length;

    [Fact]
    public void Merge_WhomAnOutletAskedInPassing_BelongsToItsReport() => Assert.Equal(1, Origins((
        "Northern Beacon",
        "Mill at Tarn burns\n\nThe mill at Tarn burned down on Monday night, and our reporter counted eleven engines. Two people were hurt.\n\n\"I heard a crack,\" said Ilja Brenk, a baker. Brenk told us that 40 sacks were lost.")));

    [Fact]
    public void Merge_AuditReadByTwo_IsOneOrigin() => Assert.Equal(1, Origins(
        ("Northern Beacon", "Bridge at Tarn short of steel\n\nThe bridge at Tarn in Ostrenia contains 900 tonnes less steel than was paid for, the audit chamber finds in an audit of the Tarn bridge."),
        ("Southern Lantern", "Audit of Tarn bridge: 41 million lost\n\nOverbilling at the Tarn bridge cost Ostrenia 41 million crowns, the audit says.")));

    [Fact]
    public void Merge_TwoOutletsAtWork_AreTwoOrigins() => Assert.Equal(2, Origins(
        ("Northern Beacon", "Mill at Tarn burns\n\nThe mill at Tarn burned down on Monday night, and our reporter counted eleven engines."),
        ("Southern Lantern", "Fire at the Tarn mill\n\nWe counted nine engines at the mill at Tarn on Monday night. Two people were hurt in the fire.")));

    [Fact]
    public void Merge_AgencyThatOpensWithAnothersReport_PassesItOn() => Assert.Equal(1, Origins(
        ("Northern Beacon", "Boat lost\n\nTARN (Halvex) - A boat sank off Tarn on Friday and 7 men are missing."),
        ("Southern Lantern", "Vessel sinks off Tarn\n\n(Korvex) - A fishing vessel sank in heavy seas and 7 of the crew were missing, the Halvex agency reported on Saturday.")));
}
