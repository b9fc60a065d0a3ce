using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>Reads off two figures what speaks for and against their being of one thing. What one report leaves unsaid speaks neither way by itself: it is a sign of its own.</summary>
internal static class ThingSigns
{
    /// <summary>No pair has more.</summary>
    public const int Most = 40;

    private const float Like = 0.55f;
    private const float SomewhatLike = 0.35f;
    private const float Nearest = 0.85f;
    private const float Near = 0.75f;
    private const float Middling = 0.55f;
    private const decimal MostRatio = 2.5m;
    private const int RecentDays = 14;
    private const int FarDays = 30;

    /// <returns>How many were written.</returns>
    public static int Read(FigureFact a, FigureFact b, Span<ThingSign> signs)
    {
        var count = 0;
        Add(signs, ref count, ThingSign.Any);
        Add(signs, ref count, a.Dimension == "percent" ? ThingSign.UnitShare : a.IsMeasure ? ThingSign.UnitMeasure : ThingSign.UnitCount);
        var isSame = a.Scaled == b.Scaled;
        Add(signs, ref count, NumberOf(a, b, isSame));
        Add(signs, ref count, a.IsMeasure && a.Term.Kind != b.Term.Kind && (!a.Term.IsKnown || !b.Term.IsKnown) ? ThingSign.KindOfMeasure : KindOf(a, b));
        Add(signs, ref count, a.Term.Kind != b.Term.Kind && (a.Context.BinarySearch(b.KindTerm) >= 0 || b.Context.BinarySearch(a.KindTerm) >= 0) ? ThingSign.KindInWords : null);
        Add(signs, ref count, (a.Term.Modifiers.IsEmpty && b.Term.Modifiers.IsEmpty) || a.Term.Modifiers.SequenceEqual(b.Term.Modifiers, StringComparer.Ordinal) ? a.Term.Modifiers.IsEmpty ? null : ThingSign.ModifiersSame : ThingSign.ModifiersOther);
        Add(signs, ref count, AspectOf(a, b));
        Add(signs, ref count, a.About.Term is null || b.About.Term is null ? null : a.About.IsKin(b.About) ? ThingSign.AboutSame : ThingSign.AboutOther);
        Add(signs, ref count, a.Harm is null || b.Harm is null ? null : (a.Harm == HarmKind.Killed) == (b.Harm == HarmKind.Killed) ? ThingSign.HarmSame : ThingSign.HarmOther);
        Add(signs, ref count, a.IsOfAnotherEvent != b.IsOfAnotherEvent ? ThingSign.OtherEvent : null);
        Add(signs, ref count, a.Status == b.Status ? ThingSign.StatusSame : ThingSign.StatusOther);
        Add(signs, ref count, FieldOf(a.Holder, b.Holder, a.Holder == b.Holder, ThingSign.HolderSame));
        Add(signs, ref count, FieldOf(a.Scope, b.Scope, a.Scope is not null && b.Scope is not null && ScopeReader.AreOne(a.Scope, b.Scope), ThingSign.ScopeSame));
        Add(signs, ref count, FieldOf(a.Place, b.Place, a.Place is not null && b.Place is not null && (a.Place == b.Place || Places.AreOne(a.Place, a.PlaceName, b.Place, b.PlaceName)), ThingSign.PlaceSame));
        Add(signs, ref count, a.IsWide != b.IsWide && (a.IsWide ? b.Place : a.Place) is not null ? ThingSign.PlaceWide : null);
        Add(signs, ref count, TimeOf(a, b));
        Add(signs, ref count, SideOf(a, b));

        var (aPart, bPart) = (a.Figure.PartOf is not null, b.Figure.PartOf is not null);
        Add(signs, ref count, aPart && bPart ? ThingSign.PartBoth : aPart || bPart ? ThingSign.PartOne : null);
        Add(signs, ref count, a.IsLimit && b.IsLimit ? ThingSign.LimitBoth : a.IsLimit || b.IsLimit ? ThingSign.LimitOne : null);
        Add(signs, ref count, a.IsIncrement && b.IsIncrement ? ThingSign.IncrementBoth : a.IsIncrement || b.IsIncrement ? ThingSign.IncrementOne : null);
        var shared = SentenceWords.Shared(a.Context, b.Context);
        Add(signs, ref count, shared switch { 0 => ThingSign.WordsNone, 1 => ThingSign.WordsShared1, 2 or 3 => ThingSign.WordsShared2, 4 or 5 => ThingSign.WordsAlike, _ => ThingSign.WordsMuchAlike });
        Add(signs, ref count, SentenceWords.Shared(a.Beside, b.Beside) switch { 0 => ThingSign.BesideNone, 1 => ThingSign.BesideOne, 2 => ThingSign.BesideSome, _ => ThingSign.BesideMuch });
        var likeness = Meaning.Likeness(a.Vicinity, b.Vicinity);
        Add(signs, ref count, likeness >= Nearest ? ThingSign.MeaningNearest : likeness >= Near ? ThingSign.MeaningNear : likeness >= Middling ? ThingSign.MeaningMiddling : ThingSign.MeaningFar);
        if (a.Document == b.Document)
        {
            Add(signs, ref count, isSame || a.Scaled.Overlaps(b.Scaled) ? ThingSign.SameReportSame : ThingSign.SameReportApart);
            Add(signs, ref count, a.Sentence == b.Sentence ? ThingSign.SameSentence : null);
            Add(signs, ref count, a.IsTitle != b.IsTitle ? ThingSign.TitleAndBody : null);
        }
        else
        {
            Add(signs, ref count, a.IsTitle && b.IsTitle ? ThingSign.TitleAndTitle : null);
        }

        var conflicts = 0;
        foreach (var sign in signs[..count])
        {
            conflicts += sign is ThingSign.KindOther or ThingSign.KindOtherPeople or ThingSign.KindSomeOf or ThingSign.AspectOther or ThingSign.AspectContrary or ThingSign.HarmOther or ThingSign.OtherEvent or ThingSign.HolderOther or ThingSign.ScopeOther or ThingSign.PlaceOther or ThingSign.PlaceWide or ThingSign.TimeApart or ThingSign.TimeFar or ThingSign.SidesTwo
                or ThingSign.StatusOther or ThingSign.PartOne or ThingSign.LimitOne or ThingSign.IncrementOne or ThingSign.ModifiersOther or ThingSign.SameReportApart ? 1 : 0;
        }

        Add(signs, ref count, conflicts switch { 0 => ThingSign.NoConflict, 1 => ThingSign.OneConflict, _ => null });
        Add(signs, ref count, a.Giver.Length > 0 && b.Giver.Length > 0 ? a.Giver == b.Giver ? ThingSign.GiverSame : ThingSign.GiverOther : null);
        Add(signs, ref count, a.SaysChanged || b.SaysChanged ? ThingSign.SaysChanged : null);
        return count;
    }

