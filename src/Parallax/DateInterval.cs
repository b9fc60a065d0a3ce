using NodaTime;

namespace Parallax;

/// <summary>What is known of a date: it lies between two days, both included. A null bound is open.</summary>
public readonly record struct DateInterval(LocalDate? Earliest, LocalDate? Latest)
{
    /// <summary>Nothing is known.</summary>
    public static DateInterval Unknown => default;

    public static DateInterval Day(LocalDate day) => new(day, day);

    public static DateInterval Month(int year, int month) =>
        new(new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    public static DateInterval Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    public bool IsUnknown => Earliest is null && Latest is null;

    public bool IsDay => Earliest is not null && Earliest == Latest;

    /// <summary>True where no day can lie in both.</summary>
    public bool IsApartFrom(DateInterval other) =>
        (Latest is { } latest && other.Earliest is { } otherEarliest && latest < otherEarliest) ||
        (other.Latest is { } otherLatest && Earliest is { } earliest && otherLatest < earliest);

    public bool Overlaps(DateInterval other) => !IsApartFrom(other);

    /// <summary>The days that lie in both; null where there are none.</summary>
    public DateInterval? Intersect(DateInterval other)
    {
        if (IsApartFrom(other))
        {
            return null;
        }

        var earliest = Earliest is { } a && other.Earliest is { } b ? LocalDate.Max(a, b) : Earliest ?? other.Earliest;
        var latest = Latest is { } c && other.Latest is { } d ? LocalDate.Min(c, d) : Latest ?? other.Latest;
        return new DateInterval(earliest, latest);
    }

    /// <summary>The smallest interval that holds both.</summary>
    public DateInterval Cover(DateInterval other) => new(
        Earliest is { } a && other.Earliest is { } b ? LocalDate.Min(a, b) : null,
        Latest is { } c && other.Latest is { } d ? LocalDate.Max(c, d) : null);

    /// <summary>The interval moved by a number of days, its open ends left open.</summary>
    public DateInterval PlusDays(int days) => new(Earliest?.PlusDays(days), Latest?.PlusDays(days));
}
