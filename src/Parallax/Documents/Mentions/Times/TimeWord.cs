namespace Parallax.Documents.Mentions.Times;

/// <summary>A word of the calendar (a row of <c>time-words.tsv</c>).</summary>
internal readonly record struct TimeWord(TimeClass Class, string Value, bool NeedsCapital);
