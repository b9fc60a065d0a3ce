using System;
using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Parallax.Documents;

namespace Parallax.Bench;

/// <summary>Invented reports on one dispute over two years: a force and its contingents, clashes with tolls that rise, speeches, talks. The same number gives the same reports.</summary>
internal static class StorylineText
{
    private static readonly string[] Outlets = ["Orvane Herald", "Northern Courier", "Dravec Today", "Meridian Post", "Valley Times", "Castavia Tribune", "Harbour Gazette", "Tessera"];
    private static readonly string[] Places = ["Ostrel", "Tamm", "Dorn", "Halm", "Upper Linth", "Belgor", "Vestal", "Ravel", "Sarn", "Orlo"];
    private static readonly string[] Speakers = ["Foreign Minister Pavo Oslin", "Defence Minister Edda Murin", "Prime Minister Tovan Kalvan", "Colonel Ilmar Teves", "Mayor Ruta Velnis", "the interior ministry", "the police in Ostrel", "the health office"];
    private static readonly string[] Holders = ["Castavian", "Belmoran", "Norlian", "Merrin", "Tolvar"];

    /// <summary>Records of so many reports, analysed side by side.</summary>
    public static List<DocumentRecord> Records(int count)
    {
        var records = new DocumentRecord[count];
        System.Threading.Tasks.Parallel.For(0, count, i => records[i] = DocumentPipeline.Analyze(Report(i)));
        return [.. records];
    }

    private static Document Report(int index)
    {
        // four reports on one happening, then the next
        var random = new Random(index * 7919);
        var happening = new Random((index / 4) * 104729);
        var day = new LocalDate(2030, 1, 1).PlusDays((index / 4) * 730 / 500 + random.Next(2));
        var place = Places[happening.Next(Places.Length)];
        var (killed, injured, strength, part) = (happening.Next(2, 40), happening.Next(10, 200), 3000 + happening.Next(1500), happening.Next(40, 900));
        var (speaker, holder) = (Speakers[happening.Next(Speakers.Length)], Holders[happening.Next(Holders.Length)]);
        string[] sentences =
        [
            $"{Number(killed + random.Next(2))} people were killed and {injured} injured when shells hit a market in {place} on {day.DayOfWeek}, {speaker} said.",
            $"The Valley Force, which the Concord leads, has {(random.Next(2) == 0 ? "about " : string.Empty)}{Number(random.Next(3) == 0 ? strength / 100 * 100 : strength)} soldiers in the Halm valley, {part} of them {holder}.",
            $"\"We will not leave {place} until the last checkpoint is gone, and we will answer every shot,\" {speaker} told {Outlets[happening.Next(Outlets.Length)]}.",
            $"{speaker[0].ToString().ToUpperInvariant()}{speaker[1..]} accused the other side of breaking the ceasefire {happening.Next(3, 30)} times within a month.",
            $"Some {Number(happening.Next(2, 90) * 100)} people have left their homes around {place} since the fighting began, according to aid workers.",
            $"Talks between Lomavia and Tervania are to resume in {Places[happening.Next(Places.Length)]} next week.",
        ];
        var chosen = new List<string>();
        foreach (var sentence in sentences)
        {
            if (random.Next(5) > 0)
            {
                chosen.Add(sentence);
            }
        }

        var text = $"Shells hit market in {place}\n\n{string.Join("\n\n", chosen)}";
        var blocks = System.Collections.Immutable.ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            blocks.Add(new Block(start == 0 ? BlockKind.Title : BlockKind.Paragraph, new Span(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }

        var id = index.ToString("00000", CultureInfo.InvariantCulture);
        return new Document
        {
            Id = "d" + id,
            Sha256 = id,
            Text = text,
            Language = "en",
            Title = $"Shells hit market in {place}",
            Outlet = Outlets[index % Outlets.Length],
            Blocks = blocks.ToImmutable(),
            Published = new PublicationDate(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), DateInterval.Day(day), DatePrecision.Day, new FieldEvidence("published", null, "given")),
        };
    }

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}
