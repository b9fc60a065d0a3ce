namespace Parallax.Documents.Mentions.Times;

/// <summary>A rule that matched.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">Index of the first piece of the expression.</param>
/// <param name="End">Index of the first piece behind it.</param>
/// <param name="Slots">What its classes stood for.</param>
internal sealed record TimeMatch(TimeRule Rule, int Start, int End, TimeSlots Slots);
