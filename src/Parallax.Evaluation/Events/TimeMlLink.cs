namespace Parallax.Evaluation.Events;

/// <summary>A word that tells of an event in a TimeML file, with a time of the same file that it is linked to.</summary>
/// <param name="Event">The word.</param>
/// <param name="Time">The time expression.</param>
/// <param name="IsWhen">True where the time says when the event is; false where the event is before or after it.</param>
public sealed record TimeMlLink(Span Event, Span Time, bool IsWhen);
