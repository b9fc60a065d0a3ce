using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Claims;

/// <summary>Orders that claims rest on.</summary>
internal static class ClaimOrder
{
    /// <summary>Denied before different before changed before consistent before not comparable before single.</summary>
    public static int Rank(ClaimState state) => state switch
    {
        ClaimState.Denied => 0,
        ClaimState.Different => 1,
        ClaimState.Changed => 2,
        ClaimState.Consistent => 3,
        ClaimState.NotComparable => 4,
        _ => 5,
    };

    /// <summary>Id of the earliest mention: by date, document, place.</summary>
    public static string Earliest(IEnumerable<(ReportedDate Date, int Document, Span Span, string Id)> mentions) => mentions
        .OrderBy(mention => mention.Date.Interval.Earliest ?? mention.Date.Interval.Latest ?? LocalDate.MaxIsoValue)
        .ThenBy(mention => mention.Document).ThenBy(mention => mention.Span).ThenBy(mention => mention.Id, StringComparer.Ordinal)
        .First().Id;

    /// <summary>The date that says most: the shortest span of days, stated before inferred.</summary>
    public static ReportedDate Tightest(IEnumerable<ReportedDate> dates) => dates
        .OrderBy(date => date.Interval is { Earliest: { } earliest, Latest: { } latest } ? Period.DaysBetween(earliest, latest) : int.MaxValue)
        .ThenBy(date => date.Interval.IsUnknown).ThenBy(date => date.Basis == Basis.Stated ? 0 : 1)
        .ThenBy(date => date.Interval.Earliest ?? date.Interval.Latest ?? LocalDate.MaxIsoValue)
        .FirstOrDefault() ?? ReportedDate.Unknown;

    /// <summary>The date that covers all; one date where all are the same.</summary>
    public static ReportedDate Cover(IEnumerable<ReportedDate> dates)
    {
        var distinct = dates.DistinctBy(date => (date.Interval, date.Value)).ToList();
        if (distinct.Count == 0)
        {
            return ReportedDate.Unknown;
        }

        if (distinct.Count == 1)
        {
            return distinct[0];
        }

        var interval = distinct.Select(date => date.Interval).Aggregate((a, b) => a.Cover(b));
        return new ReportedDate
        {
            Interval = interval,
            Precision = interval.IsDay ? DatePrecision.Day : DatePrecision.Unknown,
            Basis = interval.IsUnknown ? Basis.Unknown : Basis.Inferred,
            Evidence = [.. distinct.SelectMany(date => date.Evidence).Distinct().OrderBy(reference => reference.Document, StringComparer.Ordinal).ThenBy(reference => reference.Span)],
        };
    }
}
