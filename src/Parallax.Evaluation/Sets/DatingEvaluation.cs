using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures what is found out of a report's date from the others of its set: each dated report in turn is read as if it bore none.
/// <c>holds</c> is the share of the intervals found in which the report's day lies, <c>narrowed</c> the share of reports of which
/// anything is found, <c>month</c> that of reports placed rightly within 31 days.
/// </summary>
public static class DatingEvaluation
{
    private const int Month = 31;

    /// <param name="folder">Holds <c>sets</c> of reports.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of each report of the open part whose day lies outside; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var (tally, documents) = (new SetTally(), 0);
        foreach (var set in SetFiles.Sets(folder, part))
        {
            var reports = set.GetProperty("reports").EnumerateArray().Select(SetReport.Read).ToList();
            var (name, of) = (set.GetProperty("name").GetString()!, SetFiles.PartOf(set));
            foreach (var report in reports.Where(report => report.Published is not null))
            {
                documents++;
                Score(reports, report, name, of, tally, of == "dev" ? error : null);
            }
        }

        return tally.Metrics().Add("documents", documents);
    }

    private static void Score(List<SetReport> reports, SetReport report, string name, string part, SetTally tally, Action<EvaluationError>? error)
    {
        if (LocalDatePattern.Iso.Parse(report.Published![..10]) is not { Success: true, Value: var day })
        {
            return;
        }

        var (ledger, places) = SetReport.Ledger(reports.ConvertAll(other => other == report ? other with { Published = null } : other));
        var date = ledger.Dates.Published[places[report.Id]];
        var found = date.Interval;
        var holds = !found.IsUnknown && found.Overlaps(DateInterval.Day(day));
        tally.Add(part, "narrowed", !found.IsUnknown);
        tally.Add(part, "month", holds && found is { Earliest: { } first, Latest: { } last } && Period.DaysBetween(first, last) <= Month);
        if (!found.IsUnknown)
        {
            tally.Add(part, "holds", holds);
            if (!holds)
            {
                error?.Invoke(new EvaluationError("outside", report.Published, $"{found.Earliest:uuuu-MM-dd}..{found.Latest:uuuu-MM-dd}", string.Join("; ", date.Evidence.Select(evidence => evidence.Reason))) { Document = $"{name}/{report.Id}" });
            }
        }
    }
}
