using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Parallax.Tests.Support;

/// <summary>Short reports made from templates: the same seed gives the same reports. They repeat, differ and contradict each other as real ones do.</summary>
internal static class GeneratedReports
{
    private static readonly string[] Outlets = ["Northern Courier", "Orvane Herald", "Valley Times", "Castavia Tribune", "Tessera"];
    private static readonly string[] People = ["Ilvan Torek", "Mara Vesk", "Dario Kalvati", "Senna Oslin", "Petar Brandt"];
    private static readonly string[] Places = ["Orvane", "Dravec", "Ostrel", "Halm", "Belmora"];
    private static readonly string[] Things = ["soldiers", "police officers", "observers", "vehicles", "families"];

    /// <summary>One report as plain text.</summary>
    public static string Report(int seed, int number)
    {
        var random = new Random((seed * 100_003) + number);
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"{One(Outlets)}, {random.Next(1, 28)} {Month()} {random.Next(2021, 2025)}\n\n");
        report.Append(CultureInfo.InvariantCulture, $"{One(People)} speaks in {One(Places)} on report {number}\n\n");
        for (var sentences = random.Next(2, 5); sentences > 0; sentences--)
        {
            report.Append(random.Next(4) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"About {random.Next(2, 60) * 50:#,0} {One(Things)} are stationed in {One(Places)}, {One(People)} said on Monday."),
                1 => string.Create(CultureInfo.InvariantCulture, $"“We have sent {random.Next(3, 900)} {One(Things)} to {One(Places)},” said {One(People)}."),
                2 => string.Create(CultureInfo.InvariantCulture, $"On {random.Next(1, 28)} {Month()} {random.Next(2, 40)} people were injured near {One(Places)}."),
                _ => string.Create(CultureInfo.InvariantCulture, $"{One(People)} met {One(People)} in {One(Places)} and asked for {random.Next(100, 5000)} more {One(Things)}."),
            });
            report.Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        return report.ToString();

        string One(string[] values) => values[random.Next(values.Length)];

        string Month() => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(random.Next(1, 13));
    }

    /// <summary>Writes reports as files into a folder.</summary>
    /// <returns>Their names.</returns>
    public static List<string> Write(string folder, int seed, int count)
    {
        Directory.CreateDirectory(folder);
        var names = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{number:000}.txt");
            File.WriteAllText(Path.Combine(folder, name), Report(seed, number));
            names.Add(name);
        }

        return names;
    }
}
