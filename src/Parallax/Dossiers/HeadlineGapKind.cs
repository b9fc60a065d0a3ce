namespace Parallax.Dossiers;

/// <summary>In what a headline says more than the report below it.</summary>
public enum HeadlineGapKind
{
    /// <summary>No figure of the report is this number, nor do two of them make it.</summary>
    Number,

    /// <summary>The report gives it as a bound: "up to 40".</summary>
    Bound,

    /// <summary>The report gives it as planned, possible, asked for or denied.</summary>
    Status,

    /// <summary>The report gives it as somebody's words, each time.</summary>
    Attribution,
}
