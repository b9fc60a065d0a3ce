namespace Parallax.Documents.Mentions.Times;

/// <summary>What an element in braces of a time rule stands for; a 2 behind it belongs to the end of a range.</summary>
internal enum TimeClass
{
    None,

    // words of time-words.tsv
    Month,
    Month2,
    Weekday,
    WeekdayAbbr,
    Weekdays,
    Season,
    Unit,
    Units,
    Units2,
    Partday,
    Partdays,
    Noon,
    Nineties,
    Tz,
    Holiday,

    // numbers
    A,
    Num,
    Num2,
    Ordinal,
    Dom,
    Dom2,
    DomTh,
    Year,
    Year2,
    Yy,
    Digits2,
    Decade,
    SpokenYear,
    Iso,
    Compact,
    SlashDate,
    Nth,
    Hour,
    Hour2,
    Minute,
    Minutes,
    Spoken,
    Second,
    Stopped,
    Military,
    Military2,
    MonthDigits,

    // parts of time-parts.tsv
    Half,
    Clock,
    Clock2,

    // what other rules give: first in a row it carries on what was read, else it is read in turn
    Day,
    Part,
    Date,
    Span,
}
