using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Who said what: utterances by speaker, their wordings side by side.</summary>
internal static class StatementSection
{
    private const int LongestHeading = 90;

    private static readonly ImmutableArray<string> Columns = ["Outlet", "Wording", "How"];

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Part.Utterances
            .Select((utterance, order) => (Utterance: utterance, Order: order, Wordings: Wordings(utterance, context)))
            .Where(entry => entry.Wordings.Count > 0 && entry.Utterance.Speaker is not null)
            .Select(entry => (entry.Utterance, entry.Wordings, entry.Order, Speaker: context.Ledger.Entities.Find(entry.Utterance.Speaker)))
            .Where(entry => entry.Speaker is { Private: false })
            .GroupBy(entry => entry.Speaker!.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count(entry => !IsThought(entry.Wordings)))
            .ThenBy(group => group.First().Speaker!.Name, StringComparer.Ordinal)
            .SelectMany(group => group
                .OrderBy(entry => IsThought(entry.Wordings))
                .ThenByDescending(entry => entry.Wordings.Select(wording => wording.Document).Distinct().Count())
                .ThenBy(entry => entry.Wordings.Min(wording => context.NumberOf(context.Ledger.Documents[wording.Document].Id)))
                .ThenBy(entry => entry.Wordings[0].Statement.Span)
                .Select(entry => Item(entry.Utterance, entry.Wordings, group.First().Speaker!.Name, context)))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("statements", "Who said what", "Quotation marks show the speaker's words; everything else is the outlet's wording.", items);
    }

    /// <summary>What somebody is told to want or think comes after what they are told to have said.</summary>
    private static bool IsThought(List<(int Document, Statement Statement, Wording Wording)> wordings) => wordings.TrueForAll(wording => wording.Statement.Mode == StatementMode.Thought);

    private static DossierItem Item(Utterance utterance, List<(int Document, Statement Statement, Wording Wording)> wordings, string speaker, DossierContext context) => new()
    {
        Id = utterance.Id,
        Heading = Shorten(Shown(wordings[0].Document, wordings[0].Statement, context)),
        Group = speaker,
        Columns = Columns,
        Rows =
        [
            .. wordings.Select(wording => new DossierRow(
                [context.Source(wording.Document), Shown(wording.Document, wording.Statement, context), How(wording.Document, wording.Statement, context)],
                [context.Cite(wording.Document, wording.Statement.Span)])
            {
                Wording = WordingText.Pieces(context.Ledger.Documents[wording.Document].Text, wording.Statement, wording.Wording.Differs),
            }),
        ],
        Minor = wordings.Count == 1,
    };

    private static List<(int Document, Statement Statement, Wording Wording)> Wordings(Utterance utterance, DossierContext context) =>
    [
        .. utterance.Wordings
            .Select(wording => (Place: context.Statement(wording.Statement), Wording: wording))
            .Where(entry => entry.Place is not null)
            .Select(entry => (entry.Place!.Value.Document, context.Ledger.Documents[entry.Place.Value.Document].Record.Statements[entry.Place.Value.Index], entry.Wording)),
    ];

    public static string Shown(int document, Statement statement, DossierContext context) => WordingText.Of(context.Ledger.Documents[document].Text, statement);

    private static string How(int document, Statement statement, DossierContext context)
    {
        var text = context.Ledger.Documents[document].Text;
        var parts = new List<string>
        {
            statement.Kind switch
            {
                StatementKind.Direct => "quoted",
                StatementKind.Mixed => "outlet's wording with quoted words",
                _ => "outlet's wording",
            },
        };
        if (statement.Cue is [var cue, ..])
        {
            parts.Add($"“{FigureWords.Collapse(cue.Of(text))}”");
        }

        if (statement.Polarity != Polarity.Said)
        {
            parts.Add(statement.Polarity == Polarity.NotSaid ? "not said" : "to be said");
        }

        if (statement.Via is { } via)
        {
            parts.Add("to " + via);
        }

        if (statement.ReportedBy is { } reporter)
        {
            parts.Add("as reported by " + reporter);
        }

        return string.Join(", ", parts);
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestHeading)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestHeading);
        return text[..(cut > LongestHeading / 2 ? cut : LongestHeading)] + "…" + (text[0] == '“' ? "”" : string.Empty);
    }
}
