using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Claims;

/// <summary>How two values of one thing stand to each other.</summary>
internal static class FigureComparer
{
    /// <summary>Dates no further apart than this are one time, where the documents say no more.</summary>
    private const int SameTimeDays = 62;

    /// <summary>Reports on what happened at once appear within so many days of each other.</summary>
    private const int CountedOnceDays = 4;

    /// <summary>Log odds from which two numbers that part are called different or changed: a false conflict is worse than a missed one.</summary>
    private const double Sure = 0;

    /// <summary>Mentions of a value that are looked at.</summary>
    private const int MostMentions = 40;

    /// <summary>The state and why, as the end of a sentence. Null where nothing can be said: a denial of one number says nothing of another.</summary>
    /// <param name="a">All that give the one value.</param>
    /// <param name="b">All that give the other.</param>
    /// <param name="isCorrected">True where a report withdrew one of the two: a number that was wrong did not change.</param>
    /// <param name="groups">How sure it is that figures are of one thing.</param>
    public static (ClaimState State, string Reason)? Compare(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b, bool isCorrected, FactGroups groups)
    {
        if (a[0].IsDenied || b[0].IsDenied)
        {
            return a.Take(MostMentions).SelectMany(first => b.Take(MostMentions).Select(second => CompareDenied(first, second))).FirstOrDefault(relation => relation is not null);
        }

        if (a[0].Scaled.Overlaps(b[0].Scaled))
        {
            return (ClaimState.Consistent, OverlapReason(a[0], b[0]));
        }

        if (groups.Between(a, b, MostMentions) < Sure)
        {
            return (ClaimState.NotComparable, NotComparable(a[0], b[0]) ?? "too little says that it is one thing");
        }

        var order = isCorrected || a.Concat(b).Any(fact => fact.IsFixed) || AreCountedOnce(a[0], b[0]) || AreGivenAgainst(a, b) ? 0 : ValueTimes.Order(a, b, MostMentions);
        if (order != 0 && !HasShrunk(order < 0 ? a : b, order < 0 ? b : a))
        {
            return (ClaimState.Changed, (order < 0 ? b : a).Any(fact => fact.SaysChanged) ? "a report says that the number changed" : "the as-of dates lie apart, so the figure changed");
        }

        if (SayChanged(a, b) || SayChanged(b, a))
        {
            return (ClaimState.Changed, "a report says that the number changed");
        }

        return a.Any(first => b.Any(second => first.Document == second.Document || first.IsEvent || first.Story == second.Story || AreOneTime(first.Held, second.Held, SameTimeDays)))
            ? (ClaimState.Different, "the ranges do not meet")
            : (ClaimState.NotComparable, "nothing says whether they hold for the same time");
    }

    /// <summary>What happened at once has one number, on whatever day of the week after it is given.</summary>
    private static bool AreCountedOnce(FigureFact a, FigureFact b) =>
        a.IsEvent && b.IsEvent && a.Aspect == b.Aspect && !CountedTaxonomy.IsToll(a.Aspect) && AreOneTime(a.Held, b.Held, CountedOnceDays);

    /// <summary>Within days two who give numbers by name, neither of whom gives the other's, count differently; a toll may grow from day to day.</summary>
    private static bool AreGivenAgainst(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b) =>
        !CountedTaxonomy.IsToll(a[0].Aspect) && !CountedTaxonomy.IsToll(b[0].Aspect) && AreOneTime(a[0].Held, b[0].Held, CountedOnceDays)
        && a.Concat(b).All(fact => fact.Giver.Length > 0 && !fact.SaysChanged) && !a.Any(fact => b.Any(other => other.Giver == fact.Giver));

    /// <summary>What has happened does not unhappen: where a later count of those killed, hurt or gone is lower, and neither its giver nor its words say that it was corrected, two count differently.</summary>
    private static bool HasShrunk(ImmutableArray<FigureFact> earlier, ImmutableArray<FigureFact> later) =>
        later[0].IsEvent && earlier[0].IsEvent && later[0].Aspect != "missing" && later[0].Scaled.High < earlier[0].Scaled.Low
        && !later.Any(fact => fact.SaysChanged || (fact.Giver.Length > 0 && earlier.Any(other => other.Giver == fact.Giver)));

    /// <summary>"Rose to": changed from what the same report, or one that is not later, gives.</summary>
    private static bool SayChanged(ImmutableArray<FigureFact> later, ImmutableArray<FigureFact> earlier) => later.Any(fact => fact.SaysChanged
        && earlier.Any(other => other.Document == fact.Document || other.Held.IsUnknown || fact.Held.IsUnknown || (other.Held.Latest is { } end && fact.Held.Earliest is { } start && end <= start)));

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
        var (coarse, fine) = a.Scaled.Width >= b.Scaled.Width || a.Scaled.Width is null ? (a, b) : (b, a);
        return coarse.Scaled == fine.Scaled
            ? "the ranges are the same"
            : coarse.Range.Width is null
                ? $"\"{coarse.Words}\" allows it"
                : coarse.Scaled.IsCoarserThan(fine.Scaled)
                    ? $"{fine.Words} lies inside \"{coarse.Words}\" at its coarse precision ({ClaimWording.Number(coarse.Range.Low)} to {ClaimWording.Number(coarse.Range.High)})"
                    : $"the ranges overlap at their precision ({ClaimWording.Range(a.Range)} and {ClaimWording.Range(b.Range)})";
    }

    private static string? NotComparable(FigureFact a, FigureFact b)
    {
        if (!a.Term.Modifiers.SequenceEqual(b.Term.Modifiers, System.StringComparer.Ordinal))
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

    private static bool AreOneTime(DateInterval a, DateInterval b, int days) =>
        a.Earliest is { } aStart && a.Latest is { } aEnd && b.Earliest is { } bStart && b.Latest is { } bEnd &&
        Period.DaysBetween(LocalDate.Min(aStart, bStart), LocalDate.Max(aEnd, bEnd)) <= days;
}