    /// <summary>True where both say the same of the same kind.</summary>
    public static bool AreSaidAlike(FigureFact a, FigureFact b) =>
        a.Dimension == b.Dimension && a.Aspect.Length > 0 && a.Aspect == b.Aspect && a.Status == b.Status
        && (a.Term.Kind == b.Term.Kind || (a.Term.IsOfPeople && b.Term.IsOfPeople && (a.Term.Kind == "people" || b.Term.Kind == "people")));

    /// <summary>True where the numbers are the same, or each may be the other.</summary>
    public static bool NumbersAgree(FigureFact a, FigureFact b) =>
        a.Dimension == b.Dimension && (a.Scaled == b.Scaled || (a.Scaled.Overlaps(b.Scaled) && Ratio(a, b) < MostRatio));

    private static void Add(Span<ThingSign> signs, ref int count, ThingSign? sign)
    {
        if (sign is { } found)
        {
            signs[count++] = found;
        }
    }

    private static ThingSign NumberOf(FigureFact a, FigureFact b, bool isSame)
    {
        if (isSame)
        {
            return Telling(a) switch { <= 1 => ThingSign.NumberSmallSame, 2 => ThingSign.NumberSame, _ => ThingSign.NumberTellingSame };
        }

        var ratio = Ratio(a, b);
        return ratio < MostRatio && a.Scaled.Overlaps(b.Scaled) ? ThingSign.NumberOverlaps
            : ratio < 1.5m ? ThingSign.NumberWithinHalf
            : ratio < 3 ? ThingSign.NumberWithinTriple
            : ratio < 10 ? ThingSign.NumberWithinTen
            : ThingSign.NumberFar;
    }

    private static decimal Ratio(FigureFact a, FigureFact b)
    {
        var (first, second) = (a.Scaled.Middle, b.Scaled.Middle);
        return first is > 0 && second is > 0 ? Math.Max(first.Value, second.Value) / Math.Min(first.Value, second.Value) : first == second ? 1 : 100;
    }

