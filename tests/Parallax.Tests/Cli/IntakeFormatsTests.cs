using System;
using System.IO;
using System.Text;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary>Feeds, archives and lists through the whole program.</summary>
public sealed class IntakeFormatsTests
{
    private const string Feed = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gather</title><link>https://gather.example/</link>
        <item><title>Bridge closed</title><link>https://courier.example/1</link><guid>g1</guid><content:encoded><![CDATA[<p>The bridge at Ostrel was closed on Monday after 40 soldiers arrived, the mayor said in the morning.</p>]]></content:encoded></item>
        <item><title>Headline alone</title><link>https://courier.example/2</link></item></channel></rss>
        """;

    [Fact]
    public void Read_AFeedAndAList_TwiceAndFromStandardInput_KeepsEachReportOnce()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("feed.xml"), Feed);
        File.WriteAllText(folder.File("list.csv"), "nr,what,body\n7,School opened,The school in Halm opened on 3 May 2024 with 400 pupils.\n8,,\n");
        string[] arguments = ["read", folder.File("feed.xml"), folder.File("list.csv"), "--columns", "id=nr,title=what", "--ledger", folder.File("l.db")];

        var first = CliRun.Of(arguments);
        var second = CliRun.Of(arguments);
        var third = CliRun.With(new CliRun.Setup { Input = Encoding.UTF8.GetBytes(Feed) }, "read", "-", "--ledger", folder.File("l.db"));

        Assert.StartsWith("2 read, 0 unchanged, 1 rejected", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 addresses without a text; --fetch reads what they lead to", first.Output, StringComparison.Ordinal);
        Assert.Contains("list.csv#8: CSV row with neither a text nor an address", first.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 read, 2 unchanged, 1 rejected", second.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 read, 1 unchanged, 0 rejected", third.Output, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("verify", "--ledger", folder.File("l.db")).ExitCode);
    }

    [Fact]
    public void Read_AMappingOfNoField_IsWrongUsage() => Assert.Equal(2, CliRun.Of("read", "x", "--columns", "colour=a").ExitCode);
}
