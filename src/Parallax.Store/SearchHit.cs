namespace Parallax.Store;

/// <summary>A block that holds what was looked for.</summary>
/// <param name="Number">The number of its input (<see cref="ILedgerStore.Numbers"/>).</param>
/// <param name="Block">Index of the block in its document.</param>
/// <param name="Worth">How well it fits: the less, the better.</param>
public readonly record struct SearchHit(long Number, int Block, double Worth);
