using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace Parallax.Cli.Output;

/// <summary>Prints rows as a table that fits the terminal, one line a row.</summary>
internal static class TableWriter
{
    public static void Write<T>(Terminal terminal, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows)
    {
        var cells = rows.Select(row => columns.Select(column => column.CsvOnly ? string.Empty : Plain.Line(column.Value(row) ?? string.Empty)).ToArray()).ToList();
        var natural = columns.Select((column, index) => cells.Select(row => Cells.Width(row[index])).Append(Cells.Width(column.Name)).Max()).ToList();
        var layout = TableLayout.Fit(columns, natural, terminal.Width);

        var table = new Table { Border = TableBorder.None, UseSafeBorder = false };
        foreach (var (index, width) in layout)
        {
            var last = index == layout[^1].Column;
            table.AddColumn(new TableColumn(new Text(Cells.Cut(columns[index].Name, width), new Style(decoration: Decoration.Bold)))
            {
                Width = width,
                NoWrap = true,
                Alignment = columns[index].Right ? Justify.Right : Justify.Left,
                Padding = new Padding(0, 0, last ? 0 : TableLayout.Gap, 0),
            });
        }

        foreach (var row in cells)
        {
            table.AddRow(layout.Select(place => new Text(Cells.Cut(row[place.Column], place.Width))));
        }

        using var buffer = new StringWriter { NewLine = "\n" };
        Consoles.Of(buffer, terminal.Width, terminal.Colour).Write(table);
        foreach (var line in buffer.ToString().TrimEnd('\n').Split('\n'))
        {
            terminal.Out.WriteLine(line.TrimEnd());
        }
    }
}
