using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Dating;
using NodaTime;
using Parallax.Ledger.Dating.Occasions;

namespace Parallax.Ledger.Claims;

/// <summary>Mentions of one event, while they are being brought together.</summary>
internal sealed class EventGroup(EventFact first)
{
    private const int Looked = 60;

    /// <summary>A time is tight, and may stand for an event, when it spans no more days than this.</summary>
    private const int TightDays = 3;

    private readonly List<EventFact> _facts = [first];

    private DateInterval _time = first.Time;

    public IReadOnlyList<EventFact> Facts => _facts;

    public void Add(EventFact fact)
    {
        _facts.Add(fact);
        _time = fact.Time.IsUnknown ? _time : _time.IsUnknown ? fact.Time : _time.Intersect(fact.Time) ?? _time;
    }

    /// <summary>How well the fact fits; 0 for not at all.</summary>
    public int FitOf(EventFact fact)
    {
        var facts = _facts.Take(Looked).ToList();
        if (facts[0].Event.Type != fact.Event.Type || facts[0].IsActual != fact.IsActual || _time.IsApartFrom(fact.Time) || facts.Any(other => IsOtherDay(other, fact)))
        {
            return 0;
        }

        var line = facts.Any(other => other.Storyline == fact.Storyline);
        var counted = facts.Any(other => other.Counts.Intersect(fact.Counts, StringComparer.Ordinal).Any());
        if (counted && line)
        {
            return 6;
        }

        if (fact.Victims.Length > 0 && facts.Any(other => other.Victims.Intersect(fact.Victims, StringComparer.Ordinal).Any()))
        {
            return 5;
        }

        var placed = facts.Where(other => other.Place is not null).ToList();
        var samePlace = placed.Any(other => Places.AreOne(other.Place, other.PlaceName, fact.Place, fact.PlaceName));
        if (fact.Place is not null && placed.Count > 0 && !samePlace)
        {
            // "at the bridge", "in the valley": one kind of event on one day in one story
            return IsTight(_time) && IsTight(fact.Time) && facts.Any(other => other.Story == fact.Story) && SharesLabel(facts, fact) ? 2 : 0;
        }

        var parties = facts.Any(other => other.Parties.Intersect(fact.Parties, StringComparer.Ordinal).Any());
        var sameDay = IsTight(_time) && IsTight(fact.Time);
        var story = facts.Any(other => other.Story == fact.Story);
        return sameDay && samePlace ? 4
            : sameDay && parties && line ? 3
            : samePlace && story && (_time.IsUnknown || fact.Time.IsUnknown) ? 2
            : IsTakenUp(facts, fact) ? 1
            : 0;
    }

    /// <summary>"The attack", in a report of an attack, without a date, a place or a party of its own, and named by a word that reports of it use.</summary>
    private static bool IsTakenUp(List<EventFact> facts, EventFact fact) =>
        fact.Time.IsUnknown && fact.Place is null && fact.Parties.Length == 0 && facts.Any(other => other.Document == fact.Document) && SharesLabel(facts, fact);

    /// <summary>"On 9 May", "on 24 May": two days, whatever the year.</summary>
    private static bool IsOtherDay(EventFact a, EventFact b) => a.Event.Time is not null && b.Event.Time is not null && SentenceMonths.AreApart(a.Occasion.Calendar, b.Occasion.Calendar);

    private static bool SharesLabel(List<EventFact> facts, EventFact fact) =>
        facts.Any(other => AccountWords.Share(AccountWords.KeyOf(other.Event.Label), AccountWords.KeyOf(fact.Event.Label)));

    private static bool IsTight(DateInterval time) =>
        time.Earliest is { } earliest && time.Latest is { } latest && Period.DaysBetween(earliest, latest) <= TightDays;
}
