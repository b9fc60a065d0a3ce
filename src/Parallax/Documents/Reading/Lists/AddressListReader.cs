using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Documents.Reading.Lists;

/// <summary>Reads a file of addresses, one a line; lines that begin with <c>#</c> are comments.</summary>
internal static class AddressListReader
{
    private const int LongestLine = 8192;

    public static IEnumerable<ContainedItem> Read(Stream stream, string name)
    {
        var rows = new ListItems(name, "line", ListColumns.Usual);
        var lines = new ByteLines(stream, LongestLine);
        while (lines.Next() is { } line)
        {
            var text = Encoding.UTF8.GetString(line.Bytes.Span).Trim(' ', '\t', '\r', '\uFEFF');
            if (line.Problem is { } problem)
            {
                yield return rows.Bad(problem);
            }
            else if (text.Length > 0 && text[0] != '#')
            {
                yield return rows.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["url"] = text });
            }
        }
    }
}
