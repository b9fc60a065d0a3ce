using System;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Evaluation;

/// <summary>Compares lengths of time and TIMEX values as Recognizers-Text and TIMEX3 write them: P1.5Y and P1Y6M, T15 and XXXXT15:00.</summary>
internal static partial class RecognizedLength
{
    /// <summary>True for the same length; a count that is left open (PXD) stands for any.</summary>
    public static bool Same(string? found, string timex)
    {
        if (found is null || timex.Length == 0 || timex[0] != 'P')
        {
            return false;
        }

        return found == timex || (found.Contains('X', StringComparison.Ordinal) ? Counts().Replace(timex, "X") == found : Seconds(found) is { } a && Seconds(timex) is { } b && a == b);
    }

    /// <summary>True where a mention's value is the TIMEX, seen from a day where that is needed.</summary>
    public static bool SameTimex(TimeMention mention, string timex, LocalDate day)
    {
        var wanted = Bare(timex);
        return Bare(mention.Value) == wanted ||
            (mention.Time is { } time && (Bare(time.ToString()) == wanted || Bare(TimexValue.Of(time, day, null)) == wanted || (mention.Type == TimeType.Set && time.Clock is { } clock && Bare(clock) == wanted)));
    }

    // TimeBank writes a business year as a year
    private static string Bare(string value) => value.Replace("FY", string.Empty, StringComparison.Ordinal).Replace("XXXXT", "T", StringComparison.Ordinal).Replace(":00", string.Empty, StringComparison.Ordinal).Replace("XXXX-SU", "SU", StringComparison.Ordinal)
        .Replace("XXXX-WI", "WI", StringComparison.Ordinal).Replace("XXXX-SP", "SP", StringComparison.Ordinal).Replace("XXXX-FA", "FA", StringComparison.Ordinal);

    private static decimal? Seconds(string length)
    {
        var total = 0m;
        foreach (Match part in Parts().Matches(length))
        {
            var isTime = length.AsSpan(0, part.Index).Contains('T');
            total += decimal.Parse(part.Groups["count"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (part.Groups["unit"].Value switch
            {
                "S" => 1,
                "M" => isTime ? 60 : 2_592_000,
                "H" => 3600,
                "D" => 86_400,
                "W" => 604_800,
                "Q" => 7_776_000,
                "WE" => 172_801,
                _ => 31_104_000,
            });
        }

        return total == 0 ? null : total;
    }

    [GeneratedRegex(@"[\d.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    [GeneratedRegex(@"(?<count>[\d.]+)(?<unit>WE|[A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
