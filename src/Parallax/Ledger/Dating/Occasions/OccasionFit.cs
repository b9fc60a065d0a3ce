using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>How much speaks for it that reports tell of one occasion in other words; what speaks against it leaves nothing.</summary>
internal static class OccasionFit
{
    /// <summary>What must speak for it together.</summary>
    public const double Least = 3;

    /// <summary>How much better than another occasion of the same report one must fit.</summary>
    public const double Margin = 1;

    private const double SameDay = 2.5;
    private const double SameMonth = 1.5;
    private const double SamePlace = 2;
    private const double SameParty = 0.75;
    private const double LedToTheSame = 1.5;
    private const double SameStory = 0.5;
    private const double SharedWord = 0.25;
    private const int MostSharedWords = 3;

    /// <param name="a">What is told of the one, in any number of reports.</param>
    /// <param name="b">What is told of the other.</param>
    public static double Of(IReadOnlyList<Occasion> a, IReadOnlyList<Occasion> b)
    {
        if (a.Any(one => b.Any(other => one.Document == other.Document || one.Time.IsApartFrom(other.Time) || SentenceMonths.AreApart(one.Calendar, other.Calendar))) || PlacesPart(a, b))
        {
            return 0;
        }

        return Strongest((one, other) => one.Calendar is { } first && other.Calendar is { } second && first.Month == second.Month ? first.Day is not null && first.Day == second.Day ? SameDay : SameMonth : 0)
            + Strongest((one, other) => Places.AreOne(one.Place, one.PlaceName, other.Place, other.PlaceName) ? SamePlace : 0)
            + Strongest((one, other) => one.Parties.Intersect(other.Parties, StringComparer.Ordinal).Any() ? SameParty : 0)
            + Strongest((one, other) => one.LedTo.Intersect(other.LedTo, StringComparer.Ordinal).Any() ? LedToTheSame : 0)
            + Strongest((one, other) => one.Story == other.Story ? SameStory : 0)
            + Strongest((one, other) => SharedWord * Math.Min(MostSharedWords, SentenceWords.Shared(one.Context, other.Context)));

        double Strongest(Func<Occasion, Occasion, double> sign) => a.Max(one => b.Max(other => sign(one, other)));
    }

    private static bool PlacesPart(IReadOnlyList<Occasion> a, IReadOnlyList<Occasion> b) =>
        a.Any(one => one.Place is not null) && b.Any(one => one.Place is not null) && !a.Any(one => b.Any(other => Places.AreOne(one.Place, one.PlaceName, other.Place, other.PlaceName)));
}
