using System.Collections.Immutable;

namespace Parallax;

/// <summary>A document that took words from another.</summary>
/// <param name="Document">Id of the document that took.</param>
/// <param name="Of">Id of the document it took from; which of the two is which is only as sure as <paramref name="Direction"/> says.</param>
/// <param name="Kind">How much and how changed.</param>
/// <param name="Overlap">Share of <paramref name="Document"/>'s text that stands in the other, 0 to 1.</param>
/// <param name="Direction">How sure it is who took from whom.</param>
/// <param name="Why">One sentence: what the direction rests on.</param>
/// <param name="Passages">The passages, sorted by start.</param>
public sealed record Copy(string Document, string Of, CopyKind Kind, double Overlap, CopyDirection Direction, string Why, ImmutableArray<CopiedPassage> Passages);
