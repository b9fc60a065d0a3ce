using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Parallax.Bench.Pages;

/// <summary>
/// News pages about invented places and people, the same for the same seed: affairs that last for days, each told by one to nine outlets, some of
/// which copy an agency or differ in a number; places and officials come back in later affairs.
/// </summary>
internal sealed class GeneratedReports(int seed)
{
    private static readonly string[] First = ["Mira", "Tolan", "Senka", "Ivo", "Arda", "Lena", "Pavo", "Nera", "Goran", "Selim", "Dunja", "Oren", "Katya", "Ruben", "Zora", "Milos"];
    private static readonly string[] Onsets = ["Ka", "Lo", "Ve", "Dra", "Mo", "Sti", "Ora", "Pel", "Tar", "Zi", "Bran", "Gor", "Hal", "Ner", "Ust", "Vi"];
    private static readonly string[] Middles = ["ri", "ma", "len", "do", "va", "sto", "gra", "ni", "be", "lu"];
    private static readonly string[] Ends = ["na", "vo", "sk", "ra", "dor", "mir", "ten", "ja", "ov", "la", "stan", "burg"];
    private static readonly string[] Offices = ["Interior Minister", "Defence Minister", "Prime Minister", "police chief", "army spokesman", "Foreign Minister", "Governor", "Mayor"];

    private readonly Random _random = new(seed);
    private readonly List<string> _places = [];
    private readonly List<(string Name, string Office)> _people = [];

    /// <summary>The first reports: file name and bytes of an HTML page.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Take(int count)
    {
        for (var i = 0; i < 400; i++)
        {
            _places.Add(Word());
            _people.Add((First[_random.Next(First.Length)] + " " + Word(), Offices[_random.Next(Offices.Length)]));
        }

        var start = new DateTime(2022, 1, 1, 6, 0, 0, DateTimeKind.Utc);
        for (var number = 0; number < count;)
        {
            var affair = Affair(start.AddHours(number * 17520.0 / count));
            var reports = Math.Min(1 + (int)(-2.5 * Math.Log(1 - _random.NextDouble())), 9);
            var agency = string.Empty;
            for (var i = 0; i < reports && number < count; i++, number++)
            {
                var outlet = _random.Next(60);
                var copies = i > 0 && _random.Next(4) == 0;
                var body = copies ? agency : Body(affair, i);
                agency = agency.Length == 0 ? body : agency;
                yield return ($"report-{number.ToString("D6", CultureInfo.InvariantCulture)}.html", Page(affair, body, outlet, affair.Start.AddHours(i * 5), number));
            }
        }
    }

    private string Word() => Onsets[_random.Next(Onsets.Length)] + Middles[_random.Next(Middles.Length)] + (_random.Next(2) == 0 ? Middles[_random.Next(Middles.Length)] : string.Empty) + Ends[_random.Next(Ends.Length)];

    // few places and people are told of often, most of them seldom
    private int Zipf(int count) => Math.Min((int)Math.Pow(count, _random.NextDouble()), count) - 1;

    private GeneratedAffair Affair(DateTime start) => new(_random.Next(5), _places[Zipf(_places.Count)], _places[Zipf(_places.Count)], _people[Zipf(_people.Count)], _people[Zipf(_people.Count)], 2 + _random.Next(60), 3 + _random.Next(200), start);

    private string Body(GeneratedAffair affair, int report)
    {
        var dead = affair.Dead + (report > 1 && _random.Next(3) == 0 ? _random.Next(1, 5) : 0);
        var text = new StringBuilder();
        var day = affair.Start.DayOfWeek;
        text.Append(affair.Kind switch
        {
            0 => $"<p>At least {dead} people were killed and {affair.Hurt} injured when gunmen attacked a market in {affair.Place} on {day}, officials said.</p>",
            1 => $"<p>Floods killed {dead} people in {affair.Place} on {day} and drove {affair.Hurt * 10} families from their homes.</p>",
            2 => $"<p>{affair.Land} sent {affair.Hurt * 5} soldiers to {affair.Place} on {day}, where {dead} people have died in clashes this month.</p>",
            3 => $"<p>Talks between {affair.Land} and {affair.Place} over the border ended without an agreement on {day}.</p>",
            _ => $"<p>About {affair.Hurt * 20} people marched in {affair.Place} on {day}; police detained {dead} of them.</p>",
        });
        text.Append(CultureInfo.InvariantCulture, $"<p>\"We will not rest until the matter of {affair.Place} is settled,\" {affair.Speaker.Office} {affair.Speaker.Name} said on {day}.</p>");
        if (_random.Next(2) == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>{affair.Other.Office} {affair.Other.Name} accused {affair.Land} of a lack of will and called for {2 + _random.Next(30)} more observers.</p>");
        }

        text.Append(CultureInfo.InvariantCulture, $"<p>According to the {affair.Other.Office}, {dead + _random.Next(3)} houses were damaged. Roads to {affair.Land} were closed for {1 + _random.Next(6)} days.</p>");
        for (var i = _random.Next(3); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>The region around {_places[Zipf(_places.Count)]} has {10 + _random.Next(90)} villages and has seen unrest since {2010 + _random.Next(12)}.</p>");
        }

        return text.ToString();
    }

    private static byte[] Page(GeneratedAffair affair, string body, int outlet, DateTime published, int number)
    {
        var title = affair.Kind switch { 0 => "Attack in ", 1 => "Floods in ", 2 => "Soldiers sent to ", 3 => "Talks over ", _ => "March in " } + affair.Place;
        var date = published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($$$"""
            <!doctype html><html lang="en"><head><title>{{{title}}}</title><link rel="canonical" href="https://outlet{{{outlet}}}.example/{{{number}}}">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"{{{title}}}","datePublished":"{{{date}}}","publisher":{"@type":"Organization","name":"Outlet {{{outlet}}}"}}</script>
            </head><body><article><h1>{{{title}}}</h1>{{{body}}}</article></body></html>
            """);
    }
}
