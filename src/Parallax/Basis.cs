namespace Parallax;

/// <summary>How the program knows a value.</summary>
public enum Basis
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>The document says it, at the evidence's span.</summary>
    Stated,

    /// <summary>It follows from what documents say; the evidence gives the reason.</summary>
    Inferred,
}
