using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Dating;

/// <summary>
/// Finds what reports without a date tell with a time ("two months ago, when the two officers were killed") in reports that date it.
/// One thing told twice shares names, numbers, kinds of events and rare words.
/// </summary>
internal sealed class Tellings
{
    /// <summary>Sum of the weights of what two tellings have to share to be of one thing.</summary>
    private const double Least = 8;

    /// <summary>The same where the time is a day counted from the report's own: the report is then dated to the day.</summary>
    private const double LeastOfDay = 12;

    /// <summary>A sentence with several times may tell other things with each.</summary>
    private const double AmongTimes = 0.7;

    /// <summary>What scores so near to the best speaks as well.</summary>
    private const double NearBest = 0.8;

    /// <summary>Terms that more dated tellings hold find none.</summary>
    private const int MostPostings = 200;

    /// <summary>In days; what is placed within more is not dated.</summary>
    private const int LongestTime = 31;

    private const double EventWeight = 2.5;
    private const double PlacedEventWeight = 4;
    private const double HeadWeight = 6;

    private readonly TermWeights _weights = new();
    private readonly Dictionary<string, int> _spread = new(StringComparer.Ordinal);
    private int _all;
    private readonly List<(Telling Telling, DateInterval When)> _dated = [];
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly TellingReader?[] _readers;
    private readonly ImmutableArray<LedgerDocument> _documents;

    /// <param name="documents">The ledger's.</param>
    /// <param name="published">What is known of when they were published.</param>
    public Tellings(ImmutableArray<LedgerDocument> documents, Publication[] published)
    {
        _documents = documents;
        _readers = new TellingReader?[documents.Length];
        for (var at = 0; at < documents.Length; at++)
        {
            var times = documents[at].Record.Times;
            var terms = new HashSet<string>(StringComparer.Ordinal);
            for (var time = 0; time < times.Length; time++)
            {
                if (Read(at, time) is not { } telling)
                {
                    continue;
                }

                terms.UnionWith(telling.Terms.Keys);
                _all++;
                foreach (var term in telling.Terms.Keys)
                {
                    _spread[term] = _spread.GetValueOrDefault(term) + 1;
                }

                if (published[at].IsStated && IsTold(times[time]) && TimeValues.IntervalOf(times, time, published[at].Interval) is { Earliest: { } first, Latest: { } last } when
                    && NodaTime.Period.DaysBetween(first, last) <= LongestTime)
                {
                    _dated.Add((telling, when));
                }
            }

            _weights.Count(terms);
        }

        for (var i = 0; i < _dated.Count; i++)
        {
            foreach (var term in _dated[i].Telling.Terms.Keys)
            {
                (_postings.TryGetValue(term, out var list) ? list : _postings[term] = []).Add(i);
            }
        }
    }

    public bool AreNone => _dated.Count == 0;

    /// <summary>What dated reports of the same matter tell that a telling without a date tells too, the best first.</summary>
    /// <param name="document">Index of a report without a date.</param>
    /// <param name="time">Index of one of its time mentions.</param>
    /// <param name="canBe">Which reports are of the same matter.</param>
    public List<(Telling Telling, DateInterval When, double Score)> Of(int document, int time, Predicate<int> canBe)
    {
        if (!IsTold(_documents[document].Record.Times[time]) || Read(document, time) is not { } own)
        {
            return [];
        }

        var scores = new Dictionary<int, double>();
        foreach (var (term, mine) in own.Terms)
        {
            var weight = WeightOf(term);
            foreach (var at in _postings.TryGetValue(term, out var list) && list.Count <= MostPostings ? list : [])
            {
                scores[at] = scores.GetValueOrDefault(at) + (weight * mine * _dated[at].Telling.Terms[term]);
            }
        }

        var words = _documents[document].Record.Times[time].Time!;
        var isDay = words is { Anchor: TimeAnchor.Document, Unit: TimeUnit.Day or TimeUnit.Hour };
        var best = scores
            .Select(pair => (_dated[pair.Key].Telling, _dated[pair.Key].When, Score: pair.Value * (own.IsAmongTimes || _dated[pair.Key].Telling.IsAmongTimes ? AmongTimes : 1)))
            .Where(found => found.Score >= (isDay ? LeastOfDay : Least) && canBe(found.Telling.Document) && CanBe(words, found.When))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Telling.Document).ThenBy(found => found.Telling.Time).ToList();
        return best.FindAll(found => found.Score >= best[0].Score * NearBest);
    }

    /// <summary>True where two tellings stand in nearly the same words.</summary>
    public bool AreOneSentence(int document, int time, Telling other)
    {
        var (mine, theirs) = (Words(Read(document, time)!), Words(other));
        return mine.Intersect(theirs, StringComparer.Ordinal).Count() * 10 >= Math.Min(mine.Count, theirs.Count) * 8;

        HashSet<string> Words(Telling telling) => WordScanner.Scan(_documents[telling.Document].Text, telling.Sentence).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the words of a time leave open: "Tuesday" is no month, "September" no day of May.</summary>
    private static bool CanBe(SymbolicTime time, DateInterval when) =>
        when is { Earliest: { } first, Latest: { } last }
        && (time.Month is not { } month || (first.Month <= month && month <= last.Month))
        && (time.Day is not { } day || (first == last && first.Day == day))
        && (time.Weekday is not { } weekday || (NodaTime.Period.DaysBetween(first, last) is < 7 and var days && Enumerable.Range(0, days + 1).Any(passed => first.PlusDays(passed).DayOfWeek == weekday)));

    /// <summary>A day, month or season of which is clear on what side of the report it lies; neither "now" nor a time of day.</summary>
    private static bool IsTold(TimeMention mention) =>
        mention is { Type: TimeType.Date or TimeType.Time, Time: { Direction: not TimeDirection.Future } time }
        && (time.Missing & (TimeGaps.Day | TimeGaps.Extent | TimeGaps.Side)) == TimeGaps.None
        && time is not { Anchor: TimeAnchor.Document, Unit: TimeUnit.Day, Shift: 0, Modifier: TimeModifier.Approx };

    /// <summary>What is told with most times says nothing of which of them is meant.</summary>
    private double WeightOf(string term) => (1 - (Math.Max(0, _spread[term] - 4) / (double)_all)) * term[0] switch
    {
        '!' => term.Contains('@', StringComparison.Ordinal) ? PlacedEventWeight : EventWeight,
        '^' => HeadWeight,
        '#' => term.Length > 2 ? 3.5 : term[1] > '2' ? 2 : 1,
        _ => _weights.Of(term),
    };

    private Telling? Read(int document, int time) => (_readers[document] ??= new TellingReader(_documents[document], document)).Read(time);
}
