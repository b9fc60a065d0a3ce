using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Pages;
using Xunit;

namespace Parallax.Tests.Web;

public sealed class BlockAlignmentTests
{
    [Fact]
    public void Rows_LinkedBlocks_StandBesideEachOther()
    {
        var rows = BlockAlignment.Rows(5, 4, [(1, 0, 100), (3, 2, 100), (4, 1, 20)]);
        Assert.Equal(
            [new AlignedRow(0, 1, 0, 0, false), new AlignedRow(1, 2, 0, 1, true), new AlignedRow(2, 3, 1, 2, false), new AlignedRow(3, 4, 2, 3, true), new AlignedRow(4, 5, 3, 4, false)], rows);
    }

    [Fact]
    public void Rows_OneBlockLinkedToTwo_KeepsThemInOneRow() =>
        Assert.Equal([new AlignedRow(0, 1, 0, 2, true)], BlockAlignment.Rows(1, 2, [(0, 0, 10), (0, 1, 10)]));

    [Fact]
    public void Rows_NothingShared_IsOneRow() => Assert.Equal([new AlignedRow(0, 3, 0, 2, false)], BlockAlignment.Rows(3, 2, []));

    [Fact]
    public void Rows_AnyLinks_HoldEveryBlockOnceInOrder() => Prop.ForAll<byte, byte, (byte, byte, byte)[]>((first, second, links) =>
    {
        var (a, b) = (first % 9, second % 9);
        var rows = BlockAlignment.Rows(a, b, (links ?? []).Where(_ => a > 0 && b > 0).Select(link => (link.Item1 % a, link.Item2 % b, link.Item3 + 1)));
        return rows.SelectMany(row => Enumerable.Range(row.FirstStart, row.FirstEnd - row.FirstStart)).SequenceEqual(Enumerable.Range(0, a))
            && rows.SelectMany(row => Enumerable.Range(row.SecondStart, row.SecondEnd - row.SecondStart)).SequenceEqual(Enumerable.Range(0, b));
    }).QuickCheckThrowOnFailure();
}
