using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Documents;

namespace Parallax.Ledger.Claims;

/// <summary>The month and day that a report names for its events, whatever the year: "on 24 September", "in September last year after the raid".</summary>
internal sealed class SentenceMonths
{
    private const int LongestMonth = 31;

    private readonly DocumentRecord _record;
    private readonly ILookup<int, SymbolicTime> _named;

    public SentenceMonths(DocumentRecord record)
    {
        _record = record;
        _named = record.Times.Where(time => time.Time?.Month is not null)
            .ToLookup(time => SentenceWords.At(record.Sentences, time.Span.Start), time => time.Time!);
    }

    /// <param name="told">The event.</param>
    /// <param name="time">When it was, as far as is known.</param>
    public (int Month, int? Day)? Of(Event told, DateInterval time)
    {
        if (told.Time is { } own && _record.Times[own].Time is { Month: { } month } said)
        {
            return (month, said.Day);
        }

        if (time is { Earliest: { } first, Latest: { } last } && first.Month == last.Month && Period.DaysBetween(first, last) <= LongestMonth)
        {
            return (first.Month, first == last ? first.Day : null);
        }

        List<SymbolicTime> named = told.Time is null ? [.. _named[SentenceWords.At(_record.Sentences, told.Trigger.Start)].Take(2)] : [];
        return named.Count == 1 ? (named[0].Month!.Value, named[0].Day) : null;
    }

    /// <summary>True where two of them name different days.</summary>
    public static bool AreApart((int Month, int? Day)? a, (int Month, int? Day)? b) =>
        a is { } one && b is { } other && (one.Month != other.Month || (one.Day is { } day && other.Day is { } otherDay && day != otherDay));
}
