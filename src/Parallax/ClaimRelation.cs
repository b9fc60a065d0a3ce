namespace Parallax;

/// <summary>How two values of a claim stand to each other.</summary>
/// <param name="A">Index of one value.</param>
/// <param name="B">Index of the other.</param>
/// <param name="State">Consistent, different, changed, denied or not comparable.</param>
/// <param name="Why">One sentence with the numbers.</param>
public sealed record ClaimRelation(int A, int B, ClaimState State, string Why);
