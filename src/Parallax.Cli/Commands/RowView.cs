using System.Globalization;
using System.Linq;
using NodaTime.Text;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary>How rows of a ledger are worded in tables and CSV.</summary>
/// <param name="Index">The ledger.</param>
/// <param name="IncludePrivate">Shows the names of private persons.</param>
internal sealed record RowView(LedgerIndex Index, bool IncludePrivate)
{
    private const string PrivateName = "(private person)";

    public LedgerResult Ledger => Index.Ledger;

    public LedgerDocument Document(MentionRow row) => Ledger.Documents[row.Document];

    public Statement Statement(MentionRow row) => Document(row).Record.Statements[row.Index];

    public Figure Figure(MentionRow row) => Document(row).Record.Figures[row.Index];

    public Event Event(MentionRow row) => Document(row).Record.Events[row.Index];

    public Position Position(MentionRow row) => Document(row).Record.Positions[row.Index];

    /// <summary>A document's id and the start of a span in its text.</summary>
    public string Where(MentionRow row, Span span) => string.Create(CultureInfo.InvariantCulture, $"{Document(row).Id}:{span.Start}");

    public string? Name(Entity? entity) => entity is null ? null : entity.Private && !IncludePrivate ? PrivateName : entity.Name;

    public string? Name(string? entity) => Name(Ledger.Entities.Find(entity));

    public string? Name(MentionRow row, int? local) => Name(Ledger.Entities.Of(row.Document, local));

    public string Names(MentionRow row, System.Collections.Generic.IEnumerable<int> locals) =>
        string.Join("; ", locals.Select(local => Name(row, local)).OfType<string>().Distinct(System.StringComparer.Ordinal));

    /// <summary>Who says a statement: the name or, where it is not resolved, the words that stand for the speaker.</summary>
    public string Speakers(MentionRow row) => string.Join("; ", Statement(row).Speakers.Select(speaker =>
        Name(row, speaker.Entity) ?? "“" + speaker.Span.Of(Document(row).Text) + "”"));

    /// <summary>A date's value, or its bounds as an interval of ISO 8601-2: <c>2023-01-01/..</c>.</summary>
    public static string? Date(ReportedDate? date) =>
        date is null ? null
        : date.Value ?? (date.Interval.IsUnknown ? null : $"{Iso(date.Interval.Earliest)}/{Iso(date.Interval.Latest)}");

    /// <summary>A date as tables show it: a day without its time of day.</summary>
    public static string? Day(ReportedDate? date) => date is { Interval: { IsDay: true, Earliest: { } day } } ? LocalDatePattern.Iso.Format(day) : Date(date);

    /// <summary>The time of a mention; null where it has none of its own.</summary>
    public ReportedDate? Time(MentionRow row, int? time) => Ledger.Dates.Of(row.Document, time);

    public static string? Number(decimal? number) => (number / 1.000000000000000000000000000000000m)?.ToString(CultureInfo.InvariantCulture);

    private static string Iso(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "..";
}
