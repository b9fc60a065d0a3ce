namespace Parallax;

/// <summary>What an analyst says of what two places name.</summary>
public enum EntityNoteKind
{
    /// <summary>They are one.</summary>
    Merge,

    /// <summary>They are two.</summary>
    Split,
}
