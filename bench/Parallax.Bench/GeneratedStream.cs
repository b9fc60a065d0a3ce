using System;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Stories.Streaming;

namespace Parallax.Bench;

/// <summary>
/// Documents of an endless stream, as profiles: counted terms, not sentences. Words are Zipf-like (B. Mandelbrot, 1953), those that are rare change with the weeks;
/// happenings are of a size by a power law and burst, most of their reports in the first days; a fifth of the reports are copies with edits.
/// The same seed gives the same stream.
/// </summary>
internal sealed class GeneratedStream(int seed, int perDay)
{
    private const int Vocabulary = 200_000;
    /// <summary>By Mandelbrot's form of Zipf's law: profiles hold no function words, so the first ranks are not much more frequent than the next.</summary>
    private const double Flattened = 30;

    private const int Beats = 400;
    private const int MostReports = 400;
    private const double CopyShare = 0.2;

    /// <summary>Words more common than this stay.</summary>
    private const int Lasting = 2000;

    private static readonly LocalDate s_first = new(2030, 1, 1);

    private readonly Random _random = new(seed);
    private readonly Dictionary<int, List<GeneratedHappening>> _due = [];
    private GeneratedBeat[] _beats = [];
    private int _day;
    private int _happenings;

    /// <summary>For each document, in the order they come, the happening it tells of.</summary>
    public List<int> Truth { get; } = [];

    /// <summary>The documents of the next day.</summary>
    public List<StreamedReport> NextDay()
    {
        if (_beats.Length == 0)
        {
            _beats = [.. Enumerable.Range(0, Beats).Select(number => new GeneratedBeat(number, _random, RareWord))];
        }

        var due = _due.Remove(_day, out var left) ? left : [];
        while (due.Count < perDay)
        {
            Begin(due);
        }

        var reports = new List<StreamedReport>(due.Count);
        foreach (var happening in Shuffled(due))
        {
            reports.Add(Report(happening));
        }

        foreach (var beat in _beats)
        {
            if (_random.Next(5) == 0)
            {
                beat.Drift();
            }
        }

        _day++;
        return reports;
    }

    /// <summary>The number, from 0 on, of the document with an id.</summary>
    public static int NumberOf(string id) => (int)unchecked(uint.Parse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture) * 0x0E8B2F51u);

    private void Begin(List<GeneratedHappening> today)
    {
        var happening = new GeneratedHappening(_happenings++, _day, _beats[_random.Next(Beats)], _random, RareWord);
        var size = (int)Math.Min(MostReports, Math.Pow(1 - _random.NextDouble(), -1 / 1.2));
        today.Add(happening);
        for (var i = 1; i < size; i++)
        {
            var later = (int)Math.Min(20, -Math.Log(1 - _random.NextDouble()) * Math.Pow(size, 0.3));
            if (later == 0)
            {
                today.Add(happening);
            }
            else if (_due.TryGetValue(_day + later, out var list))
            {
                list.Add(happening);
            }
            else
            {
                _due.Add(_day + later, [happening]);
            }
        }
    }

    private StreamedReport Report(GeneratedHappening happening)
    {
        happening.Advance(_day, RareWord);
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        if (happening.Reports.Count > 0 && _random.NextDouble() < CopyShare)
        {
            foreach (var (term, count) in happening.Reports[_random.Next(happening.Reports.Count)])
            {
                if (_random.Next(10) > 0)
                {
                    terms[term] = count;
                }
            }

            Background(terms, 10);
        }
        else
        {
            happening.Tell(terms, _random);
            Background(terms, _random.Next(60, 180));
            for (var i = _random.Next(10, 40); i > 0; i--)
            {
                var word = happening.Beat.Word(_random);
                terms[word] = terms.GetValueOrDefault(word) + 1;
            }
        }

        var counted = terms.Select(pair => (pair.Key, pair.Value)).ToArray();
        if (happening.Reports.Count == 8)
        {
            happening.Reports.RemoveAt(0);
        }

        happening.Reports.Add(counted);
        var id = unchecked((uint)Truth.Count * 0x9E3779B1u).ToString("x8", CultureInfo.InvariantCulture);
        Truth.Add(happening.Number);
        var day = s_first.PlusDays(_day);
        return new StreamedReport(id, day, DateInterval.Day(day), ImmutableArray.Create(counted), FrozenSet<string>.Empty);
    }

    private void Background(Dictionary<string, double> terms, int count)
    {
        for (; count > 0; count--)
        {
            var word = Word((Flattened * Math.Exp(_random.NextDouble() * Math.Log((Vocabulary + Flattened) / Flattened))) - Flattened);
            terms[word] = terms.GetValueOrDefault(word) + 1;
        }
    }

    private string RareWord() => Word(Math.Exp(Math.Log(Lasting) + (_random.NextDouble() * Math.Log(Vocabulary / Lasting))));

    /// <summary>The word of a rank: rare ranks are other words every few weeks.</summary>
    private string Word(double rank) => "w" + ((int)rank < Lasting ? (int)rank : (int)rank + (_day / 20 * Vocabulary / 10)).ToString(CultureInfo.InvariantCulture);

    private GeneratedHappening[] Shuffled(List<GeneratedHappening> due)
    {
        var all = due.ToArray();
        _random.Shuffle(all);
        return all;
    }
}
