namespace Parallax.Ledger.Words;

/// <summary>How two stretches of text compare.</summary>
/// <param name="Dice">Weight of what is shared in the weight of both, 0 to 1.</param>
/// <param name="Containment">Weight of what is shared in that of the lighter one, 0 to 1.</param>
/// <param name="Order">Share of the shared terms that stand in one order, 0 to 1.</param>
/// <param name="Shared">Number of shared terms.</param>
/// <param name="Strongest">Weight of the rarest shared term.</param>
internal readonly record struct Likeness(double Dice, double Containment, double Order, int Shared, double Strongest);
