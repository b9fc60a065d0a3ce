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
    public const int Most = 32;

    private const float Like = 0.55f;
    private const float SomewhatLike = 0.35f;
    private const float Near = 0.75f;
    private const float Middling = 0.55f;

    /// <returns>How many were written.</returns>
    public static int Read(FigureFact a, FigureFact b, Span<ThingSign> signs)
    {
        var count = 0;
        Add(signs, ref count, ThingSign.Any);
        Add(signs, ref count, a.Dimension == "count" ? ThingSign.UnitCount : a.Dimension == "percent" ? ThingSign.UnitShare : ThingSign.UnitMeasure);
        var isSame = a.Scaled == b.Scaled;
        Add(signs, ref count, NumberOf(a, b, isSame));
        Add(signs, ref count, KindOf(a.Term, b.Term, a.KindMeaning, b.KindMeaning));
        Add(signs, ref count, a.Term.Kind != b.Term.Kind && (a.Context.BinarySearch(b.KindTerm) >= 0 || b.Context.BinarySearch(a.KindTerm) >= 0) ? ThingSign.KindInWords : null);
        Add(signs, ref count, (a.Term.Modifiers.IsEmpty && b.Term.Modifiers.IsEmpty) || a.Term.Modifiers.SequenceEqual(b.Term.Modifiers, StringComparer.Ordinal) ? a.Term.Modifiers.IsEmpty ? null : ThingSign.ModifiersSame : ThingSign.ModifiersOther);
        Add(signs, ref count, AspectOf(a, b));
        Add(signs, ref count, a.Status == b.Status ? ThingSign.StatusSame : ThingSign.StatusOther);
        Add(signs, ref count, FieldOf(a.Holder, b.Holder, a.Holder == b.Holder, ThingSign.HolderSame));
        Add(signs, ref count, FieldOf(a.Scope, b.Scope, a.Scope is not null && b.Scope is not null && ScopeReader.AreOne(a.Scope, b.Scope), ThingSign.ScopeSame));
        Add(signs, ref count, FieldOf(a.Place, b.Place, a.Place is not null && b.Place is not null && (a.Place == b.Place || Places.AreOne(a.Place, a.PlaceName, b.Place, b.PlaceName)), ThingSign.PlaceSame));
        if (!a.EventTime.IsUnknown && !b.EventTime.IsUnknown)
        {
            Add(signs, ref count, a.EventTime.PlusDays(1).IsApartFrom(b.EventTime) && a.EventTime.PlusDays(-1).IsApartFrom(b.EventTime) ? ThingSign.TimeApart : ThingSign.TimeSame);
        }

        var (aPart, bPart) = (a.Figure.PartOf is not null, b.Figure.PartOf is not null);
        Add(signs, ref count, aPart && bPart ? ThingSign.PartBoth : aPart || bPart ? ThingSign.PartOne : null);
        var shared = Shared(a.Context, b.Context);
        Add(signs, ref count, shared switch { 0 => ThingSign.WordsNone, 1 => ThingSign.WordsShared1, 2 or 3 => ThingSign.WordsShared2, _ => ThingSign.WordsAlike });
        var likeness = Meaning.Likeness(a.Vicinity, b.Vicinity);
        Add(signs, ref count, likeness >= Near ? ThingSign.MeaningNear : likeness >= Middling ? ThingSign.MeaningMiddling : ThingSign.MeaningFar);
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
            conflicts += sign is ThingSign.KindOther or ThingSign.KindOtherPeople or ThingSign.AspectOther or ThingSign.HolderOther or ThingSign.ScopeOther or ThingSign.PlaceOther or ThingSign.TimeApart
                or ThingSign.StatusOther or ThingSign.PartOne or ThingSign.ModifiersOther or ThingSign.SameReportApart ? 1 : 0;
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

    private static int Shared(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            shared += a[i] == b[j] ? 1 : 0;
            var (first, second) = (a[i], b[j]);
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return shared;
    }

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

        var (first, second) = (a.Scaled.Middle, b.Scaled.Middle);
        var ratio = first is > 0 && second is > 0 ? Math.Max(first.Value, second.Value) / Math.Min(first.Value, second.Value) : first == second ? 1 : 100;
        return ratio < 2.5m && a.Scaled.Overlaps(b.Scaled) ? ThingSign.NumberOverlaps
            : ratio < 1.5m ? ThingSign.NumberWithinHalf
            : ratio < 3 ? ThingSign.NumberWithinTriple
            : ratio < 10 ? ThingSign.NumberWithinTen
            : ThingSign.NumberFar;
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

    private static ThingSign KindOf(CountedTerm a, CountedTerm b, float[] aMeaning, float[] bMeaning)
    {
        if (a.Kind == b.Kind)
        {
            return a.IsKnown ? ThingSign.KindSame : ThingSign.KindSameUnlisted;
        }

        if (a.IsKnown && b.IsKnown)
        {
            return a.IsOfPeople && b.IsOfPeople ? a.Kind == "people" || b.Kind == "people" ? ThingSign.KindPeopleAndSome : ThingSign.KindOtherPeople
                : a.Root == b.Root ? ThingSign.KindSomewhatLike : ThingSign.KindOther;
        }

        var likeness = Meaning.Likeness(aMeaning, bMeaning);
        return likeness >= Like ? ThingSign.KindLike : likeness >= SomewhatLike ? ThingSign.KindSomewhatLike : ThingSign.KindUnlike;
    }

    private static ThingSign? AspectOf(FigureFact a, FigureFact b) =>
        a.Aspect == b.Aspect ? a.Aspect.Length == 0 ? null : CountedTaxonomy.IsListedAspect(a.Aspect) ? ThingSign.AspectSame : ThingSign.AspectSameUnlisted
        : a.Aspect.Length == 0 || b.Aspect.Length == 0 ? ThingSign.AspectOneUnsaid
        : CountedTaxonomy.IsListedAspect(a.Aspect) && CountedTaxonomy.IsListedAspect(b.Aspect) ? ThingSign.AspectOther
        : Meaning.Likeness(a.AspectMeaning, b.AspectMeaning) >= Like ? ThingSign.AspectLike : ThingSign.AspectOtherUnlisted;

    private static ThingSign? FieldOf(string? a, string? b, bool areOne, ThingSign same) =>
        a is null && b is null ? null : a is null || b is null ? same + 1 : areOne ? same : same + 2;
}
