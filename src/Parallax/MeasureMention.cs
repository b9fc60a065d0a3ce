namespace Parallax;

/// <summary>What one document says of a measure (a rule, a ban, a sanction): one state of it.</summary>
/// <param name="Name">The words that name it.</param>
/// <param name="By">Index of the local entity whose measure it is; null where not said.</param>
/// <param name="State">The state that is told.</param>
/// <param name="Time">Index of the time mention from which it holds; null where not said.</param>
/// <param name="Evidence">The clause that tells it.</param>
public sealed record MeasureMention(Span Name, int? By, MeasureState State, int? Time, Span Evidence);
