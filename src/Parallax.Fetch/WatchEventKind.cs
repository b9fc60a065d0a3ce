namespace Parallax.Fetch;

/// <summary>What can happen while watching.</summary>
public enum WatchEventKind
{
    /// <summary>A report was read for the first time.</summary>
    New,

    /// <summary>A report has changed.</summary>
    Changed,

    /// <summary>A report is no longer there.</summary>
    Withdrawn,

    /// <summary>A report that was withdrawn is there again.</summary>
    Restored,

    /// <summary>A feed was read.</summary>
    Feed,

    /// <summary>A story has become part of another, or a part of it another.</summary>
    Story,

    /// <summary>Something could not be had or read.</summary>
    Failed,
}
