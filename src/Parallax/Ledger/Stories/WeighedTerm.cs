using System;

namespace Parallax.Ledger.Stories;

/// <summary>A term of a document.</summary>
/// <param name="Term">As <see cref="StoryTerm"/> tells.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Its number.</param>
/// <param name="Weight">How much it says of the document.</param>
internal readonly record struct WeighedTerm(string Term, StoryTermKind Kind, int Place, double Weight)
{
    /// <summary>How much a term counts that a document has so often.</summary>
    public static double Counted(double count, double weight) => count == 1 ? weight : (1 + Math.Log(count)) * weight;
}
