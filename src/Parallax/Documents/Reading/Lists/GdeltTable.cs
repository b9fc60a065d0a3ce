using System;

namespace Parallax.Documents.Reading.Lists;

/// <summary>A table of GDELT 1.0 or 2.0 (http://data.gdeltproject.org/documentation/): no header, told by its number of columns.</summary>
/// <param name="Address">Index of the column with the report's address.</param>
internal sealed record GdeltTable(int Address)
{
    /// <param name="columns">How many there are.</param>
    /// <param name="firstLine">The first line, which must hold an address there.</param>
    public static GdeltTable? Of(int columns, ReadOnlySpan<char> firstLine)
    {
        // Events 2.0 and 1.0, global knowledge graph 2.x, mentions.
        var address = columns switch { 61 => 60, 58 => 57, 27 => 4, 16 => 5, _ => -1 };
        if (address < 0)
        {
            return null;
        }

        var index = 0;
        foreach (var range in firstLine.Split('\t'))
        {
            if (index++ == address)
            {
                return firstLine[range].StartsWith("http", StringComparison.OrdinalIgnoreCase) ? new GdeltTable(address) : null;
            }
        }

        return null;
    }
}