    /// <summary>How much a number alone says, 1 to 3: by its significant digits, "7" little, "2,860" much.</summary>
    private static int Telling(FigureFact fact)
    {
        if (fact.Figure.Value is not { } value || value == 0)
        {
            return fact.Figure.Low is null || fact.Figure.High is null || fact.Figure.Modifier == FigureModifier.Vague ? 1 : 3;
        }

        var number = Math.Abs(value);
        while (number < 1e18m && number != decimal.Truncate(number))
        {
            number *= 10;
        }

        while (number % 10 == 0)
        {
            number /= 10;
        }

        return (number < 10 ? 1 : number < 100 ? 2 : 3) + (Math.Abs(value) >= 100 ? 1 : 0);
    }

    private static ThingSign? TimeOf(FigureFact a, FigureFact b)
    {
        if (a.EventTime.IsUnknown && b.EventTime.IsUnknown)
        {
            return null;
        }

        var (first, second) = (Happened(a), Happened(b));
        if (first.IsUnknown || second.IsUnknown)
        {
            return null;
        }

        return Widened(first, FarDays).IsApartFrom(second) ? ThingSign.TimeFar
            : a.EventTime.IsUnknown || b.EventTime.IsUnknown ? null
            : Widened(first, 1).IsApartFrom(second) ? ThingSign.TimeApart : ThingSign.TimeSame;

        static DateInterval Widened(DateInterval time, int days) => new(time.Earliest?.PlusDays(-days), time.Latest?.PlusDays(days));
    }

    /// <summary>What a report tells of an event without a date happened not long before it appeared.</summary>
    private static DateInterval Happened(FigureFact fact) =>
        !fact.EventTime.IsUnknown ? fact.EventTime
        : fact.IsEvent && fact.Published is { Earliest: { } first, Latest: { } last } ? new DateInterval(first.PlusDays(-RecentDays), last)
        : DateInterval.Unknown;

    /// <summary>The enemy's dead of the one report are those that the other calls its own.</summary>
    private static ThingSign? SideOf(FigureFact a, FigureFact b) =>
        a.Side == FigureSide.Unsaid || b.Side == FigureSide.Unsaid ? null
        : (a.Side == b.Side) == (a.Document == b.Document) ? ThingSign.SidesOne : ThingSign.SidesTwo;

    private static ThingSign KindOf(FigureFact first, FigureFact second)
    {
        var (a, b) = (first.Term, second.Term);
        if (a.Kind.Length == 0 || b.Kind.Length == 0)
        {
            return ThingSign.KindUnsaid;
        }

        if (a.Kind == b.Kind)
        {
            return a.IsKnown ? ThingSign.KindSame : ThingSign.KindSameUnlisted;
        }

        if (a.IsKnown && b.IsKnown)
        {
            return a.IsOfPeople && b.IsOfPeople ? IsSome(a) || IsSome(b) ? ThingSign.KindSomeOf : a.Kind == "people" || b.Kind == "people" ? ThingSign.KindPeopleAndSome : ThingSign.KindOtherPeople
                : a.Root == b.Root ? ThingSign.KindSomewhatLike : ThingSign.KindOther;
        }

        var likeness = Meaning.Likeness(first.KindMeaning, second.KindMeaning);
        return likeness >= Like || first.KindWord.IsKin(second.KindWord) ? ThingSign.KindLike : likeness >= SomewhatLike ? ThingSign.KindSomewhatLike : ThingSign.KindUnlike;
    }

    /// <summary>Women and children are some of the people that a report counts, while its passengers may be all of them.</summary>
    private static bool IsSome(CountedTerm term) => term.Kind is "women" or "children" or "adults";

    private static ThingSign? AspectOf(FigureFact a, FigureFact b) =>
        a.Aspect == b.Aspect ? a.Aspect.Length == 0 ? null : CountedTaxonomy.IsListedAspect(a.Aspect) ? ThingSign.AspectSame : ThingSign.AspectSameUnlisted
        : a.Aspect.Length == 0 || b.Aspect.Length == 0 ? ThingSign.AspectOneUnsaid
        : CountedTaxonomy.IsListedAspect(a.Aspect) && CountedTaxonomy.IsListedAspect(b.Aspect) ? ThingSign.AspectOther
        : a.AspectWord.IsContrary(b.AspectWord) ? ThingSign.AspectContrary
        : a.AspectWord.SaysTheSame(b.AspectWord) || Meaning.Likeness(a.AspectMeaning, b.AspectMeaning) >= Like ? ThingSign.AspectLike : ThingSign.AspectOtherUnlisted;

    private static ThingSign? FieldOf(string? a, string? b, bool areOne, ThingSign same) =>
        a is null && b is null ? null : a is null || b is null ? same + 1 : areOne ? same : same + 2;
}
