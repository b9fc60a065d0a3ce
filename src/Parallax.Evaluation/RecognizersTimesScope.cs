using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Evaluation;

/// <summary>
/// Which results of Recognizers-Text's date and time cases are no matter for a reader of reports, by class. A class is told by the result's type, by
/// its TIMEX or by how its words are made, never by the case.
/// </summary>
internal static partial class RecognizersTimesScope
{
    private static readonly ImmutableArray<(string Name, Regex Timex, Regex Words)> Classes =
    [
        ("mealtimes", Mealtime(), Anything()), // breakfast, lunch and dinner as spans of hours: a convention of calendars
        ("businessDays", BusinessDays(), Anything()), // counted by a calendar of offices
        ("schoolYears", SchoolYear(), Anything()), // no school's calendar is known
        ("abbreviations", Anything(), Abbreviation()), // EOD, EOY, OTD: the language of appointments and tasks
        ("dayMonthDigits", DayAndMonth(), Digits()), // which is the day and which the month is left open here on purpose
    ];

    /// <summary>The class for which a result is left out; null for one in scope.</summary>
    public static string? Reason(string kind, string timex, string words) =>
        kind == "timezone" ? "timeZones" : Classes.FirstOrDefault(row => row.Timex.IsMatch(timex) && row.Words.IsMatch(words)).Name;

    [GeneratedRegex("", RegexOptions.CultureInvariant)]
    private static partial Regex Anything();

    [GeneratedRegex("TME[BDL]", RegexOptions.CultureInvariant)]
    private static partial Regex Mealtime();

    [GeneratedRegex(@"\dBD\b", RegexOptions.CultureInvariant)]
    private static partial Regex BusinessDays();

    [GeneratedRegex(@"\bSY", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"\b(eo[dmy]|otd|cy ?\d+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"-\d\d-\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    // 10/1, 12/12/30; with a year of four digits only where each number could be the month: 10/1/2015
    [GeneratedRegex(
        @"(?<![\d/.:-])(\d{1,2}[/.]\d{1,2}(?![\d:]|[/.]\d{4}|\.?\d*\s*[ap]\.?m)|(?!(?<same>\d+)(?<mark>[/-])\k<same>\k<mark>)(0?[1-9]|1[0-2])(?<sign>[/-])(0?[1-9]|1[0-2])\k<sign>\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
