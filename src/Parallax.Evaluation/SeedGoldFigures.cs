using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Evaluation;

/// <summary>
/// Compares the figures of read reports with annotated ones whose offsets lie in the raw files. A figure is found when it stands at
/// the same place with the right value, unit and status; optional records count neither way; what matches no record is surplus.
/// </summary>
/// <param name="Gold">Number of annotated figures, optional ones aside.</param>
/// <param name="Found">How many of them were found.</param>
/// <param name="Surplus">How many figures match no record.</param>
/// <param name="Differences">One line for each miss and each surplus figure.</param>
public sealed record SeedGoldFigures(int Gold, int Found, int Surplus, ImmutableArray<string> Differences)
{
    /// <summary>Compares.</summary>
    /// <param name="gold">The annotated figures of all files.</param>
    /// <param name="read">File name, input and record of each report.</param>
    public static SeedGoldFigures Compare(IEnumerable<GoldFigure> gold, IEnumerable<(string Name, byte[] Bytes, DocumentRecord Record)> read)
    {
        int total = 0, found = 0, surplus = 0;
        var differences = ImmutableArray.CreateBuilder<string>();
        var byDocument = gold.ToLookup(figure => figure.Document, StringComparer.Ordinal);
        foreach (var (name, bytes, record) in read)
        {
            var alignment = new SeedGoldAlignment(record.Document, bytes);
            var text = record.Document.Text;
            var matched = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
            foreach (var expected in byDocument[name])
            {
                var span = alignment.Map(expected.Start, expected.End);
                var figure = span is { } place ? record.Figures.FirstOrDefault(figure => figure.Span == place) : null;
                if (figure is not null)
                {
                    matched.Add(figure);
                }

                if (expected.Optional)
                {
                    continue;
                }

                total++;
                var reason = span is null ? "not in the text" : figure is null ? "no figure there" : Wrong(expected, figure);
                if (reason is null)
                {
                    found++;
                }
                else
                {
                    differences.Add($"missed\t{name}\t{expected.Surface}\t{reason}");
                }
            }

            foreach (var extra in record.Figures.Where(figure => !matched.Contains(figure)))
            {
                surplus++;
                differences.Add($"surplus\t{name}\t{extra.Span.Of(text)}\t{extra.Counted}");
            }
        }

        return new SeedGoldFigures(total, found, surplus, differences.ToImmutable());
    }

    private static string? Wrong(GoldFigure expected, Figure figure) =>
        !FigureMatching.SameValue(expected, figure) ? string.Create(CultureInfo.InvariantCulture, $"value {figure.Value} for {expected.Value}")
        : !FigureMatching.SameUnit(expected, figure) ? $"unit {figure.Unit} for {expected.Unit}"
        : !FigureMatching.SameStatus(expected, figure) ? $"status {figure.Status} for {expected.Status}"
        : null;
}
