using System;
using System.IO;
using System.Text;
using Parallax.Cli.Output;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

public sealed class TableWriterTests
{
    private static readonly Column<string[]>[] Columns =
    [
        new("id", row => row[0]) { Max = 13 },
        new("number", row => row[1]) { Right = true, Dispensable = 2 },
        new("who", row => row[2]) { Max = 24, Min = 8 },
        new("words", row => row[3]) { Min = 20 },
        new("place", row => row[4]) { Min = 10, Dispensable = 1 },
        new("hidden", _ => throw new InvalidOperationException("not asked for")) { CsvOnly = true },
    ];

    private static readonly string[][] Rows =
    [
        ["d0123456789ab", "4,500", "Aleksandar Torek", "a sentence that is long enough to be cut off somewhere before its end, on any terminal that people have", "Orvane"],
        ["d1", "12", "科索沃总理和国防部长的代表团成员", "wide characters\nand a line break, \u001b[31mcolour\u001b[0m and \u202eoverride", "Castle of St. Ilvan on the Hill"],
        ["d2", string.Empty, "e\u0301toile [bold]", "[red]no mark-up[/]", string.Empty],
    ];

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(300)]
    public void Write_AnyWidth_FitsWithOneLineARow(int width)
    {
        var text = Print(width, colour: false);
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.Equal(Rows.Length + 1, lines.Length);
        Assert.All(lines, line => Assert.InRange(Cells.Width(line), 1, width));
        Golden.Check(FormattableString.Invariant($"cli/table-{width}.txt"), text);
    }

    [Fact]
    public void Write_WithoutColour_HasNoEscapes() => Assert.DoesNotContain('\u001b', Print(80, colour: false));

    [Fact]
    public void Write_WithColour_HasOnlyItsOwnEscapes()
    {
        var text = Print(80, colour: true);
        Assert.Contains("\u001b[1m", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteCsv_CellsThatWouldBeFormulasOrBreak_AreMadeSafe()
    {
        using var writer = new StringWriter();
        CsvWriter.Write(
            writer,
            [new Column<string>("cell", value => value), new Column<string>("table", _ => "x") { TableOnly = true }, new Column<string>("same", value => value)],
            ["=1+1", "+1", "-3.5", "-x", "@a", "a,b", "say \"no\"", "two\nlines", string.Empty]);
        var csv = writer.ToString();
        Assert.Equal(
            "cell,same\r\n'=1+1,'=1+1\r\n+1,+1\r\n-3.5,-3.5\r\n'-x,'-x\r\n'@a,'@a\r\n\"a,b\",\"a,b\"\r\n\"say \"\"no\"\"\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\"two\nlines\"\r\n,\r\n",
            csv);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("科索沃", 5, "科索…")]
    [InlineData("科索沃", 4, "科…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    public void Cut_ToAWidth_CountsCells(string text, int width, string expected) => Assert.Equal(expected, Cells.Cut(text, width));

    private static string Print(int width, bool colour)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null) { Width = width, Colour = colour })
        {
            TableWriter.Write(terminal, Columns, Rows);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
