using System;

namespace Parallax;

/// <summary>What a time's words leave open.</summary>
[Flags]
public enum TimeGaps
{
    None = 0,

    /// <summary>The document's date.</summary>
    DocumentDate = 1,

    /// <summary>Whether it lies behind the document or ahead of it.</summary>
    Side = 2,

    /// <summary>The time that it is counted from.</summary>
    Reference = 4,

    /// <summary>The day, for a time of day alone.</summary>
    Day = 8,

    /// <summary>How far away: "recently", "the near future".</summary>
    Extent = 16,
}
