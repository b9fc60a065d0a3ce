using System;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Claims;

/// <summary>How two figures of one thing stand to each other.</summary>
internal static class FigureComparer
{
    /// <summary>As-of dates of two stories that meet at their edges by no more than this many days are apart: each edge may be off by a week ("currently", "this week").</summary>
    private const int EdgeDays = 14;

    /// <summary>Dates no further apart than this are one time, where the documents say no more.</summary>
    private const int SameTimeDays = 62;

    /// <summary>The state and why, as the end of a sentence. Null where nothing can be said: a denial of one number says nothing of another.</summary>
    public static (ClaimState State, string Reason)? Compare(FigureFact a, FigureFact b)
    {
        if (a.IsDenied || b.IsDenied)
        {
            return CompareDenied(a, b);
        }

        if (a.Range.Overlaps(b.Range))
        {
            return (ClaimState.Consistent, OverlapReason(a, b));
        }

        if (NotComparable(a, b) is { } reason)
        {
            return (ClaimState.NotComparable, reason);
        }

        if (a.SaysChanged || b.SaysChanged)
        {
            return (ClaimState.Changed, "a report says that the number changed");
        }

        if (!a.IsEvent && AreApart(a, b))
        {
            return (ClaimState.Changed, "the as-of dates lie apart, so the figure changed");
        }

        return a.IsEvent || a.Story == b.Story || AreOneTime(a.AsOf.Interval, b.AsOf.Interval)
            ? (ClaimState.Different, "the ranges do not meet")
            : (ClaimState.NotComparable, "nothing says whether they hold for the same time");
    }

    private static (ClaimState State, string Reason)? CompareDenied(FigureFact a, FigureFact b)
    {
        if (a.IsDenied && b.IsDenied)
        {
            return null;
        }

        var (denied, held) = a.IsDenied ? (a, b) : (b, a);
        return denied.Range.Overlaps(held.Range) && denied.Document != held.Document
            ? (ClaimState.Denied, denied.IsWithdrawn ? "one report withdrew the number by a correction" : "one report says that it is not so")
            : denied.IsWithdrawn && denied.Document == held.Document
                ? (ClaimState.Denied, $"the report corrected {denied.Words} to {held.Words}")
                : denied.Range.Overlaps(held.Range) ? (ClaimState.Denied, "the report also gives it as denied") : null;
    }

    private static string OverlapReason(FigureFact a, FigureFact b)
    {
        var (coarse, fine) = a.Range.Width >= b.Range.Width || a.Range.Width is null ? (a, b) : (b, a);
        return coarse.Range.Low == fine.Range.Low && coarse.Range.High == fine.Range.High
            ? "the ranges are the same"
            : coarse.Range.Width is null
                ? $"\"{coarse.Words}\" allows it"
                : coarse.Range.IsCoarserThan(fine.Range)
                    ? $"{fine.Words} lies inside \"{coarse.Words}\" at its coarse precision ({ClaimWording.Number(coarse.Range.Low)} to {ClaimWording.Number(coarse.Range.High)})"
                    : $"the ranges overlap at their precision ({ClaimWording.Range(a.Range)} and {ClaimWording.Range(b.Range)})";
    }

    private static string? NotComparable(FigureFact a, FigureFact b)
    {
        if (!a.Term.Modifiers.SequenceEqual(b.Term.Modifiers, StringComparer.Ordinal))
        {
            return $"they count different kinds ({KindOf(a)} and {KindOf(b)})";
        }

        if (!a.IsEvent && (a.Holder is null || b.Holder is null) && a.Term.IsOfPeople && !(a.Holder == b.Holder && a.Story == b.Story))
        {
            return "nothing says whose they are";
        }

        if ((a.Scope is null) != (b.Scope is null))
        {
            return $"only one says that it belongs to {a.ScopeName ?? b.ScopeName}";
        }

        if ((a.Place is null) != (b.Place is null) && !a.HolderIsForce && !a.ScopeIsForce && a.Story != b.Story)
        {
            return $"only one says that it is for {(a.Place is null ? b.PlaceName : a.PlaceName)}";
        }

        return a.Document == b.Document && a.Giver == b.Giver && !a.SaysChanged && !b.SaysChanged && a.AsOf.Interval.Overlaps(b.AsOf.Interval)
            ? "one report gives both, so they may count different things"
            : null;
    }

    private static string KindOf(FigureFact fact) => string.Join(' ', fact.Term.Modifiers.Append(fact.Term.Kind));

    /// <summary>True where one lies before the other, or meets its beginning by some days while it goes on without a known end.</summary>
    private static bool AreApart(FigureFact a, FigureFact b)
    {
        var (first, second) = (a.AsOf.Interval, b.AsOf.Interval);
        return first.IsApartFrom(second) || (a.Story != b.Story && (MeetsEdge(first, second) || MeetsEdge(second, first)));
    }

    private static bool MeetsEdge(DateInterval early, DateInterval late) =>
        early.Latest is { } end && late.Earliest is { } start && late.Latest is null && Period.DaysBetween(start, end) <= EdgeDays;

    private static bool AreOneTime(DateInterval a, DateInterval b) =>
        a.Earliest is { } aStart && a.Latest is { } aEnd && b.Earliest is { } bStart && b.Latest is { } bEnd &&
        Period.DaysBetween(LocalDate.Min(aStart, bStart), LocalDate.Max(aEnd, bEnd)) <= SameTimeDays;
}
