using System.Collections.Immutable;

namespace Parallax.Ledger.Dating;

/// <summary>What is known of when: of each document's publication, and of each time mention.</summary>
/// <param name="Published">For each document in the ledger's order.</param>
/// <param name="Times">For each document and each of its time mentions (durations and sets: null).</param>
public sealed record DatedTimes(ImmutableArray<ReportedDate> Published, ImmutableArray<ImmutableArray<ReportedDate?>> Times)
{
    /// <summary>What a time mention means; null for none.</summary>
    /// <param name="document">Index of the document in the ledger.</param>
    /// <param name="time">Index of the time mention in its record.</param>
    public ReportedDate? Of(int document, int? time) => time is { } index ? Times[document][index] : null;
}
