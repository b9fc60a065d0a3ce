using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>The words in which claims say why.</summary>
internal static class ClaimWording
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Number(decimal? number) => number is { } value ? value.ToString("#,##0.####", Invariant) : "open";

    public static string Range(FigureRange range) => (range.Low, range.High) switch
    {
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"{Number(low)} and more",
        (null, { } high) => $"up to {Number(high)}",
        _ => "any",
    };

    /// <summary>"1 January 2023", "September 2023", "not before 26 December 2022"; empty where nothing is known.</summary>
    public static string Date(ReportedDate date)
    {
        var interval = date.Interval;
        return (interval.Earliest, interval.Latest) switch
        {
            ({ } day, { } same) when day == same => Day(day),
            ({ } first, { } last) when first.Day == 1 && first.Month == last.Month && first.Year == last.Year && last.PlusDays(1).Day == 1 => first.ToString("MMMM uuuu", Invariant),
            ({ } first, { } last) when first.DayOfYear == 1 && first.Year == last.Year && last.PlusDays(1).DayOfYear == 1 => first.Year.ToString(Invariant),
            ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
            ({ } first, null) => $"not before {Day(first)}",
            (null, { } last) => $"not after {Day(last)}",
            _ => string.Empty,
        };
    }

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count <= 1 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];

    /// <summary>"Sputnik News", "Sputnik News and Daily Mail", "5 reports".</summary>
    public static string Outlets(IEnumerable<LedgerDocument> documents)
    {
        var distinct = documents.DistinctBy(document => document.Id, StringComparer.Ordinal).ToList();
        var names = distinct.Select(document => document.Document.Outlet ?? "a report without a named outlet").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count <= 2 && distinct.Count <= 2 ? List(names) : $"{distinct.Count.ToString(Invariant)} reports";
    }

    public static string Origins(int count) => count switch
    {
        0 => "origin unknown",
        1 => "one origin",
        _ => $"{count.ToString(Invariant)} independent origins",
    };

    public static string Count(int count, string one, string many) => count == 1 ? $"one {one}" : $"{count.ToString(Invariant)} {many}";

    private static string Day(NodaTime.LocalDate day) => day.ToString("d MMMM uuuu", Invariant);
}
