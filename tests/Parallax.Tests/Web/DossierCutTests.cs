using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Dossiers;
using Parallax.Web.Pages;
using Xunit;

namespace Parallax.Tests.Web;

public sealed class DossierCutTests
{
    [Fact]
    public void Pages_OfAnySection_HoldEveryItemOnceInOrder() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), rows =>
    {
        var section = Section(rows);
        var pages = DossierCut.Pages(section);
        Assert.Equal(section.Items.Select(item => item.Id), pages.SelectMany(page => page).Select(item => item.Id));
        Assert.True(rows.Length == 0 || pages.All(page => page.Length > 0));
        Assert.All(pages.SelectMany(page => page), item => Assert.InRange(item.Rows.Length, 0, 40));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void First_SectionOfLongItems_ShowsFewAndSaysWhatIsLeftOut()
    {
        var first = DossierCut.First(Section([200, 200, 200]));
        Assert.Equal("The first 40 of 200 lines.", Assert.Single(first).Text);
        Assert.Equal(18, DossierCut.First(Section([.. Enumerable.Repeat((byte)0, 30)])).Length);
    }

    private static DossierSection Section(byte[] rows) => new("figures", "Figures", null,
        [.. rows.Select((count, index) => new DossierItem { Id = index.ToString(System.Globalization.CultureInfo.InvariantCulture), Heading = "Item", Columns = ["Value"], Rows = [.. Enumerable.Repeat(new DossierRow(["1"], []), count)] })]);
}
