namespace Parallax.Documents.Reading.Metadata;

/// <summary>A date found in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, exclusive, a clock time behind it included.</param>
/// <param name="Value">What it says.</param>
internal readonly record struct DateMatch(int Start, int End, DateValue Value);
