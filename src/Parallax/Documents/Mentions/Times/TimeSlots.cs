using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>What the classes of a matched pattern stood for.</summary>
internal sealed class TimeSlots
{
    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? Year2 { get; set; }

    public int? Month2 { get; set; }

    public int? Day2 { get; set; }

    public int? Era { get; set; }

    public string? Season { get; set; }

    public IsoDayOfWeek? Weekday { get; set; }

    public TimeUnit? Unit { get; set; }

    /// <summary>How many of <see cref="Unit"/> one stands for: 2 weeks for a fortnight.</summary>
    public int UnitSize { get; set; } = 1;

    public decimal? Number { get; set; }

    public decimal? Number2 { get; set; }

    public string? Clock { get; set; }
}
