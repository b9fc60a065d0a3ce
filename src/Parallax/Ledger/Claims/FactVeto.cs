namespace Parallax.Ledger.Claims;

/// <summary>What sets two figures apart for good, whatever else speaks for them.</summary>
internal static class FactVeto
{
    public static bool Holds(FigureFact a, FigureFact b) => a.Dimension != b.Dimension || (!a.Scaled.Overlaps(b.Scaled) && AreTwoKinds(a.Term, b.Term)) || AreVictimsAndOthers(a, b) || AreOthersPlans(a, b) || ArePartAndTotal(a, b) || AreToldAsTwo(a, b);

    /// <summary>Soldiers are no bases, whatever is said of both; where the number is the same, one of the kinds may be misread.</summary>
    private static bool AreTwoKinds(CountedTerm a, CountedTerm b) => a.IsKnown && b.IsKnown && a.Root != b.Root && a.Root.Length > 0 && b.Root.Length > 0;

    /// <summary>"More than 2,000 people" who died are not the 4,000 soldiers of a force, nor 3,000 who were sent abroad, though the one number allows the other.</summary>
    private static bool AreVictimsAndOthers(FigureFact a, FigureFact b) =>
        IsOfVictims(a) != IsOfVictims(b) && (IsOfVictims(a) ? b : a) is var other && (other.HolderIsForce || other.Aspect.Length > 0) && a.Scaled != b.Scaled && a.Term.Kind != b.Term.Kind;

    /// <summary>The soldiers that one state may send are not those that another has there.</summary>
    private static bool AreOthersPlans(FigureFact a, FigureFact b) =>
        a.Holder is not null && b.Holder is not null && a.Holder != b.Holder && a.Document != b.Document && IsDone(a.Status) != IsDone(b.Status);

    private static bool IsDone(FactStatus status) => status is FactStatus.Actual or FactStatus.Ended;

    private static bool IsOfVictims(FigureFact fact) => fact.Harm is not null || fact.Aspect is "killed" or "injured";

    /// <summary>A part is not its total, nor another part of it.</summary>
    private static bool ArePartAndTotal(FigureFact a, FigureFact b) =>
        a.Document == b.Document && (a.Figure.PartOf == b.Index || b.Figure.PartOf == a.Index || (a.Figure.PartOf is not null && a.Figure.PartOf == b.Figure.PartOf && a.Scaled != b.Scaled));

    /// <summary>Two numbers of one sentence and one giver are two things, unless the sentence tells of a change or of two times.</summary>
    private static bool AreToldAsTwo(FigureFact a, FigureFact b) =>
        a.Document == b.Document && a.Sentence == b.Sentence && !a.Scaled.Overlaps(b.Scaled) && a.Giver == b.Giver && a.Figure.AsOf == b.Figure.AsOf && !a.SaysChanged && !b.SaysChanged && !a.IsDenied && !b.IsDenied;
}
