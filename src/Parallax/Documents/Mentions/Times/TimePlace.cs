namespace Parallax.Documents.Mentions.Times;

/// <summary>Where a time stands among the pieces of its block.</summary>
/// <param name="Start">Index of its first piece.</param>
/// <param name="End">Index of the first piece behind it.</param>
/// <param name="Ahead">True for a length that also names its end, where no past tense says that it is over: "in two weeks".</param>
/// <param name="Ordinal">1 for the first so many units of what follows, -1 for the last; null for neither.</param>
internal readonly record struct TimePlace(int Start, int End, bool Ahead, int? Ordinal);
