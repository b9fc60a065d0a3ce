using System.Globalization;
using NodaTime;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Reads the clock time behind a date, if there is one.</summary>
internal static class ClockScanner
{
    private static readonly string[] Joints = [", ", " at ", " um ", " - ", " – ", " — ", " | ", " · ", " à ", " в ", "T", "t", " "];

    private static readonly string[] GreenwichNames = ["GMT", "UTC", "Z"];

    /// <summary>The date in ISO 8601, with its clock time where one follows; the cursor moves behind it.</summary>
    public static (string Iso, DatePrecision Precision) Append(ref DateCursor cursor, LocalDate date)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");
        var behindDate = cursor.At;
        foreach (var joint in Joints)
        {
            if (cursor.StartsWith(joint))
            {
                cursor.At += joint.Length;
                break;
            }
        }

        cursor.SkipSpaces();
        if (cursor.At == behindDate || cursor.Number() is not { } hour || cursor.LastLength > 2 || cursor.Current is not (':' or '.' or 'h') || !char.IsAsciiDigit(cursor.Next))
        {
            cursor.At = behindDate;
            return (day, DatePrecision.Day);
        }

        cursor.At++;
        if (cursor.Number() is not { } minute || cursor.LastLength != 2)
        {
            cursor.At = behindDate;
            return (day, DatePrecision.Day);
        }

        int? second = null;
        if (cursor.Current == ':')
        {
            cursor.At++;
            second = cursor.Number();
            SkipFraction(ref cursor);
        }

        hour = HalfDay(ref cursor, hour);
        if (hour > 23 || minute > 59 || second > 59)
        {
            cursor.At = behindDate;
            return (day, DatePrecision.Day);
        }

        var zone = Zone(ref cursor);
        return second is { } seconds
            ? (string.Create(CultureInfo.InvariantCulture, $"{day}T{hour:00}:{minute:00}:{seconds:00}{zone}"), DatePrecision.Second)
            : (string.Create(CultureInfo.InvariantCulture, $"{day}T{hour:00}:{minute:00}{zone}"), DatePrecision.Minute);
    }

    private static void SkipFraction(ref DateCursor cursor)
    {
        if (cursor.Current == '.' && char.IsAsciiDigit(cursor.Next))
        {
            cursor.At++;
            while (char.IsAsciiDigit(cursor.Current))
            {
                cursor.At++;
            }
        }
    }

    private static int HalfDay(ref DateCursor cursor, int hour)
    {
        var before = cursor.At;
        cursor.SkipSpaces();
        var afternoon = cursor.StartsWith("pm") || cursor.StartsWith("p.m.");
        if (!afternoon && !cursor.StartsWith("am") && !cursor.StartsWith("a.m."))
        {
            cursor.At = before;
            return hour;
        }

        cursor.At += cursor.Next == '.' ? 4 : 2;
        return (hour % 12) + (afternoon ? 12 : 0);
    }

    private static string Zone(ref DateCursor cursor)
    {
        var before = cursor.At;
        cursor.SkipSpaces();
        foreach (var name in GreenwichNames)
        {
            if (cursor.StartsWith(name))
            {
                cursor.At += name.Length;
                return "Z";
            }
        }

        if (cursor.Current is '+' or '-' or '−' && char.IsAsciiDigit(cursor.Next))
        {
            var sign = cursor.Current == '+' ? '+' : '-';
            cursor.At++;
            var number = cursor.Number() ?? 0;
            var (hours, minutes) = cursor.LastLength > 2 ? (number / 100, number % 100) : (number, 0);
            if (cursor.Current == ':')
            {
                cursor.At++;
                minutes = cursor.Number() ?? 0;
            }

            if (hours <= 14 && minutes < 60)
            {
                return hours == 0 && minutes == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}");
            }
        }

        cursor.At = before;
        return string.Empty;
    }
}
