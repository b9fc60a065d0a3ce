namespace Parallax.Evaluation.Training;

/// <summary>A relation between two sets of words, or two words of theirs.</summary>
/// <param name="Symbol"><c>@</c> for what is above, <c>!</c> for the contrary, <c>+</c> for what is derived, … (wninput(5WN)).</param>
/// <param name="File">Where the other set stands.</param>
/// <param name="Offset">Where in that file.</param>
/// <param name="From">Number of the word that it starts from, from 1; 0 for the whole set.</param>
/// <param name="To">Number of the word in the other set; 0 for the whole set.</param>
internal readonly record struct WordNetPointer(string Symbol, string File, int Offset, int From, int To);
