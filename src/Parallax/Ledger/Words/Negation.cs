namespace Parallax.Ledger.Words;

/// <summary>Whether a word turns a sentence round: not at all, as "refuse" and "without" do, or as "not" does.</summary>
internal enum Negation { None, Weak, Strong }
