using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Decoding;

namespace Parallax.Documents.Reading.Lists;

/// <summary>Reads lists with a header line, separated by commas, semicolons or tabs, and the tables of GDELT, which have none.</summary>
internal static class CsvListReader
{
    private const int MaxColumns = 1000;

    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options)
    {
        var peeked = PeekedStream.Of(stream, 64 * 1024);
        var head = TextDecoder.Decode(peeked.Head);
        var firstLine = head.Text.AsSpan(0, head.Text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : head.Text.Length).TrimEnd('\r');
        var delimiter = DelimiterOf(firstLine);
        using var reader = new StreamReader(peeked, EncodingOf(head.Charset), detectEncodingFromByteOrderMarks: true);
        var isGdelt = delimiter == '\t' && GdeltTable.Of(firstLine.Count('\t') + 1, firstLine) is not null;
        using var csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                Separator = delimiter,
                HasHeader = false,
                MaxRecordSize = options.MaxItemBytes,
                Mode = isGdelt ? CsvMode.NoEscape : CsvMode.Rfc4180,
            },
            leaveOpen: true);
        foreach (var item in isGdelt ? Addresses(csv, name, GdeltTable.Of(firstLine.Count('\t') + 1, firstLine)!) : Rows(csv, name, options))
        {
            yield return item;
        }
    }

    private static IEnumerable<ContainedItem> Rows(CsvReader csv, string name, ContainerOptions options)
    {
        if (!csv.Read() || Cells(csv) is not { } header || !options.Columns.Know(header, "text", "summary", "url"))
        {
            yield return ContainedItem.Bad(name, "a table without a column for text or address; name them with --columns text=NAME,url=NAME");
            yield break;
        }

        var keys = header.Select(ListColumns.Key).ToArray();
        var rows = new ListItems(name, "CSV row", options.Columns);
        while (csv.Read())
        {
            var cells = Cells(csv);
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(cells.Length, keys.Length); i++)
            {
                if (cells[i].Length > 0)
                {
                    row.TryAdd(keys[i], cells[i]);
                }
            }

            if (row.Count > 0)
            {
                yield return rows.Of(row);
            }
        }
    }

    /// <summary>Each address once: GDELT has a row for each event that a report tells.</summary>
    private static IEnumerable<ContainedItem> Addresses(CsvReader csv, string name, GdeltTable table)
    {
        var rows = new ListItems(name, "GDELT row", ListColumns.Usual);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (csv.FieldCount > table.Address && csv.GetString(table.Address) is { Length: > 0 } address && seen.Add(address))
            {
                yield return rows.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["url"] = address });
            }
        }
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[Math.Min(csv.FieldCount, MaxColumns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private static char DelimiterOf(ReadOnlySpan<char> line)
    {
        var (tabs, commas, semicolons) = (line.Count('\t'), line.Count(','), line.Count(';'));
        return tabs >= commas && tabs >= semicolons && tabs > 0 ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static Encoding EncodingOf(string charset) => CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
}
