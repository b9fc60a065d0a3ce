using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Parallax.Dossiers;

namespace Parallax.Cli.Dossiers;

/// <summary>A dossier as GitHub-flavoured Markdown: tables, and a footnote for every citation with the words it rests on.</summary>
internal sealed class MarkdownDossier
{
    private readonly StringBuilder text = new();

    private readonly List<Citation> notes = [];

    private readonly Dictionary<(int, Span), int> numbers = [];

    private MarkdownDossier()
    {
    }

    public static string Render(Dossier dossier)
    {
        var writer = new MarkdownDossier();
        writer.Write(dossier);
        return writer.text.ToString();
    }

    private void Write(Dossier dossier)
    {
        text.Append("# ").Append(Escape(dossier.Title)).Append("\n\n");
        if (dossier.Period is { } period)
        {
            text.Append("Reports of ").Append(Escape(period)).Append("  \n");
        }

        text.Append(Escape(TextDossier.Sources(dossier.Sources))).Append("\n\n> **").Append(Dossier.Notice).Append(".** ").Append(Dossier.NoticeText).Append("\n\n");
        foreach (var section in dossier.Sections)
        {
            text.Append("## ").Append(Escape(section.Title)).Append("\n\n");
            if (section.Lead is { } lead)
            {
                text.Append('_').Append(Escape(lead)).Append("_\n\n");
            }

            foreach (var group in section.Items.GroupBy(item => item.Group, StringComparer.Ordinal))
            {
                if (group.Key is { } heading)
                {
                    text.Append("### ").Append(Escape(heading)).Append("\n\n");
                }

                Group([.. group]);
            }
        }

        Documents(dossier.Documents);
        Notes();
    }

    private void Group(ImmutableArray<DossierItem> items)
    {
        foreach (var item in items.Where(item => !item.Minor))
        {
            Item(item);
        }

        foreach (var item in items.Where(item => item.Minor))
        {
            var row = item.Rows.FirstOrDefault();
            var isStatement = item.Columns is ["Outlet", "Wording", ..];
            var line = row is null ? item.Heading + (item.Text is null ? string.Empty : ": " + item.Text)
                : isStatement ? $"{row.Cells[1]} ({row.Cells[0]}, {row.Cells[2]})"
                : $"{item.Heading}: {string.Join(" · ", row.Cells.Where(cell => cell.Length > 0))}";
            text.Append("- ").Append(Escape(line)).Append(Marks([.. item.Rows.SelectMany(cells => cells.Citations), .. item.Citations])).Append('\n');
        }

        if (items.Any(item => item.Minor))
        {
            text.Append('\n');
        }
    }

    private void Item(DossierItem item)
    {
        text.Append("**").Append(Escape(item.Heading)).Append("**");
        if (item.State is { } state)
        {
            text.Append(" `").Append(state == ClaimState.NotComparable ? "not comparable" : state == ClaimState.Single ? "given once" : state.ToString().ToLowerInvariant()).Append('`');
        }

        text.Append(Marks(item.Citations)).Append("\n\n");
        if (item.Text is { } main)
        {
            text.Append(Escape(main)).Append("\n\n");
        }

        if (item.Why is { } why)
        {
            text.Append(Escape(why)).Append("\n\n");
        }

        Table(item);
    }

    private void Table(DossierItem item)
    {
        if (item.Rows.IsEmpty)
        {
            return;
        }

        var columns = Enumerable.Range(0, item.Columns.Length).Where(column => item.Rows.Any(row => row.Cells[column].Length > 0)).ToList();
        text.Append("| ").AppendJoin(" | ", columns.Select(column => Escape(item.Columns[column]))).Append(" | Sources |\n");
        text.Append("| ").AppendJoin(" | ", columns.Select(_ => "---")).Append(" | --- |\n");
        foreach (var row in item.Rows)
        {
            text.Append("| ").AppendJoin(" | ", columns.Select(column => (column == 0 && row.Depth > 0 ? string.Concat(Enumerable.Repeat("→ ", row.Depth)) : string.Empty) + Escape(row.Cells[column]))).Append(" | ").Append(Marks(row.Citations).Trim()).Append(" |\n");
        }

        text.Append('\n');
    }

    private void Documents(ImmutableArray<DossierDocument> documents)
    {
        text.Append("## Reports\n\n");
        foreach (var document in documents)
        {
            text.Append(CultureInfo.InvariantCulture, $"{document.Number}. ").Append(Escape($"{document.Source}, {document.Date}"));
            text.Append(document.Headline is null ? string.Empty : Escape($": “{document.Headline}”"));
            text.Append(document.DateReason is null ? string.Empty : Escape($" (date inferred: {document.DateReason})")).Append(Marks(document.DateEvidence));
            text.Append("  \n   ").Append(Escape(document.Path));
            text.Append(document.Url is null ? string.Empty : $" <{document.Url.Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}>").Append('\n');
        }

        text.Append('\n');
    }

    private string Marks(IEnumerable<Citation> citations)
    {
        var marks = new StringBuilder();
        foreach (var citation in citations)
        {
            if (!numbers.TryGetValue((citation.Number, citation.At.Span), out var number))
            {
                notes.Add(citation);
                numbers[(citation.Number, citation.At.Span)] = number = notes.Count;
            }

            marks.Append(CultureInfo.InvariantCulture, $"[^{number}]");
        }

        return marks.Length == 0 ? string.Empty : " " + marks;
    }

    private void Notes()
    {
        foreach (var (index, citation) in notes.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"[^{index + 1}]: ").Append(Escape($"{citation.Source} [{citation.Number}], ")).Append(CultureInfo.InvariantCulture, $"{citation.At.Span.Start}–{citation.At.Span.End}: ")
                .Append(Escape(citation.Before)).Append(Strong(citation.Quote)).Append(Escape(citation.After)).Append('\n');
        }
    }

    /// <summary>Emphasis may not start or end with white space.</summary>
    private static string Strong(string quote) => string.IsNullOrWhiteSpace(quote) ? string.Empty : "**" + Escape(quote.Trim()) + "**";

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            {
                escaped.Append(' ');
            }
            else
            {
                _ = c switch
                {
                    '<' => escaped.Append("&lt;"),
                    '>' => escaped.Append("&gt;"),
                    '&' => escaped.Append("&amp;"),
                    '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' => escaped.Append('\\').Append(c),
                    _ => escaped.Append(c),
                };
            }
        }

        return escaped.ToString();
    }
}
