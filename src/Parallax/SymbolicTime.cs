using System.Globalization;
using System.Text;
using NodaTime;

namespace Parallax;

/// <summary>
/// A date as its words give it, before anything is known of the document's own date. "September last year" is
/// anchor Document, unit Year, shift -1, month 9; "on 24 September" is anchor Calendar, month 9, day 24, year unknown;
/// "in October" with a past tense has direction Past.
/// </summary>
public sealed record SymbolicTime
{
    public TimeAnchor Anchor { get; init; }

    /// <summary>Index of the time mention counted from, for <see cref="TimeAnchor.Text"/>.</summary>
    public int? Reference { get; init; }

    /// <summary>Unit of <see cref="Shift"/> ("last month": Month, -1; "this week": Week, 0); null where nothing is shifted.</summary>
    public TimeUnit? Unit { get; init; }

    public int Shift { get; init; }

    public int? Year { get; init; }

    /// <summary>1 to 4.</summary>
    public int? Quarter { get; init; }

    /// <summary>SP, SU, FA or WI as in TIMEX3.</summary>
    public string? Season { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>First year of a decade or century, with <see cref="Unit"/> Decade or Century and anchor Calendar ("the 1990s": 1990).</summary>
    public int? Era { get; init; }

    /// <summary>Days from Easter Sunday, for what moves with it (Good Friday: -2); null for anything else.</summary>
    public int? Easter { get; init; }

    /// <summary>The time that the same words name, for <see cref="TimeAnchor.Of"/>.</summary>
    public SymbolicTime? Of { get; init; }

    /// <summary>
    /// Which of the units, or of the weekdays, in <see cref="Of"/> or in <see cref="Month"/>: 1 the first, -1 the last, 0 the one that holds it
    /// ("the week of 10 April"); null where <see cref="Shift"/> counts.
    /// </summary>
    public int? Ordinal { get; init; }

    /// <summary>Time of day as TIMEX3 writes it behind the date: <c>T10:30</c>, <c>TMO</c>; null for none.</summary>
    public string? Clock { get; init; }

    public TimeDirection Direction { get; init; }

    public TimeModifier Modifier { get; init; }

    /// <summary>End of a range ("March-June 1999"), null for none.</summary>
    public SymbolicTime? Until { get; init; }

    /// <summary>True where nothing but the calendar is needed to know it.</summary>
    public bool IsAbsolute => Anchor == TimeAnchor.Calendar && (Year is not null || Era is not null);

    /// <summary>What must be known, beside the words, before the calendar gives days.</summary>
    public TimeGaps Missing =>
        Anchor switch
        {
            TimeAnchor.Of => Of?.Missing ?? TimeGaps.Reference,
            TimeAnchor.Text => Reference is null ? TimeGaps.Reference : TimeGaps.None,
            TimeAnchor.Document => Unit is null ? TimeGaps.Extent : TimeGaps.DocumentDate,
            _ when IsAbsolute => TimeGaps.None,
            _ when Month is null && Day is null && Weekday is null && Season is null && Quarter is null && Easter is null => TimeGaps.Day,
            _ => TimeGaps.DocumentDate | (Direction == TimeDirection.Unknown ? TimeGaps.Side : TimeGaps.None),
        } | (Until is null ? TimeGaps.None : Until.Missing & ~TimeGaps.Side);

    /// <summary>TIMEX3 value with X for unknown digits; what is relative is written as HeidelTime does (<c>UNDEF-last-year-09</c>).</summary>
    public override string ToString()
    {
        if (Anchor == TimeAnchor.Document && (Unit is null || (Unit == TimeUnit.Day && Shift == 0 && Modifier == TimeModifier.Approx)))
        {
            return Direction switch { TimeDirection.Past => "PAST_REF", TimeDirection.Future => "FUTURE_REF", _ => "PRESENT_REF" };
        }

        if (Anchor == TimeAnchor.Of)
        {
            var shift = string.Create(CultureInfo.InvariantCulture, $"{(Shift < 0 ? "minus" : "plus")}-{System.Math.Abs(Shift)}-{Name}");
            var part = string.Create(CultureInfo.InvariantCulture, $"{Name}#{Ordinal}");
            return $"{Of?.ToString() ?? "UNDEF-REF"}-{(Ordinal is null ? shift : part)}{Clock}";
        }

        if (Anchor != TimeAnchor.Calendar)
        {
            var text = new StringBuilder("UNDEF");
            text.Append(Anchor == TimeAnchor.Text ? "-REF" : string.Empty);
            text.Append(Shift switch
            {
                -1 => "-last",
                0 => "-this",
                1 => "-next",
                _ => string.Create(CultureInfo.InvariantCulture, $"-{(Shift > 0 ? "plus" : "minus")}-{System.Math.Abs(Shift)}"),
            });
            text.Append('-').Append((Unit ?? TimeUnit.Day).ToString().ToLowerInvariant());
            if (Easter is { } fromEaster)
            {
                text.Append(CultureInfo.InvariantCulture, $"-easter{fromEaster:+0;-0;#}");
            }

            if (Season is { } named)
            {
                text.Append('-').Append(named);
            }

            if (Quarter is { } part)
            {
                text.Append(CultureInfo.InvariantCulture, $"-Q{part}");
            }

            if (Month is { } month)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{month:00}");
            }

            if (Day is { } day)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{day:00}");
            }

            if (Weekday is { } weekday)
            {
                text.Append('-').Append(weekday.ToString().ToLowerInvariant());
            }

            return text.Append(Clock).ToString();
        }

        if (Era is { } era)
        {
            return (era / (Unit == TimeUnit.Century ? 100 : 10)).ToString(CultureInfo.InvariantCulture);
        }

        var value = new StringBuilder(Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX");
        if (Quarter is { } quarter)
        {
            return value.Append(CultureInfo.InvariantCulture, $"-Q{quarter}").ToString();
        }

        if (Season is { } season)
        {
            return value.Append('-').Append(season).ToString();
        }

        if (Easter is { } easter)
        {
            return value.Append(CultureInfo.InvariantCulture, $"-easter{easter:+0;-0;#}").Append(Clock).ToString();
        }

        if (Weekday is { } onDay && Month is { } inMonth && Ordinal is { } ordinal)
        {
            return value.Append(CultureInfo.InvariantCulture, $"-{inMonth:00}-WXX-{(int)onDay}-#{ordinal}").Append(Clock).ToString();
        }

        if (Weekday is { } dayOfWeek && Day is null)
        {
            return value.Append(CultureInfo.InvariantCulture, $"-WXX-{(int)dayOfWeek}").Append(Clock).ToString();
        }

        if (Month is not null || Day is not null)
        {
            value.Append('-').Append(Month?.ToString("00", CultureInfo.InvariantCulture) ?? "XX");
        }

        if (Day is { } dayOfMonth)
        {
            value.Append(CultureInfo.InvariantCulture, $"-{dayOfMonth:00}");
        }

        return value.Append(Clock).ToString();
    }

    private string Name => (Weekday?.ToString() ?? (Unit ?? TimeUnit.Day).ToString()).ToLowerInvariant();
}
