using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Cli.Output;

/// <summary>Decides which columns a table shows and how wide, so that a row is one line.</summary>
internal static class TableLayout
{
    public const int Gap = 2;

    /// <param name="columns">All columns.</param>
    /// <param name="natural">The width that each needs to show all it holds.</param>
    /// <param name="width">The width there is.</param>
    /// <returns>Indexes of the columns shown, with their widths.</returns>
    public static List<(int Column, int Width)> Fit<T>(IReadOnlyList<Column<T>> columns, IReadOnlyList<int> natural, int width)
    {
        var shown = Enumerable.Range(0, columns.Count).Where(index => !columns[index].CsvOnly).ToList();
        while (Least(shown) > width && shown.Where(index => columns[index].Dispensable > 0).ToList() is { Count: > 0 } dispensable)
        {
            shown.Remove(dispensable.MaxBy(index => columns[index].Dispensable));
        }

        var widths = shown.ToDictionary(index => index, Narrow);
        var left = width - Least(shown);
        foreach (var index in shown.Where(index => columns[index].Min is not null))
        {
            var more = Math.Clamp(Wide(index) - widths[index], 0, Math.Max(left, 0));
            widths[index] += more;
            left -= more;
        }

        // A terminal too narrow for even these: the last ones give way.
        foreach (var index in Enumerable.Reverse(shown).Where(_ => left < 0).ToList())
        {
            var less = Math.Min(widths[index] - 1, -left);
            widths[index] -= less;
            left += less;
        }

        return [.. shown.Select(index => (index, widths[index]))];

        int Wide(int index) => Math.Min(natural[index], columns[index].Max);

        int Narrow(int index) => columns[index].Min is { } min ? Math.Min(Wide(index), min) : Wide(index);

        int Least(List<int> of) => of.Sum(Narrow) + (Gap * Math.Max(of.Count - 1, 0));
    }
}
