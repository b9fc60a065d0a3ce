using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Parallax.Export;
using Parallax.Queries;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>What an address asks for; every view is a link that can be sent.</summary>
/// <param name="Words">Words that must all be there; empty for none asked.</param>
/// <param name="Entity">An entity's id or name.</param>
/// <param name="Outlet">An outlet's name.</param>
/// <param name="From">Not before this day, month or year.</param>
/// <param name="To">Not after it.</param>
/// <param name="State">State of a claim as JSON writes it.</param>
internal sealed record PageFilter(string Words, string Entity, string Outlet, string From, string To, string State)
{
    private const int Longest = 200;

    private static readonly string[] States = [.. Enum.GetValues<ClaimState>().Select(JsonNames.Of)];

    /// <summary>Only what was read after the document of this number; null for all.</summary>
    public long? Since { get; init; }

    /// <summary>Id of a story or storyline; null for all.</summary>
    public string? Story { get; init; }

    /// <summary>Id of a document; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>The rows' own state, status or kind as JSON writes it, not that of a claim; null for all.</summary>
    public string? RowState { get; init; }

    public static PageFilter None { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    public static PageFilter Of(IQueryCollection query)
    {
        return new PageFilter(Value("q"), Value("entity"), Value("outlet"), Value("from"), Value("to"), Value("state")) { Since = Visit.Number(query["since"]) };

        string Value(string name) => query[name].ToString().Trim() is { Length: <= Longest } text ? text : string.Empty;
    }

    /// <summary>Why the filter cannot be read; null where it can.</summary>
    public string? Fault => From.Length > 0 && PartialDate.Parse(From) is null ? PartialDate.Fault(From)
        : To.Length > 0 && PartialDate.Parse(To) is null ? PartialDate.Fault(To)
        : State.Length > 0 && !States.Contains(State, StringComparer.Ordinal) ? $"'{State}' is no state; there are {string.Join(", ", States)}" : null;

    public string Address(string path, int page) => PageHtml.Query(path,
        ("q", Words), ("entity", Entity), ("outlet", Outlet), ("from", From), ("to", To), ("state", State), ("since", Since?.ToString(CultureInfo.InvariantCulture)), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>The rows of a ledger that the filter lets through, but for its words, outlet, state of claims and what is new.</summary>
    public LedgerQuery Query(LedgerSnapshot snapshot) => new(snapshot.Index, new LedgerFilter
    {
        Story = Story,
        Document = Document,
        State = RowState,
        Entity = Entity.Length == 0 ? null : IdLookup.Entities(snapshot.Index, Entity).FirstOrDefault() ?? "none",
        Dates = new DateInterval(PartialDate.Parse(From)?.Earliest, PartialDate.Parse(To)?.Latest),
    });

    /// <summary>True where nothing but words is asked for.</summary>
    public bool IsOfWordsAlone => this == None with { Words = Words };

    /// <summary>True where nothing but words, an outlet and what is new is asked for.</summary>
    public bool IsOfOutletAlone => this == None with { Words = Words, Outlet = Outlet, Since = Since };

    /// <summary>True where a text holds all words.</summary>
    public static bool Holds(string text, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word.Trim('"'), StringComparison.OrdinalIgnoreCase));

    /// <param name="html">Where to.</param>
    /// <param name="snapshot">The ledger.</param>
    /// <param name="action">The page.</param>
    /// <param name="kind">Which of its kinds the page shows; null where it has one.</param>
    /// <param name="withState">Whether rows have a state to ask for.</param>
    public void Form(HtmlText html, LedgerSnapshot snapshot, string action, string? kind = null, bool withState = true)
    {
        html.Raw("<form class=\"filters\" action=\"").Raw(action).Raw("\">");
        Input(html, "q", "Words", Words);
        Input(html, "entity", "Who or where", Entity);
        Input(html, "from", "From", From, "2023-09");
        Input(html, "to", "To", To, "2024");
        var outlets = snapshot.Outlets;
        Choice(html, "outlet", "Outlet", Outlet, outlets.Length > 500 ? outlets[..500] : outlets);
        if (withState)
        {
            Choice(html, "state", "State", State, States);
        }

        if (kind is not null)
        {
            html.Raw("<input type=\"hidden\" name=\"kind\" value=\"").Text(kind).Raw("\">");
        }

        if (Since is { } since)
        {
            html.Raw("<label class=\"check\"><input type=\"checkbox\" name=\"since\" value=\"").Text(since.ToString(CultureInfo.InvariantCulture)).Raw("\" checked> Only new</label>");
        }

        html.Raw("<button>Show</button></form>\n");
        if (Fault is { } fault)
        {
            html.Raw("<p class=\"fault\" role=\"alert\">").Text(fault).Raw("</p>\n");
        }
    }

    private static void Input(HtmlText html, string name, string label, string value, string? hint = null) =>
        html.Raw("<label>").Text(label).Raw(" <input name=\"").Raw(name).Raw("\" value=\"").Text(value).Raw("\" placeholder=\"").Text(hint).Raw("\"></label>");

    private static void Choice(HtmlText html, string name, string label, string value, IEnumerable<string> choices)
    {
        html.Raw("<label>").Text(label).Raw(" <select name=\"").Raw(name).Raw("\"><option value=\"\">any</option>");
        foreach (var choice in choices)
        {
            html.Raw(choice == value ? "<option selected>" : "<option>").Text(choice).Raw("</option>");
        }

        html.Raw("</select></label>");
    }
}
