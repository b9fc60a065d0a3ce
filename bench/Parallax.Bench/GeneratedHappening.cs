using System;
using System.Collections.Generic;
using System.Globalization;

namespace Parallax.Bench;

/// <summary>Something that happens in a generated stream, of which reports tell over some days: its words and figures change from day to day.</summary>
internal sealed class GeneratedHappening
{
    private const int Words = 25;

    private readonly Random _random;
    private readonly string[] _words = new string[Words];
    private readonly string[] _numbers = new string[4];
    private readonly string _when;
    private int _day;

    public GeneratedHappening(int number, int day, GeneratedBeat beat, Random random, Func<string> rareWord)
    {
        (Number, Beat, _day, _random) = (number, beat, day, new Random(random.Next()));
        for (var i = 0; i < Words; i++)
        {
            _words[i] = i % 3 == 0 ? rareWord() : beat.Word(random);
        }

        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbers[i] = Figure();
        }

        Names = [beat.Name(random), beat.Name(random), Text("n", number)];
        Persons = [beat.Person(random), Text("p", 2 * number), Text("p", (2 * number) + 1)];
        _when = Text("!day", day);
    }

    public int Number { get; }

    public GeneratedBeat Beat { get; }

    public string[] Names { get; }

    public string[] Persons { get; }

    /// <summary>The reports told so far that others may copy: the last few.</summary>
    public List<(string Term, double Count)[]> Reports { get; } = [];

    /// <summary>Lets the days pass: a tenth of the words and a figure change with each.</summary>
    public void Advance(int day, Func<string> rareWord)
    {
        for (; _day < day; _day++)
        {
            for (var i = 0; i < Words / 10; i++)
            {
                _words[_random.Next(Words)] = rareWord();
            }

            _numbers[_random.Next(_numbers.Length)] = Figure();
        }
    }

    public void Tell(Dictionary<string, double> terms, Random random)
    {
        for (var i = random.Next(30, 80); i > 0; i--)
        {
            Add(terms, _words[(int)Math.Exp(random.NextDouble() * Math.Log(Words))]);
        }

        foreach (var (names, sign) in new[] { (Names, "@"), (Persons, "@person:") })
        {
            foreach (var name in names)
            {
                if (random.Next(4) > 0)
                {
                    var times = random.Next(1, 5);
                    terms[sign + name] = terms.GetValueOrDefault(sign + name) + times;
                    terms["^" + name] = terms.GetValueOrDefault("^" + name) + (0.8 * times);
                }
            }
        }

        foreach (var number in _numbers)
        {
            if (random.Next(3) > 0)
            {
                Add(terms, number);
            }
        }

        if (random.Next(2) == 0)
        {
            Add(terms, _when);
        }
    }

    private string Figure() => Text("#", (int)Math.Exp(_random.NextDouble() * Math.Log(5000)));

    private static void Add(Dictionary<string, double> terms, string term) => terms[term] = terms.GetValueOrDefault(term) + 1;

    private static string Text(string sign, int number) => sign + number.ToString(CultureInfo.InvariantCulture);
}
