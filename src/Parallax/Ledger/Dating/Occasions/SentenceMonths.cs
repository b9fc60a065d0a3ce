using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Documents;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>The month and day that a report names for its events, whatever the year: "on 24 September", "in September last year after the raid".</summary>
internal sealed class SentenceMonths
{
    private const int LongestMonth = 31;

    private readonly DocumentRecord _record;
    private readonly ILookup<int, int> _named;

    public SentenceMonths(DocumentRecord record)
    {
        _record = record;
        _named = Enumerable.Range(0, record.Times.Length).Where(index => record.Times[index].Time?.Month is not null)
            .ToLookup(index => SentenceWords.At(record.Sentences, record.Times[index].Span.Start));
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

        return told.Time is null && TimeOf(told) is { } only ? (_record.Times[only].Time!.Month!.Value, _record.Times[only].Time!.Day) : null;
    }

    /// <summary>The only time with a month that the sentence of an event names; null for none or several.</summary>
    public int? TimeOf(Event told)
    {
        List<int> named = [.. _named[SentenceWords.At(_record.Sentences, told.Trigger.Start)].Take(2)];
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>True where two of them name different days.</summary>
    public static bool AreApart((int Month, int? Day)? a, (int Month, int? Day)? b) =>
        a is { } one && b is { } other && (one.Month != other.Month || (one.Day is { } day && other.Day is { } otherDay && day != otherDay));
}
