using System.ComponentModel;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Mvc;
using Parallax.Queries;
using Parallax.Web.Pages;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>What lists are asked for.</summary>
internal sealed class ApiQuery
{
    public const int MostRows = 1000;

    private const int DefaultRows = 100;

    [FromQuery(Name = "q"), Description("Words that must all be there; of statements and figures beginnings of words")]
    public string? Words { get; init; }

    [FromQuery(Name = "story"), Description("Id of a story or storyline, or its beginning")]
    public string? Story { get; init; }

    [FromQuery(Name = "document"), Description("Id, path or address of a document")]
    public string? Document { get; init; }

    [FromQuery(Name = "entity"), Description("Id, name or spelling of an entity")]
    public string? Entity { get; init; }

    [FromQuery(Name = "outlet"), Description("Name of an outlet")]
    public string? Outlet { get; init; }

    [FromQuery(Name = "from"), Description("Not before: 2023, 2023-09 or 2023-09-24")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("Not after")]
    public string? To { get; init; }

    [FromQuery(Name = "state"), Description("State, status or kind of the rows; of stories the state of a claim in them")]
    public string? State { get; init; }

    [FromQuery(Name = "since"), Description("Only what documents say that were read after the one of this number (see /api/v1/ledger)")]
    public long? Since { get; init; }

    [FromQuery(Name = "offset"), Description("Rows to pass over")]
    public int? Offset { get; init; }

    [FromQuery(Name = "limit"), Description("Most rows, 1 to 1000; 100 unless told")]
    public int? Limit { get; init; }

    public int Skip => Offset ?? 0;

    public int Take => Limit ?? DefaultRows;

    /// <summary>The filter that is asked for.</summary>
    /// <param name="snapshot">The ledger.</param>
    /// <param name="filter">The filter; of no meaning where there is a fault.</param>
    /// <returns>Why it cannot be read; null where it can.</returns>
    public string? Fault(LedgerSnapshot snapshot, out PageFilter filter)
    {
        filter = PageFilter.None;
        var ledger = snapshot.Ledger;
        var stories = Story is null ? [] : IdLookup.Stories(snapshot.Index, Story);
        var documents = Document is null ? [] : IdLookup.Documents(ledger, Document);
        var entities = Entity is null ? [] : IdLookup.Entities(snapshot.Index, Entity);
        foreach (var (name, text, found) in new[] { ("story", Story, stories), ("document", Document, documents), ("entity", Entity, entities) })
        {
            if (text is not null && found.Length != 1)
            {
                return found.Length == 0 ? $"there is no {name} '{text}'" : $"'{text}' can be {found.Length.ToString(CultureInfo.InvariantCulture)} of them";
            }
        }

        if (new[] { From, To }.OfType<string>().FirstOrDefault(text => PartialDate.Parse(text) is null) is { } bad)
        {
            return PartialDate.Fault(bad);
        }

        if (Offset is < 0 || Limit is < 1 or > MostRows || Since is < 0)
        {
            return $"offset and since must be 0 or more, limit 1 to {MostRows}";
        }

        filter = new PageFilter(Words?.Trim() ?? string.Empty, entities.FirstOrDefault() ?? string.Empty, Outlet ?? string.Empty, From ?? string.Empty, To ?? string.Empty, string.Empty)
        {
            Story = stories.FirstOrDefault(),
            Document = documents.FirstOrDefault(),
            RowState = State,
            Since = Since,
        };
        return null;
    }
}
