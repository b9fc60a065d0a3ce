using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Dating;

/// <summary>
/// What documents prove of each other's dates. Words are reported after they were said; words given to an outlet are reported by others
/// no earlier than the day before that outlet has them; a dated event gives a year to those who name only its day; a time counted from a
/// document's own date ("two months ago", "this week") gives that date where the thing meant is dated elsewhere.
/// </summary>
internal sealed class SharedEvidence
{
    /// <summary>So many utterances in common make two reports tell of one interview.</summary>
    private const int LeastShared = 3;

    /// <summary>News of an interview goes round within so many days.</summary>
    private const int InterviewDays = 31;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly Publication[] _published;
    private readonly Dictionary<string, int> _indexOf;
    private readonly HashSet<(int, int)> _copies;
    private readonly Dictionary<string, (int Document, int Index)> _placeOf;

    public SharedEvidence(ImmutableArray<LedgerDocument> documents, ImmutableArray<Copy> copies, Publication[] published)
    {
        _documents = documents;
        _published = published;
        _indexOf = documents.Select((document, index) => (document.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _copies = [.. copies.Where(copy => copy.Kind != CopyKind.Partial).SelectMany(copy => new[] { (_indexOf[copy.Document], _indexOf[copy.Of]), (_indexOf[copy.Of], _indexOf[copy.Document]) })];
        _placeOf = documents.SelectMany((document, i) => document.StatementIds.Select((id, j) => (id, i, j))).ToDictionary(entry => entry.id, entry => (entry.i, entry.j), StringComparer.Ordinal);
    }

    /// <summary>Narrows by what one utterance's wordings tell of each other.</summary>
    /// <returns>True where anything was narrowed.</returns>
    public bool ByUtterance(Utterance utterance)
    {
        var tellings = TellingsOf(utterance);
        if (tellings.Select(telling => telling.Document).Distinct().Take(2).Count() < 2)
        {
            return false;
        }

        var saidAt = tellings.Select(telling => (Telling: telling, Time: TimeOf(telling))).Select(said => (said.Telling.Document, said.Telling.Index, said.Time, Interval: WhenSaid(said.Telling.Document, said.Time))).ToList();
        var changed = false;
        foreach (var own in saidAt.Where(telling => !_published[telling.Document].IsStated))
        {
            foreach (var other in saidAt.Where(telling => telling.Document != own.Document))
            {
                var span = _documents[own.Document].Record.Statements[own.Index].Span;
                if (other.Interval.Earliest is { } said)
                {
                    changed |= _published[own.Document].Narrow(new DateInterval(said, null), _documents[own.Document].At(span, $"reports words said {Since(other.Interval)} ({Name(other.Document)})"));
                }

                if (own.Time is { } time && other.Interval is { Earliest: not null, Latest: not null } && _published[other.Document].IsStated && other.Time is not null &&
                    TimeValues.PublishedGiven(_documents[own.Document].Record.Times[time].Time!, other.Interval) is { } possible)
                {
                    changed |= _published[own.Document].Narrow(
                        possible, _documents[own.Document].At(_documents[own.Document].Record.Times[time].Span, $"says that words of {EvidenceWords.Days(other.Interval)} ({Name(other.Document)}) were said \"{Words(own.Document, time)}\""));
                }

                if (IsGivenTo(own.Document, own.Index, other.Document) && _published[other.Document] is { IsStated: true, Interval.Earliest: { } given })
                {
                    changed |= _published[own.Document].Narrow(
                        new DateInterval(given.PlusDays(-1), null), _documents[own.Document].At(span, $"reports words given to {Name(other.Document)}, which published them on {EvidenceWords.Days(DateInterval.Day(given))}"));
                }
            }
        }

        return changed;
    }

    /// <summary>Narrows by what dated reports tell, where this one places it by a time counted from its own date.</summary>
    public void ByTellings()
    {
        var tellings = new Tellings(_documents, _published);
        foreach (var document in Enumerable.Range(0, _documents.Length).Where(document => !_published[document].IsStated && !tellings.AreNone))
        {
            var times = _documents[document].Record.Times;
            foreach (var (time, told) in Enumerable.Range(0, times.Length).Where(time => times[time].Time is { IsAbsolute: false } && times[time].Type is TimeType.Date or TimeType.Time)
                .Select(time => (time, Told: tellings.Of(document, time, other => !_copies.Contains((document, other))))).Where(pair => pair.Told.Count > 0).OrderByDescending(pair => pair.Told[0].Score).ThenBy(pair => pair.time))
            {
                if (Agreed(told.ConvertAll(one => one.When)) is { } when && TimeValues.PublishedGiven(times[time].Time!, when) is { } possible)
                {
                    var by = told.First(one => one.When.Overlaps(when)).Telling;
                    if (string.Equals(Words(document, time), Words(by.Document, by.Time), StringComparison.OrdinalIgnoreCase) && tellings.AreOneSentence(document, time, by))
                    {
                        // whoever copies a sentence does not count its days anew
                        possible = new DateInterval(possible.Earliest, null);
                    }

                    _published[document].Narrow(possible, _documents[document].At(
                        times[time].Span, $"places at \"{Words(document, time)}\" what {Name(by.Document)} dates {EvidenceWords.Days(when)} (\"{Words(by.Document, by.Time)}\")"));
                }
            }
        }
    }

    /// <summary>Narrows a document that is known to have taken words from a dated one.</summary>
    public void ByCopy(Copy copy)
    {
        if (copy.Direction == CopyDirection.Known && _indexOf.TryGetValue(copy.Document, out var taker) && _indexOf.TryGetValue(copy.Of, out var source) &&
            _published[source] is { IsStated: true, Interval.Earliest: { } day } && copy.Passages.Length > 0)
        {
            _published[taker].Narrow(new DateInterval(day.PlusDays(-1), null), _documents[taker].At(copy.Passages[0].Span, $"takes words from {Name(source)} of {EvidenceWords.Days(DateInterval.Day(day))}"));
        }
    }

    /// <summary>Narrows by who cites whom: what a report passes on as another outlet's was published before it.</summary>
    /// <returns>True where anything was narrowed.</returns>
    public bool ByCitations(ImmutableArray<Citation> citations)
    {
        var changed = false;
        foreach (var citation in citations)
        {
            var (citing, cited) = (_published[citation.Document], _published[citation.Of]);
            if (cited.Interval.Earliest is { } first)
            {
                changed |= citing.Narrow(new DateInterval(first, null), _documents[citation.Document].At(citation.Span, $"cites the report of {Name(citation.Of)}, published {Since(cited.Interval)}"));
            }

            if (citation.IsOnly && citing.Interval.Latest is { } last)
            {
                changed |= cited.Narrow(new DateInterval(null, last), _documents[citation.Document].At(citation.Span, $"is cited by {Name(citation.Document)}, published {Until(citing.Interval)}"));
            }
        }

        return changed;
    }

    /// <summary>Narrows by an interview that a dated report tells of as well: the news of it goes round within a month.</summary>
    /// <param name="utterances">In an order of their own.</param>
    public void ByInterviews(IReadOnlyList<Utterance> utterances)
    {
        var shared = utterances
            .SelectMany(utterance => TellingsOf(utterance) is var tellings
                ? tellings.SelectMany(own => tellings.Where(other => other.Document != own.Document && _published[other.Document].IsStated && !_published[own.Document].IsStated)
                    .Select(other => (Own: own, Other: other, utterance.Id))) : [])
            .GroupBy(pair => (Own: pair.Own.Document, Other: pair.Other.Document));
        foreach (var group in shared.OrderBy(group => group.Key))
        {
            if (group.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Count() >= LeastShared && InterviewOf(group.Key.Own) is { } outlet && InterviewOf(group.Key.Other) is { } same && Same(outlet, same)
                && _published[group.Key.Other].Interval is { Earliest: { } first, Latest: { } last })
            {
                var place = _documents[group.Key.Own].Record.Statements[group.First().Own.Index].Span;
                _published[group.Key.Own].Narrow(
                    new DateInterval(first.PlusDays(-InterviewDays), last.PlusDays(InterviewDays)),
                    _documents[group.Key.Own].At(place, $"tells of the interview with {outlet} that {Name(group.Key.Other)} tells of on {EvidenceWords.Days(_published[group.Key.Other].Interval)}: such news goes round within a month"));
            }
        }
    }

    /// <summary>The outlet that a report has its words from, or itself where the words were given to it.</summary>
    private string? InterviewOf(int document) => _documents[document].Record.Credits.FirstOrDefault(credit => credit.Kind == CreditKind.GivenTo)?.Name
        ?? _documents[document].Record.Statements.Select(statement => statement.Via).FirstOrDefault(via => via is not null);

    /// <summary>The days that two thirds of the tellings agree on; null where they part.</summary>
    private static DateInterval? Agreed(List<DateInterval> told)
    {
        var best = told.Select(when => told.Where(when.Overlaps).ToList()).OrderByDescending(agreeing => agreeing.Count).ThenBy(agreeing => agreeing[0].Earliest).First();
        return best.Count * 3 >= told.Count * 2 ? best.Aggregate((DateInterval?)best[0], (common, when) => common?.Intersect(when)) : null;
    }

    /// <summary>Documents and statements in which an utterance stands.</summary>
    private List<(int Document, int Index)> TellingsOf(Utterance utterance) =>
        [.. utterance.Wordings.Where(wording => _placeOf.ContainsKey(wording.Statement)).Select(wording => _placeOf[wording.Statement])];

    private DateInterval WhenSaid(int document, int? saidAt)
    {
        var published = _published[document].Interval;
        // of a year alone nobody counts the days: "this week" of a report of 2023 or later is no week of 2022
        return saidAt is { } time && !(published is { Earliest: { Month: 1, Day: 1 }, Latest: null } && IsWithinDays(document, time))
            ? TimeValues.IntervalOf(_documents[document].Record.Times, time, published)
            : new DateInterval(saidAt is null ? null : published.Earliest, published.Latest);
    }

    private bool IsWithinDays(int document, int time) =>
        _documents[document].Record.Times[time].Time is { Anchor: TimeAnchor.Document, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Hour, Shift: >= -1 and <= 1 };

    /// <summary>When a statement says that it was made: its own time, else the one time that its sentence names outside what is said.</summary>
    private int? TimeOf((int Document, int Index) telling)
    {
        var record = _documents[telling.Document].Record;
        var statement = record.Statements[telling.Index];
        if (statement.Time is { } own)
        {
            return record.Times[own].Time is null ? null : own;
        }

        var sentence = record.Sentences.FirstOrDefault(sentence => sentence.Contains(statement.Span.Start));
        var around = Enumerable.Range(0, record.Times.Length)
            .Where(index => record.Times[index].Time is not null && sentence.Contains(record.Times[index].Span) && record.Times[index].Span.End <= statement.Span.Start)
            .Where(index => !record.Statements.Any(other => other.Content.Any(content => content.Overlaps(record.Times[index].Span))))
            .Take(2).ToList();
        return around.Count == 1 ? around[0] : null;
    }

    private bool IsGivenTo(int document, int statement, int outlet)
    {
        var record = _documents[document].Record;
        var name = _documents[outlet].Document.Outlet;
        return name is not null && (Same(record.Statements[statement].Via, name) || record.Credits.Any(credit => credit.Kind == CreditKind.GivenTo && Same(credit.Name, name)));
    }

    private static bool Same(string? a, string b) => a is not null && string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private string Name(int document) => EvidenceWords.NameOf(_documents[document]);

    private string Words(int document, int time) => _documents[document].Record.Times[time].Span.Of(_documents[document].Text);

    private static string Since(DateInterval interval) => interval.IsDay ? "on " + EvidenceWords.Days(interval) : "on or after " + EvidenceWords.Days(DateInterval.Day(interval.Earliest!.Value));

    private static string Until(DateInterval interval) => interval.IsDay ? "on " + EvidenceWords.Days(interval) : "no later than " + EvidenceWords.Days(DateInterval.Day(interval.Latest!.Value));
}
