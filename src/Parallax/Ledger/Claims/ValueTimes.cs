using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Claims;

/// <summary>Whether all that gives one value lies before all that gives another: only then can the one have become the other.</summary>
internal static class ValueTimes
{
    /// <summary>As-of dates of two stories that meet at their edges by no more than this many days are apart: each edge may be off by a week ("currently", "this week").</summary>
    private const int EdgeDays = 14;

    /// <summary>-1 where the first value lies before the other, 1 where behind, 0 where they are of one time or nothing is known.</summary>
    public static int Order(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b, int most)
    {
        var orders = a.Take(most).SelectMany(first => b.Take(most).Where(second => !first.Held.IsUnknown && !second.Held.IsUnknown).Select(second => Order(first, second))).Distinct().ToList();
        return orders is [var only] ? only : 0;
    }

    private static int Order(FigureFact a, FigureFact b)
    {
        var (first, second) = (a.Held, b.Held);
        return first.IsApartFrom(second) ? first.Latest < second.Earliest ? -1 : 1
            : a.Story != b.Story && MeetsEdge(first, second) ? -1
            : a.Story != b.Story && MeetsEdge(second, first) ? 1
            : 0;
    }

    private static bool MeetsEdge(DateInterval early, DateInterval late) =>
        early.Latest is { } end && late.Earliest is { } start && late.Latest is null && Period.DaysBetween(start, end) <= EdgeDays;
}
