using Parallax.Ledger.Dating;

namespace Parallax.Ledger.Claims;

/// <summary>What sets two figures apart for good: another unit, holder, scope, place, event or part, or a report that tells both as two things.</summary>
internal static class FactVeto
{
    public static bool Holds(FigureFact a, FigureFact b)
    {
        var isSame = a.Range == b.Range;
        return a.Figure.Unit != b.Figure.Unit || a.Status != b.Status
            || (a.Term.IsKnown && b.Term.IsKnown && a.Term.Root != b.Term.Root)
            || (!isSame && a.Term.Kind != b.Term.Kind && !IsGeneral(a) && !IsGeneral(b))
            || (a.Term.IsKnown && b.Term.IsKnown && a.Term.Kind != b.Term.Kind && !IsGeneral(a) && !IsGeneral(b))
            || (a.Holder is not null && b.Holder is not null && a.Holder != b.Holder)
            || (a.Scope is not null && b.Scope is not null && !ScopeReader.AreOne(a.Scope, b.Scope))
            || (a.Aspect.Length > 0 && b.Aspect.Length > 0 && a.Aspect != b.Aspect && (!isSame || (a.IsEvent && b.IsEvent)))
            || (!isSame && a.Aspect != b.Aspect)
            || (a.Place is not null && b.Place is not null && !Places.AreOne(a.Place, a.PlaceName, b.Place, b.PlaceName) && !isSame)
            || (a.IsEvent && b.IsEvent && !a.EventTime.IsUnknown && !b.EventTime.IsUnknown && a.EventTime.PlusDays(1).IsApartFrom(b.EventTime) && a.EventTime.PlusDays(-1).IsApartFrom(b.EventTime))
            || IsPart(a, b) || AreTwoInOneReport(a, b);
    }

    private static bool IsGeneral(FigureFact fact) => fact.Term.Kind is "people" || !fact.Term.IsKnown;

    private static bool IsPart(FigureFact a, FigureFact b) =>
        ((a.Whole is null) != (b.Whole is null) && a.Range != b.Range)
        || (a.Document == b.Document && ((a.Whole is not null && a.Whole == b.Whole) || a.Whole == b.Index || b.Whole == a.Index));

    private static bool AreTwoInOneReport(FigureFact a, FigureFact b) =>
        a.Document == b.Document && !a.Range.Overlaps(b.Range) && !a.SaysChanged && !b.SaysChanged && !a.IsDenied && !b.IsDenied && (a.Giver == b.Giver || a.Sentence == b.Sentence);
}
