using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Documents.Figures;

/// <summary>
/// Finds tables and lists with labels as reading leaves them, a row a block: "Norland | 1,322 | 140" under "Country | Troops | Vehicles";
/// "Norland: 45 officers" above "Ostia: 20".
/// </summary>
internal sealed class FigureTables
{
    private const string Bar = " | ";

    private const int LongestLabel = 48;

    private static readonly SearchValues<char> NoLabel = SearchValues.Create("0123456789.;?!\"“”");

    private readonly string _text;
    private readonly List<(Span Row, ImmutableArray<Span> Cells, ImmutableArray<Span> Head, int Table)> _rows = [];

    public FigureTables(Document document)
    {
        _text = document.Text;
        var run = new List<(Span Row, ImmutableArray<Span> Cells)>();
        var isList = false;
        foreach (var block in document.Blocks)
        {
            var (cells, labelled) = Cells(block);
            if (run.Count > 0 && (cells.Length != run[0].Cells.Length || labelled != isList))
            {
                Add(run, isList);
                run.Clear();
            }

            if (cells.Length > 1)
            {
                run.Add((block.Span, cells));
                isList = labelled;
            }
        }

        Add(run, isList);
    }

    /// <summary>The cell that a figure stands in; null outside tables, in their heads and in their labels.</summary>
    public TableCell? At(Span figure)
    {
        int low = 0, high = _rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Row.End <= figure.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _rows.Count || !_rows[low].Row.Contains(figure))
        {
            return null;
        }

        var (_, cells, head, table) = _rows[low];
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Contains(figure))
            {
                return new TableCell(table, i, cells[0], head.IsEmpty ? null : head[i], head.IsEmpty ? null : head[0], cells[i].Length <= figure.Length + 1);
            }
        }

        return null;
    }

    // Two rows and more make a table or list; its first row is a head where it has no numbers but years.
    private void Add(List<(Span Row, ImmutableArray<Span> Cells)> run, bool isList)
    {
        if (run.Count < 2)
        {
            return;
        }

        var table = _rows.Count;
        var hasHead = !isList && run.Count > 2 && run[0].Cells.Skip(1).All(cell => cell.Of(_text) is var text && (!text.Any(char.IsAsciiDigit) || IsYear(text))) && run[1].Cells.Skip(1).Any(cell => cell.Of(_text).Any(char.IsAsciiDigit));
        foreach (var (row, cells) in run.Skip(hasHead ? 1 : 0))
        {
            _rows.Add((row, cells, hasHead ? run[0].Cells : [], table));
        }
    }

    private static bool IsYear(string text) => text.Length >= 4 && text.Split(' ') is var words && words.All(word => !char.IsAsciiDigit(word[0]) || (word.Length == 4 && word[0] is '1' or '2')) && words.Length < 4;

    private (ImmutableArray<Span> Cells, bool Labelled) Cells(Block block)
    {
        var text = block.Span.Of(_text);
        if (text.Contains(Bar, StringComparison.Ordinal))
        {
            var cells = ImmutableArray.CreateBuilder<Span>();
            for (var start = 0; start <= text.Length;)
            {
                var end = text.IndexOf(Bar, start, StringComparison.Ordinal) is var bar and >= 0 ? bar : text.Length;
                cells.Add(new Span(block.Span.Start + start, block.Span.Start + end));
                start = end + Bar.Length;
            }

            return (cells.ToImmutable(), false);
        }

        var colon = block.Kind == BlockKind.List ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        return colon is > 1 and < LongestLabel && colon + 2 < text.Length && !text.AsSpan(0, colon).ContainsAny(NoLabel) && text.AsSpan(colon).ContainsAnyInRange('0', '9')
            ? ([new Span(block.Span.Start, block.Span.Start + colon), new Span(block.Span.Start + colon + 2, block.Span.End)], true)
            : ([], false);
    }
}
