using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Parallax.Cli.Output;

/// <summary>Rows as comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class CsvWriter
{
    public static void Write<T>(TextWriter writer, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var written = columns.Where(column => !column.TableOnly).ToList();
        Line(writer, written.Select(column => column.Name));
        foreach (var row in rows)
        {
            Line(writer, written.Select(column => Cell(column.Value(row) ?? string.Empty)));
        }
    }

    /// <summary>A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"); numbers stay as they are.</summary>
    private static string Cell(string value)
    {
        var isFormula = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
        var isNumber = decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return isFormula && !isNumber ? "'" + value : value;
    }

    private static void Line(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(Quoted)));
        writer.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
