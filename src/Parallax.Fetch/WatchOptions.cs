using System;
using System.Collections.Immutable;

namespace Parallax.Fetch;

/// <summary>How to watch.</summary>
public sealed record WatchOptions
{
    /// <summary>Pause between two visits of a feed; a feed may ask for a longer one.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest pause that a feed can ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long after each look a report is looked at again; behind the last it is left alone.</summary>
    public ImmutableArray<TimeSpan> Rechecks { get; init; } =
    [
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7), TimeSpan.FromDays(20),
    ];

    /// <summary>A report that answers 404 so often in a row is withdrawn; 410 and 451 say so at once.</summary>
    public int Misses { get; init; } = 2;

    /// <summary>Pause behind the first failure; each further one is twice as long.</summary>
    public TimeSpan FailurePause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A report that failed so often is taken from its feed alone.</summary>
    public int MaxFailures { get; init; } = 6;

    /// <summary>Visits what is due and ends.</summary>
    public bool Once { get; init; }
}
