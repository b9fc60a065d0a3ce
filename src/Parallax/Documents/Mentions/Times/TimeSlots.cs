using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>What the classes of a matched pattern stood for. A value, so that a way that leads nowhere leaves nothing behind.</summary>
internal record struct TimeSlots
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

    /// <summary>How many of <see cref="Unit"/> one stands for beyond the first: 1 for a fortnight of two weeks.</summary>
    public int UnitExtra { get; set; }

    public decimal? Number { get; set; }

    public decimal? Number2 { get; set; }

    /// <summary>A part of the day, such as TMO.</summary>
    public string? Part { get; set; }

    public ClockTime? Clock { get; set; }

    public ClockTime? Clock2 { get; set; }

    /// <summary>Key of a day of <c>holidays.tsv</c>.</summary>
    public string? Holiday { get; set; }

    /// <summary>What was read before, or in turn, by other rules.</summary>
    public SymbolicTime? Base { get; set; }

    /// <summary>A length that was read before.</summary>
    public string? Length { get; set; }

    public readonly int UnitSize => UnitExtra + 1;
}
