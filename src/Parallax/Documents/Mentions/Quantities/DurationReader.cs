using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Tells the durations that measure something ("an 18-hour patrol", "two days of fighting") from those that only say when.</summary>
internal static class DurationReader
{
    /// <summary>The quantity in a time whose first piece is <paramref name="at"/>, null for dates and for durations that only say when.</summary>
    public static QuantityMention? Read(ImmutableArray<Piece> pieces, int at, TimeMention time, out int end)
    {
        end = at;
        while (end < pieces.Length && pieces[end].Span.Start < time.Span.End)
        {
            end++;
        }

        if (time.Type != TimeType.Duration || IsPlaceInTime(pieces, at, end, time))
        {
            return null;
        }

        for (var i = at; i < end; i++)
        {
            if (pieces[i].Lower is "a" or "an" && i + 1 < end && UnitReader.TryRead(pieces, i + 1, out var unit, out var ucum, out var behind) && behind <= end)
            {
                return Measure(pieces, i, behind, 1, null, unit, ucum);
            }

            if (NumberReader.TryRead(pieces, i, out var number) && number.End < end)
            {
                decimal? upper = null;
                var next = number.End;
                if (pieces[next].Lower is "to" or "or" || pieces[next].IsJoiner)
                {
                    if (next + 1 < end && NumberReader.TryRead(pieces, next + 1, out var high) && high.Value > number.Value)
                    {
                        (upper, next) = (high.Value, high.End);
                    }
                }

                while (next < end && pieces[next].Lower is "more" or "additional" or "full" or "straight" or "consecutive" or "further")
                {
                    next++;
                }

                if (next < end && UnitReader.TryRead(pieces, next, out unit, out ucum, out behind))
                {
                    return Measure(pieces, i, behind, number.Value, upper, unit, ucum);
                }
            }
        }

        return null;
    }

    // "the past two months", "in less than 32 months, we sent 3,459", "three days after", "within hours"
    private static bool IsPlaceInTime(ImmutableArray<Piece> pieces, int at, int end, TimeMention time)
    {
        if (time.Duration is null || time.Duration.Contains('X', System.StringComparison.Ordinal) || (time.Time is not null && time.Time.Shift < 0))
        {
            return true;
        }

        var before = at > 0 ? pieces[at - 1].Lower : string.Empty;
        if (pieces[at].Lower is "a" or "an" && IsRate(pieces, at))
        {
            return true;
        }

        if (pieces[at].Is("one") && pieces[end - 1].Is("day") && before is not ("in" or "for" or "within" or "just" or "only"))
        {
            return true; // "one day they came back"
        }

        var after = end < pieces.Length ? pieces[end].Lower : string.Empty;
        return after is "ago" or "earlier" or "later" or "after" or "before" or "since" or "ending" or "ended" ||
            (before is "in" or "within" && time.Modifier is TimeModifier.LessThan && after is "," or "" or "." or "the");
    }

    // "24 patrols a day", "310 million crowns a year"
    private static bool IsRate(ImmutableArray<Piece> pieces, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (pieces[i].IsNumber || NumberLexicon.StartsNumber(pieces[i]))
            {
                return i < at - 1 && pieces[at - 1].Kind != PieceKind.Symbol || pieces[at - 1].Is("%");
            }

            if (pieces[i].Kind == PieceKind.Symbol && !pieces[i].Is("%"))
            {
                return false;
            }
        }

        return false;
    }

    private static QuantityMention Measure(ImmutableArray<Piece> pieces, int start, int end, decimal value, decimal? upper, string unit, string? ucum)
    {
        var (modifier, words) = QuantityModifiers.Find(pieces, start, end);
        modifier = upper is null ? modifier : FigureModifier.Range;
        return new QuantityMention
        {
            Span = new Span(pieces[start].Span.Start, pieces[end - 1].Span.End),
            Kind = QuantityKind.Measure,
            Value = upper is null ? value : null,
            Low = upper is not null || modifier is FigureModifier.MoreThan or FigureModifier.AtLeast ? value : null,
            High = upper ?? (modifier is FigureModifier.LessThan or FigureModifier.AtMost ? value : null),
            Modifier = modifier,
            ModifierSpan = upper is null ? words : null,
            Unit = unit,
            Ucum = ucum,
        };
    }
}
