namespace Parallax.Ledger.Linking;

/// <summary>How two names stand to each other, from the closest.</summary>
internal enum NameRelation
{
    /// <summary>Word for word the same.</summary>
    Same,

    /// <summary>The same words, some spelt otherwise as another script or language would.</summary>
    Spelling,

    /// <summary>In another order, shortened, joined, with words left out.</summary>
    Form,

    /// <summary>One word alone of the other's.</summary>
    Part,

    /// <summary>But for a slip in one word.</summary>
    Near,

    /// <summary>Two names.</summary>
    None,
}
