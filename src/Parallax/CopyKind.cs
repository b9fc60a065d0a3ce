namespace Parallax;

/// <summary>Identical: same words. Near: edited, cut or retitled. Partial: passages lifted. Derived: the same report reworded or translated.</summary>
public enum CopyKind { Identical, Near, Partial, Derived }
