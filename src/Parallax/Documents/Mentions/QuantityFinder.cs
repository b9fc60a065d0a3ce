using System;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions;

/// <summary>Finds quantities: numbers that count or measure, with modifier and unit; leaves out dates, ages, ordinals, scores and numbers in names.</summary>
public static class QuantityFinder
{
    /// <summary>The quantities, in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="times">Its times: the numbers in dates are no quantities, durations are unless they only say when.</param>
    /// <param name="all">True to take in what is no figure: ages and a "one" that hardly counts ("one of the best").</param>
    public static ImmutableArray<QuantityMention> Find(AnalyzedDocument document, ImmutableArray<TimeMention> times, bool all = false)
    {
        var quantities = ImmutableArray.CreateBuilder<QuantityMention>();
        var time = 0;
        foreach (var pieces in PieceScanner.ScanBlocks(document.Document))
        {
            for (var at = 0; at < pieces.Length;)
            {
                var start = pieces[at].Span.Start;
                while (time < times.Length && times[time].Span.End <= start)
                {
                    time++;
                }

                if (time < times.Length && times[time].Span.Contains(start))
                {
                    var duration = DurationReader.Read(pieces, at, times[time], out var behind);
                    if (duration is not null)
                    {
                        quantities.Add(duration);
                    }

                    at = behind;
                    continue;
                }

                var quantity = QuantityReader.Read(document.Text, pieces, at, out var end, all);
                if (quantity is not null && (all || !OneContexts.IsNoCount(document, pieces, at, quantity)))
                {
                    quantities.Add(quantity);
                }

                at = end;
            }
        }

        Share(document.Text, quantities);
        return quantities.ToImmutable();
    }

    // "eight or nine euros": what the second is measured in holds for the first
    private static void Share(string text, ImmutableArray<QuantityMention>.Builder quantities)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            if (first.Kind == QuantityKind.Count && second.Kind is QuantityKind.Money or QuantityKind.Percent or QuantityKind.Measure && char.IsLetterOrDigit(text[second.Span.Start]) &&
                second.Span.Start - first.Span.End == 4 && text.AsSpan(first.Span.End, 4) is " or ")
            {
                quantities[i] = first with { Kind = second.Kind, Unit = second.Unit, Ucum = second.Ucum };
            }
        }
    }
}
