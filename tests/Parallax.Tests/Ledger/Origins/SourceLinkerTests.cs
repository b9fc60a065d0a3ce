using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Evaluation.Sets;
using Parallax.Ledger;
using Parallax.Ledger.Origins;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class SourceLinkerTests
{
    private static LedgerResult Read(params (string Outlet, string Text)[] reports) =>
        SetReport.Ledger([.. reports.Select((report, at) => new SetReport("r" + at, report.Outlet, "2031-05-04", null, report.Text))]).Ledger;

    private static HashSet<string> OriginsOf(LedgerResult ledger, string words) => [.. ledger.Origins
        .Where(origin => origin.Passages.Any(passage => passage.Span.Of(ledger.Documents.Single(document => document.Id == passage.Document).Text).Contains(words, StringComparison.Ordinal)))
        .Select(origin => origin.Id)];

    [Fact]
    public void Link_StatementOfAnUnnamedBodyInTwoReports_IsOneOrigin()
    {
        var ledger = Read(
            ("Velda Courier", "Bridge at Orm closed\n\nThe bridge at Orm has been closed to lorries because of cracks in two pillars, the road authority said in a statement. Repairs will take until October, according to the authority."),
            ("Northern Beacon", "No lorries over the Orm\n\nCracks in two pillars of the Orm bridge have made the road authority shut it to lorries, it said in a statement. The repairs are to last until October."));
        Assert.Equal(OriginsOf(ledger, "has been closed to lorries"), OriginsOf(ledger, "shut it to lorries"));
    }

    [Fact]
    public void Link_StatementsOfTwoBodies_AreTwoOrigins()
    {
        var ledger = Read(
            ("Velda Courier", "Four dead at bridge\n\nFour of its men were killed at the bridge at Orm on Friday, the Ostrenian Army said in a statement."),
            ("Northern Beacon", "Four dead at bridge\n\nFour villagers were killed at the bridge at Orm on Friday, the Hill Movement said in a statement."));
        Assert.Empty(OriginsOf(ledger, "Four of its men").Intersect(OriginsOf(ledger, "Four villagers")));
    }

    [Fact]
    public void Link_EverySentence_HasOneOrigin()
    {
        var ledger = Read(("Velda Courier", "Mill sold\n\nThe mill was sold in March, the mayor Ruta Velnis said. Nobody else bid. Halvo Press reports that the price was low."));
        Assert.Equal(ledger.Documents.Single().Record.Sentences.Order(), ledger.Origins.SelectMany(origin => origin.Passages).Select(passage => passage.Span).Order());
    }

    [Fact]
    public void Signs_RuleFile_WeighsEachOnce() =>
        Assert.Equal(SourceSigns.Names, RuleFile.Rows("en/origin-signs.tsv").Select(row => row[0]));
}
