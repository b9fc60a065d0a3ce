using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Cli.Output;
using Parallax.Export;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax stories</c>: storylines, and below each its stories.</summary>
internal static class StoriesCommand
{
    private const int IdWidth = 13;
    private const int DateWidth = 22;

    public static RowsCommand<StoryRow> Rows() => new(
        "stories", "Stories and storylines with their documents, outlets, origins and dates",
        query =>
        {
            var stories = query.Stories().ToList();
            return query.Storylines(stories).SelectMany(line => stories
                .Where(story => story.Storyline == line.Id)
                .Select(story => new StoryRow(line, story))
                .Prepend(new StoryRow(line, null)));
        },
        Columns,
        (rows, _) => new LedgerRows { Stories = [.. rows.Select(row => row.Story).OfType<Story>()], Storylines = [.. rows.Select(row => row.Line).Distinct()] })
    { Counted = row => row.Story is not null };

    private static IReadOnlyList<Column<StoryRow>> Columns(RowView view) =>
    [
        new("id", row => row.Story?.Id ?? row.Line.Id) { Max = IdWidth },
        new("storyline", row => row.Line.Id) { CsvOnly = true },
        new("first", row => RowView.Day(row.Story?.First ?? row.Line.First)) { Max = DateWidth, Min = 10 },
        new("last", row => RowView.Day(row.Story?.Last ?? row.Line.Last)) { Max = DateWidth, Min = 10, Dispensable = 3 },
        new("docs", row => Number(row.Story?.Sources.Documents)) { Right = true },
        new("outlets", row => Number(row.Story?.Sources.Outlets.Length)) { Right = true, Dispensable = 4 },
        new("origins", row => Number(row.Story?.Sources.Origins.Length)) { Right = true },
        new("title", row => row.Story is { } story ? story.Title : row.Line.Title) { CsvOnly = true },
        new("title", row => row.Story is { } story ? "· " + story.Title : row.Line.Title) { Min = 20, TableOnly = true },
        new("documents", row => row.Story is { } story ? string.Join("; ", story.Documents) : null) { CsvOnly = true },
        new("outletNames", row => row.Story is { } story ? string.Join("; ", story.Sources.Outlets) : null) { CsvOnly = true },
    ];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
