using System;
using System.Linq;
using Parallax.Ledger.Dating;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Two figures whose documents say the same of them in every field are of one thing, whatever their numbers and however far apart the reports. A field
/// that neither states agrees; whose or where must be stated; and what happened once is one thing only in one story, or on one day.
/// </summary>
internal static class StatedAgreement
{
    /// <summary>Numbers further apart count two things.</summary>
    private const decimal MostRatio = 20;

    public static bool Holds(FigureFact a, FigureFact b) =>
        a.Dimension == b.Dimension && a.Term.IsKnown && a.Term.Kind == b.Term.Kind && a.Aspect == b.Aspect && a.Status == b.Status
        && a.Term.Modifiers.SequenceEqual(b.Term.Modifiers, StringComparer.Ordinal)
        && (a.Whole is null) == (b.Whole is null) && a.IsLimit == b.IsLimit && a.IsIncrement == b.IsIncrement
        && a.Holder == b.Holder && AreOne(a.Scope, b.Scope) && SamePlace(a, b)
        && (a.Document == b.Document ? AreTwoTellings(a, b) : a.Holder is not null || (a.Place is not null && b.Place is not null))
        && (!a.IsEvent || AreOneEvent(a, b));

    /// <summary>In one report: two givers close to each other, or a number and its correction.</summary>
    private static bool AreTwoTellings(FigureFact a, FigureFact b) =>
        a.IsWithdrawn || b.IsWithdrawn || (a.Giver.Length > 0 && b.Giver.Length > 0 && a.Giver != b.Giver && Math.Abs(a.Sentence - b.Sentence) <= 1);

    /// <summary>"The union says 40,000; the police say 11,500": one report sets two givers' numbers against each other, and need not say twice what they count.</summary>
    public static bool AreSetAgainst(FigureFact a, FigureFact b) =>
        a.Document == b.Document && (a.Sentence == b.Sentence || (Math.Abs(a.Sentence - b.Sentence) == 1 && a.Aspect.Length > 0 && a.Aspect == b.Aspect && a.Place == b.Place)) && a.Dimension == b.Dimension && a.Status == b.Status
        && a.Giver.Length > 0 && b.Giver.Length > 0 && a.Giver != b.Giver && !a.Scaled.Overlaps(b.Scaled)
        && (a.Term.Kind == b.Term.Kind || (a.Sentence == b.Sentence && (a.Term.Kind.Length == 0 || b.Term.Kind.Length == 0)))
        && (a.Aspect == b.Aspect || a.Aspect.Length == 0 || b.Aspect.Length == 0)
        && a.IsLimit == b.IsLimit && a.IsIncrement == b.IsIncrement && a.Whole is null && b.Whole is null && (a.Figure.PartOf is null) == (b.Figure.PartOf is null)
        && a.Scaled.Middle is > 0 and { } one && b.Scaled.Middle is > 0 and { } other && Math.Max(one, other) / Math.Min(one, other) <= MostRatio;

    private static bool AreOne(string? a, string? b) => a == b || (a is not null && b is not null && ScopeReader.AreOne(a, b));

    private static bool SamePlace(FigureFact a, FigureFact b) =>
        a.Place == b.Place || Places.AreOne(a.Place, a.PlaceName, b.Place, b.PlaceName) || (a.HolderIsForce && a.Scope is null) || a.ScopeIsForce;

    private static bool AreOneEvent(FigureFact a, FigureFact b) =>
        !a.EventTime.IsUnknown && !b.EventTime.IsUnknown
            ? new DateInterval(a.EventTime.Earliest?.PlusDays(-1), a.EventTime.Latest?.PlusDays(1)).Overlaps(b.EventTime)
            : a.Story == b.Story;
}
