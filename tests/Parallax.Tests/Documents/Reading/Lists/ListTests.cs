using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Lists;
using Xunit;

namespace Parallax.Tests.Documents.Reading.Lists;

public sealed class ListTests
{
    [Theory]
    [InlineData("l.jsonl", """
        {"id":"a","headline":"H","body":"The school has 400 pupils.","date":"20240503T103000Z","source":{"name":"Valley Times"},"url":"https://v.example/a","authors":["Ana Lis","Jon Bery"]}
        """)]
    [InlineData("l.json", """
        [{"id":"a","title":"H","content":"The school has 400 pupils.","publishedAt":"2024-05-03T10:30:00Z","publisher":"Valley Times","link":"https://v.example/a","byline":"Ana Lis; Jon Bery"}]
        """)]
    [InlineData("l.json", """
        {"status":"ok","response":{"docs":[{"id":"a","title":"H","articleBody":"The school has 400 pupils.","pub_date":1714732200,"site_name":"Valley Times","uri":"https://v.example/a",
         "author":[{"name":"Ana Lis"},{"name":"Jon Bery"}]}]}}
        """)]
    [InlineData("l.csv", "id,title,text,date,outlet,url,authors\na,H,The school has 400 pupils.,2024-05-03T10:30:00Z,Valley Times,https://v.example/a,Ana Lis; Jon Bery\n")]
    [InlineData("l.tsv", "ID\tTitle\tText\tPublished At\tSite-Name\tURL\tAuthors\na\tH\tThe school has 400 pupils.\t2024-05-03T10:30:00Z\tValley Times\thttps://v.example/a\tAna Lis; Jon Bery\n")]
    [InlineData("l.csv", "\uFEFFid;title;text;date;outlet;url;authors\r\na;H;\"The school has 400 pupils.\";2024-05-03T10:30:00Z;Valley Times;https://v.example/a;\"Ana Lis; Jon Bery\"\r\n")]
    public void Read_AListWithTheUsualNames_GivesTheReport(string name, string source)
    {
        var item = Assert.Single(Items(name, source));

        Assert.Null(item.Problem);
        Assert.Equal(name + "#a", item.Path);
        var document = DocumentReader.Read(item.Bytes).Document!;
        Assert.Equal(("H", "H\nThe school has 400 pupils.", "Valley Times", "https://v.example/a", "2024-05-03T10:30:00Z"), (document.Title, document.Text, document.Outlet, document.Url, document.Published!.Value));
        Assert.Equal(["Ana Lis", "Jon Bery"], document.Authors);
    }

    [Fact]
    public void Read_MappedColumns_AreTaken()
    {
        var options = new ContainerOptions { Columns = ListColumns.Usual.With("text", "Report Body").With("title", "what") };

        var item = Assert.Single(ContainerReader.Read(new MemoryStream("nr,what,report_body,text\n7,H,It has 400 pupils.,no\n"u8.ToArray()), "l.csv", options));

        Assert.Equal("H\nIt has 400 pupils.", DocumentReader.Read(item.Bytes).Document!.Text);
    }

    [Fact]
    public void Read_NamesThatAreNoUtf8_ArePassedOver()
    {
        byte[] list = [.. "[{\"uri\":\"u\",\"n"u8, 0xF4, .. "\":1,\"title\":\"H\",\"text\":\"The school has 400 pupils.\"}]"u8];

        var item = Assert.Single(ContainerReader.Read(new MemoryStream(list), "l.json", new ContainerOptions()));

        Assert.Equal("H\nThe school has 400 pupils.", DocumentReader.Read(item.Bytes).Document!.Text);
    }

    [Fact]
    public void Read_BadLines_AreToldAndTheRestRead()
    {
        var items = Items("l.jsonl", "{\"text\":\"One report.\"}\n{broken\n[1]\n\n{\"id\":\"a\",\"text\":\"Two.\"}\n{\"id\":\"a\",\"text\":\"Three.\"}\n{\"title\":\"no text\"}");

        Assert.Equal(["l.jsonl#1", "l.jsonl#2", "l.jsonl#3", "l.jsonl#a", "l.jsonl#a~2", "l.jsonl#6"], items.Select(item => item.Path));
        Assert.Equal([true, false, false, true, true, false], items.Select(item => item.Problem is null));
        Assert.StartsWith("line 2: broken JSON", items[1].Problem!.Reason, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinesAboveTheLimit_AreLeftOut()
    {
        var options = new ContainerOptions { MaxItemBytes = 1000 };
        var source = "{\"text\":\"One.\"}\n{\"text\":\"" + new string('x', 5000) + "\"}\n{\"text\":\"Two.\"}\n";

        var items = ContainerReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(source)), "l.jsonl", options).ToList();

        Assert.Equal([true, false, true], items.Select(item => item.Bytes is not null));
    }

    [Fact]
    public void Read_ListsOfAddresses_GiveThemOnce()
    {
        // The forms of GDELT's article list (CSV and JSON), its event and graph tables, Media Cloud's story list, and bare lines.
        Assert.Equal(["https://a.example/1"], Addresses("g.csv", "URL,MobileURL,Date,Title\nhttps://a.example/1,,2024-05-01 10:00:00,One\n"));
        Assert.Equal(["https://a.example/1"], Addresses("g.json", """{"articles":[{"url":"https://a.example/1","title":"One","seendate":"20240501T100000Z","domain":"a.example","language":"English"}]}"""));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], Addresses("x.export.CSV", Table(61, 60, "https://a.example/1", "https://a.example/1", "https://a.example/2")));
        Assert.Equal(["https://a.example/1"], Addresses("x.gkg.csv", Table(27, 4, "https://a.example/1")));
        Assert.Equal(["https://a.example/1"], Addresses("m.csv", "id,indexed_date,language,media_name,media_url,publish_date,title,url\n9,2024-05-02,en,A,a.example,2024-05-01,One,https://a.example/1\n"));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], Addresses("u.txt", "# mine\nhttps://a.example/1\nhttps://a.example/2\n"));
    }

    [Fact]
    public void Read_ATableWithoutKnownColumns_SaysWhatToDo() =>
        Assert.Contains("--columns", Assert.Single(Items("l.csv", "a,b\n1,2\n")).Problem!.Reason, System.StringComparison.Ordinal);

    [Fact]
    public void Read_ALongArray_IsReadOneByOne()
    {
        // Endless: only what streams ends here.
        var items = ContainerReader.Read(new EndlessStream("["u8.ToArray(), "{\"text\":\"One more report of the day.\"},"u8.ToArray()), "l.json").Take(5000).ToList();

        Assert.All(items, item => Assert.NotNull(item.Bytes));
    }

    [Fact]
    public void Read_AnElementWithoutEnd_IsCut()
    {
        var options = new ContainerOptions { MaxItemBytes = 100_000 };

        var items = ContainerReader.Read(new EndlessStream("[{\"text\":\""u8.ToArray(), "x"u8.ToArray()), "l.json", options).ToList();

        Assert.Contains("larger than", Assert.Single(items).Problem!.Reason, System.StringComparison.Ordinal);
    }

    private static System.Collections.Generic.List<ContainedItem> Items(string name, string source) => [.. ContainerReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(source)), name)];

    private static System.Collections.Generic.IEnumerable<string?> Addresses(string name, string source) => Items(name, source).Select(item => item.Problem?.Reason ?? item.Address);

    private static string Table(int columns, int column, params string[] values) =>
        string.Concat(values.Select(value => string.Join('\t', Enumerable.Range(0, columns).Select(i => i == column ? value : i.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "\n"));
}
