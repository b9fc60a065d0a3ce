namespace Parallax.Ledger.Utterances;

/// <summary>What joins or parts two words: nothing known, the same word, another form of it, a synonym, a kind of it, a likeness of use alone; or that they are contraries, or two kinds of one thing.</summary>
internal enum WordLinkKind { None, Same, Derived, Synonym, Kind, Vector, Contrary, Sibling }
