using System;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Finds the words that modify a quantity: "about", "up to" before it, "or so" behind it.</summary>
internal static class QuantityModifiers
{
    private static readonly PhraseTable BeforeTable = new("en/modifiers.tsv");

    private static readonly PhraseTable AfterTable = new("en/modifiers-after.tsv");

    /// <summary>The modifier of a quantity whose pieces run from <paramref name="start"/> to <paramref name="end"/>, and its words.</summary>
    public static (FigureModifier Modifier, Span? Words) Find(ImmutableArray<Piece> pieces, int start, int end)
    {
        var (modifier, words) = Before(pieces, start);
        if (modifier == FigureModifier.Exact && AfterTable.TryAt(pieces, end, out var after, out var behind) && !(pieces[end].Is("+") && pieces[end].SpaceBefore))
        {
            return (Parse(after[1]), SpanOf(pieces, end, behind));
        }

        return (modifier, words);
    }

    private static (FigureModifier Modifier, Span? Words) Before(ImmutableArray<Piece> pieces, int start)
    {
        if (start > 0 && pieces[start - 1].Lower is "~" or "≈")
        {
            return (FigureModifier.About, SpanOf(pieces, start - 1, start));
        }

        if (start > 0 && pieces[start - 1].Lower is ">" or "<")
        {
            return (pieces[start - 1].Is(">") ? FigureModifier.MoreThan : FigureModifier.LessThan, SpanOf(pieces, start - 1, start));
        }

        var at = start;
        // "the more than 1,200", "a further 200", "some of the about 20": articles do not stand between, "only" may
        for (var steps = 0; steps < 3 && BeforeTable.TryBefore(pieces, at, out var row, out var first); steps++)
        {
            var modifier = Parse(row[1]);
            if (modifier != FigureModifier.Exact)
            {
                // "up to about 400" is bounded; the outer word decides
                if (BeforeTable.TryBefore(pieces, first, out var outer, out var outerFirst) && Parse(outer[1]) is FigureModifier.AtMost or FigureModifier.AtLeast)
                {
                    return (Parse(outer[1]), SpanOf(pieces, outerFirst, start));
                }

                return IsPreposition(pieces, first, row[0]) ? (FigureModifier.Exact, null) : (modifier, SpanOf(pieces, first, start));
            }

            at = first;
        }

        return (FigureModifier.Exact, null);
    }

    // "talks about 20 prisoners", "rule over 30 villages" are read as they mostly are; "about" behind these verbs is not
    private static bool IsPreposition(ImmutableArray<Piece> pieces, int at, string phrase) =>
        phrase == "about" && at > 0 && pieces[at - 1].Lower is "talk" or "talks" or "talked" or "worried" or "know" or "knew" or "information" or "concerned";

    private static Span SpanOf(ImmutableArray<Piece> pieces, int start, int end) => new(pieces[start].Span.Start, pieces[end - 1].Span.End);

    internal static FigureModifier Parse(string name) => Enum.Parse<FigureModifier>(name, ignoreCase: true);
}
