using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;

namespace Parallax.Cli.Dossiers;

/// <summary>A dossier for a terminal: what matters first, the rest counted; the other formats show all.</summary>
internal static class TextDossier
{
    private const int LongestQuote = 260;

    public static string Render(Dossier dossier, TextDossierOptions options)
    {
        var page = new TextPage(options.Width, options.Colour);
        page.Write(dossier.Title, 0, Style.Bold);
        if (dossier.Period is { } period)
        {
            page.Write("Reports of " + period, 0, Style.Faint);
        }

        page.Write(Sources(dossier.Sources));
        page.Write(Dossier.Notice.ToUpperInvariant() + ". " + Dossier.NoticeText, 0, Style.Faint);
        foreach (var section in dossier.Sections)
        {
            page.Blank();
            page.Write(section.Title, 0, Style.Heading);
            page.Rule('─');
            foreach (var group in section.Items.GroupBy(item => item.Group, StringComparer.Ordinal))
            {
                Group(page, section.Id, [.. group], options);
            }
        }

        Documents(page, dossier);
        return page.ToString();
    }

    public static string Sources(DossierSources sources)
    {
        var outlets = sources.Outlets.Length == 1 ? "1 outlet" : Number(sources.Outlets.Length) + " outlets";
        var named = sources.Outlets.IsEmpty ? string.Empty : $" ({string.Join(", ", sources.Outlets)}{(sources.Unnamed > 0 ? $"; {sources.Unnamed} not named" : string.Empty)})";
        var origins = sources.Origins.IsEmpty ? "origins not traced" : sources.Origins.Length == 1 ? "1 independent origin" : Number(sources.Origins.Length) + " independent origins";
        return $"{Number(sources.Documents)} {(sources.Documents == 1 ? "report" : "reports")} · {outlets}{named} · {origins}";
    }

    private static void Group(TextPage page, string section, ImmutableArray<DossierItem> items, TextDossierOptions options)
    {
        if (items[0].Group is { } heading && section != "timeline")
        {
            page.Blank();
            page.Write(heading, 0, Style.Bold);
        }

        var shown = items.Where(item => !item.Minor).Take(options.MostItems).ToList();
        var minor = items.Where(item => item.Minor).Take(options.MostMinor).ToList();
        foreach (var item in shown)
        {
            Item(page, section, item);
        }

        foreach (var item in minor)
        {
            Minor(page, item);
        }

        var left = items.Length - shown.Count - minor.Count;
        if (left > 0)
        {
            page.Write($"… {Number(left)} more in --format html", 2, Style.Faint);
        }
    }

    private static void Item(TextPage page, string section, DossierItem item)
    {
        switch (section)
        {
            case "now":
                Now(page, item);
                return;
            case "timeline":
                Timeline(page, item);
                return;
            case "statements":
                Statement(page, item);
                return;
            default:
                break;
        }

        page.Write(item.Heading + (item.State is { } state ? $"  [{Shown(state)}]" : string.Empty) + Numbers(item.Citations), 0, Look(item.State) ?? Style.Bold, 2);
        if (item.Text is { } text)
        {
            page.Write(text, 2);
        }

        foreach (var row in item.Rows)
        {
            page.Write($"{(row.Depth == 0 ? string.Empty : new string(' ', (row.Depth - 1) * 2) + "└ ")}{row.Cells[0]}  {string.Join(" · ", row.Cells.Skip(1).Where(cell => cell.Length > 0))}{Numbers(row.Citations)}", 2, null, 2);
        }

        if (item.Why is { } why)
        {
            page.Write(why, 2, Style.Faint);
        }
    }

    private static void Now(TextPage page, DossierItem item)
    {
        var values = string.Join("; ", item.Rows.Select(row => $"{row.Cells[0]} ({row.Cells[1]}; {row.Cells[2]}{Numbers(row.Citations)})"));
        page.Write($"{item.Heading}: {values}{(item.State is { } state and not ClaimState.Single ? $"  [{Shown(state)}]" : string.Empty)}", 0, Look(item.State), 2);
    }

    private static void Timeline(TextPage page, DossierItem item)
    {
        page.Write($"{item.Group}  {item.Heading}{Numbers(item.Citations)}", 0, null, 2);
        foreach (var row in item.Rows)
        {
            page.Write($"{row.Cells[0]} ({row.Cells[1]})", 4, Style.Faint);
        }
    }

    private static void Statement(TextPage page, DossierItem item)
    {
        foreach (var (index, row) in item.Rows.Index())
        {
            page.Write($"{(index == 0 ? "•" : "≈")} {Quote(row.Cells[1])}", 2, null, 2);
            page.Write($"{row.Cells[0]}, {row.Cells[2]}{Numbers(row.Citations)}", 4, Style.Faint);
        }
    }

    private static void Minor(TextPage page, DossierItem item)
    {
        if (item.Columns is ["Outlet", "Wording", ..])
        {
            Statement(page, item);
            return;
        }

        var rows = item.Rows is [var row, ..] ? $": {string.Join(" · ", row.Cells.Where(cell => cell.Length > 0))}{Numbers(row.Citations)}" : string.Empty;
        page.Write($"{item.Heading}{rows}{(item.Text is null ? string.Empty : ": " + Quote(item.Text))}{Numbers(item.Citations)}", 2, null, 2);
    }

    private static void Documents(TextPage page, Dossier dossier)
    {
        page.Blank();
        page.Write("Reports", 0, Style.Heading);
        page.Rule('─');
        foreach (var document in dossier.Documents)
        {
            page.Write($"[{Number(document.Number)}] {document.Source}, {document.Date}{(document.Headline is null ? string.Empty : $": “{document.Headline}”")}", 0, null, 4);
            page.Write((document.DateReason is null ? string.Empty : $"date inferred: {document.DateReason} · ") + document.Path, 4, Style.Faint);
        }
    }

    private static string Numbers(IEnumerable<Citation> citations)
    {
        var numbers = citations.Select(citation => citation.Number).Distinct().Order().Select(Number);
        var list = string.Join(", ", numbers);
        return list.Length == 0 ? string.Empty : $" [{list}]";
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(ClaimState state) => state switch
    {
        ClaimState.Single => "given once",
        ClaimState.NotComparable => "not comparable",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static Style? Look(ClaimState? state) => state switch
    {
        ClaimState.Different => Style.Different,
        ClaimState.Denied => Style.Denied,
        ClaimState.Changed => Style.Changed,
        ClaimState.Consistent => Style.Consistent,
        _ => null,
    };
}
