using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads one quantity at a piece.</summary>
internal static class QuantityReader
{
    /// <summary>The quantity that starts at a piece and the index behind it; null where none does. <paramref name="end"/> then still moves past what is no quantity.</summary>
    public static QuantityMention? Read(string text, ImmutableArray<Piece> pieces, int at, out int end, bool ages = false)
    {
        end = at + 1;
        var piece = pieces[at];
        if (piece.Kind == PieceKind.Symbol || piece.IsWord)
        {
            if (CurrencyLexicon.TryPrefix(pieces, at, out var code, out var amount) && amount < pieces.Length && pieces[amount].IsNumber &&
                (piece.Kind == PieceKind.Symbol || !pieces[amount].SpaceBefore || piece.Capital))
            {
                return Money(pieces, at, amount, code, out end);
            }

            if (piece.Kind == PieceKind.Symbol)
            {
                return Signed(text, pieces, at, ref end);
            }
        }

        if (piece.IsWord && ChangeReader.TryRead(pieces, at, out var factor, out var direction))
        {
            return Change(pieces, at, factor, direction);
        }

        if (FractionReader.TryRead(pieces, at, out var fraction))
        {
            end = fraction.End;
            return NumberContexts.IsNoQuantity(pieces, at, end, 1) ? null : Fraction(pieces, at, fraction);
        }

        if (VagueReader.TryRead(pieces, at, out var least, out var behind))
        {
            end = behind;
            return Vague(pieces, at, behind, least);
        }

        if (!NumberReader.TryRead(pieces, at, out var number))
        {
            return null;
        }

        end = number.End;
        return NumberContexts.IsNoQuantity(pieces, at, number.End, number.Value, ages) ? null : Counted(text, pieces, at, number, out end);
    }

    // "-5 degrees", ".5 points": a sign right before the number, with white space before it
    private static QuantityMention? Signed(string text, ImmutableArray<Piece> pieces, int at, ref int end)
    {
        if (!pieces[at].SpaceBefore || at + 1 >= pieces.Length || pieces[at + 1] is not { IsNumber: true, SpaceBefore: false } || pieces[at].Lower is not ("-" or "−" or ".") ||
            (at > 0 && pieces[at - 1].IsNumber) || !NumberReader.TryRead(pieces, at + 1, out var number))
        {
            return null;
        }

        if (pieces[at].Lower != "." && NumberReader.IsSlashed(pieces, at + 1, out var part))
        {
            end = at + 4;
            return Finish(pieces, at, end, QuantityKind.Fraction, -part, null, null, "fraction");
        }

        var value = -number.Value;
        if (pieces[at].Lower == ".")
        {
            value = decimal.TryParse("0." + pieces[at + 1].Lower, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var decimals) && number.End == at + 2 ? decimals : 0;
        }

        if (value == 0 || (pieces[at].Lower != "." && NumberContexts.IsNoQuantity(pieces, at + 1, number.End, number.Value)))
        {
            return null;
        }

        return Counted(text, pieces, at, number with { Value = value }, out end);
    }

    private static Span SpanOf(ImmutableArray<Piece> pieces, int start, int end) => new(pieces[start].Span.Start, pieces[end - 1].Span.End);

    // "6.2 m", "20m", "5bn" behind a currency, or where no metre can be meant
    private static int Short(ImmutableArray<Piece> pieces, int at, bool money, ref decimal value)
    {
        if (at >= pieces.Length || !NumberLexicon.Is(pieces[at], "short", out var factor))
        {
            return at;
        }

        var isLoose = pieces[at].SpaceBefore;
        var next = at + 1 < pieces.Length ? pieces[at + 1] : default;
        var isMagnitude = money
            ? !isLoose || !next.IsWord || pieces[at].Lower is not ("b" or "k")
            : pieces[at].Lower is "bn" or "mn" or "mln" or "tn" or "trn" or "tln" or "bln" or "mio" || (pieces[at].Is("mil") && !isLoose) || (pieces[at].Lower is "k" && (!isLoose || !next.IsWord)) ||
                (pieces[at].Is("m") && next.IsWord && (next.Lower is [.., 's'] || next.Lower is "people" or "children" or "women" or "men"));
        if (!isMagnitude)
        {
            return at;
        }

        value *= factor;
        return at + 1;
    }

    private static QuantityMention? Money(ImmutableArray<Piece> pieces, int start, int amount, string code, out int end)
    {
        end = amount + 1;
        if (!NumberReader.TryRead(pieces, amount, out var number))
        {
            return null;
        }

        var value = number.Value;
        end = Short(pieces, number.End, true, ref value);
        var range = Range(pieces, start, end, number, value, code);
        if (range is { } upper)
        {
            end = upper.End;
            return Finish(pieces, start, end, QuantityKind.Money, null, value == number.Value && value * 1000 < upper.Value ? value * Scale(upper.Value) : value, upper.Value, code);
        }

        return Finish(pieces, start, end, QuantityKind.Money, value, null, null, code);
    }

    // "$5-6 million": what the second says of magnitude holds for the first
    private static decimal Scale(decimal upper) => upper >= 1_000_000_000_000m ? 1_000_000_000_000m : upper >= 1_000_000_000 ? 1_000_000_000 : upper >= 1_000_000 ? 1_000_000 : 1000;

    private static QuantityMention Change(ImmutableArray<Piece> pieces, int at, decimal factor, ChangeDirection direction)
    {
        var (modifier, words) = QuantityModifiers.Find(pieces, at, at + 1);
        var span = SpanOf(pieces, at, at + 1);
        return new QuantityMention
        {
            Span = words is { } before && before.End <= span.Start ? Span.Cover(before, span) : span,
            Kind = QuantityKind.Change,
            Value = factor,
            Low = modifier is FigureModifier.MoreThan or FigureModifier.AtLeast ? factor : null,
            High = modifier is FigureModifier.LessThan or FigureModifier.AtMost ? factor : null,
            Modifier = modifier,
            ModifierSpan = words,
            Unit = "times",
            Direction = direction,
        };
    }

    private static QuantityMention Fraction(ImmutableArray<Piece> pieces, int at, ReadNumber fraction) =>
        fraction.Digits && UnitReader.TryRead(pieces, fraction.End, out var unit, out var ucum, out var end)
            ? Finish(pieces, at, end, unit == "percent" ? QuantityKind.Percent : QuantityKind.Measure, fraction.Value, null, null, unit, ucum) // "1/4 mile"
            : Finish(pieces, at, fraction.End, QuantityKind.Fraction, fraction.Value, null, null, "fraction");

    private static QuantityMention Vague(ImmutableArray<Piece> pieces, int start, int end, decimal least)
    {
        // "hundreds of millions of dollars", "dozens of kilometres"
        var unit = "count";
        var kind = QuantityKind.Vague;
        string? ucum = null;
        if (end + 1 < pieces.Length && pieces[end].Is("of") && CurrencyLexicon.TrySuffix(pieces, end + 1, out var code, out var behind))
        {
            (unit, end) = (code, behind);
        }
        else if (end + 1 < pieces.Length && pieces[end].Is("of") && UnitReader.TryRead(pieces, end + 1, out var measure, out ucum, out behind) && behind > end + 1)
        {
            (unit, end) = (measure, behind);
        }

        return new QuantityMention { Span = SpanOf(pieces, start, end), Kind = kind, Low = least, Modifier = FigureModifier.Vague, Unit = unit, Ucum = ucum };
    }

    private static QuantityMention? Counted(string text, ImmutableArray<Piece> pieces, int start, ReadNumber number, out int end)
    {
        var value = number.Value;
        end = Short(pieces, number.End, false, ref value);
        var range = Range(pieces, start, end, number, value, null);
        decimal? low = null, high = null;
        if (range is { } upper)
        {
            end = upper.End;
            (low, high) = (upper.Value >= 1000 && value * 100 < upper.Value ? value * Scale(upper.Value) : value, upper.Value);
        }

        var kind = QuantityKind.Count;
        var unit = "count";
        string? ucum = null;
        if (CurrencyLexicon.TrySuffix(pieces, end, out var code, out var behind) && (pieces[end].IsWord || !pieces[end].SpaceBefore || !(behind < pieces.Length && pieces[behind].IsNumber)) && !(pieces[end].Lower is "pounds" && IsWeight(pieces, start, behind)))
        {
            (kind, unit, end) = (QuantityKind.Money, code, behind);
            Rest(pieces, code, ref value, ref end);
        }
        else if (end + 1 < pieces.Length && pieces[end].IsJoiner && pieces[end + 1].Lower is "cent" or "dollar" or "euro" or "pound" or "yen" && CurrencyLexicon.TrySuffix(pieces, end + 1, out code, out behind))
        {
            (kind, unit, end) = (QuantityKind.Money, code, behind); // "a 12-cent dividend"
        }
        else if (IsFeetAndInches(pieces, end, ref value, out behind))
        {
            (kind, unit, ucum, end) = (QuantityKind.Measure, "foot", "[ft_i]", behind);
        }
        else if (More(pieces, end) is var more && UnitReader.TryRead(pieces, more, out var measure, out ucum, out behind))
        {
            (kind, unit, end) = (measure == "percent" ? QuantityKind.Percent : QuantityKind.Measure, measure, behind);
        }
        else if (end < pieces.Length && pieces[end].Is("m") && (!pieces[end].SpaceBefore || number.Digits) && range is null)
        {
            (kind, unit, ucum, end) = (QuantityKind.Measure, "metre", "m", end + 1);
        }
        else if (IsTimes(pieces, end, out behind))
        {
            (kind, unit, end) = (QuantityKind.Change, "times", behind);
        }
        else if (number.Digits && end < pieces.Length && pieces[end] is { IsWord: true, SpaceBefore: false } && !pieces[end].Lower.StartsWith('\'') && !pieces[end].Lower.StartsWith('’'))
        {
            return null; // "3G", "4x4"
        }

        return Finish(pieces, start, end, kind, range is null ? value : null, low, high, unit, ucum);
    }

    // "75 USD million", "3 dollars 50 cents", "thirteen dollars and forty-five cents"
    private static void Rest(ImmutableArray<Piece> pieces, string code, ref decimal value, ref int end)
    {
        if (end < pieces.Length && NumberLexicon.Is(pieces[end], "magnitude", out var magnitude))
        {
            (value, end) = (value * magnitude, end + 1);
            return;
        }

        var next = end < pieces.Length && pieces[end].Is("and") ? end + 1 : end;
        if (code is not ("cent" or "penny") && next < pieces.Length && NumberReader.TryRead(pieces, next, out var small) && small.IsWhole && small.Value is > 0 and < 100 &&
            CurrencyLexicon.TrySuffix(pieces, small.End, out var coin, out var behind) && coin is "cent" or "penny")
        {
            (value, end) = (value + (small.Value / 100), behind);
        }
    }

    private static bool IsWeight(ImmutableArray<Piece> pieces, int start, int at)
    {
        for (var i = System.Math.Max(0, start - 6); i < start; i++)
        {
            if (pieces[i].Lower is "weigh" or "weighs" or "weighed" or "weighing" or "baby" or "drop" or "lose" or "lost" or "gained" or "ton" or "tons" or "heavy" or "shed")
            {
                return true;
            }
        }

        return IsWeighed(pieces, at);
    }

    private static bool IsWeighed(ImmutableArray<Piece> pieces, int at) =>
        at + 1 < pieces.Length && pieces[at].Is("of") && pieces[at + 1].Lower is "explosives" or "heroin" or "cocaine" or "food" or "rice" or "meat" or "drugs" or "bombs" or "uranium" or "gold";

    // "four more days"
    private static int More(ImmutableArray<Piece> pieces, int at) =>
        at + 1 < pieces.Length && pieces[at].Lower is "more" or "full" or "straight" or "consecutive" or "additional" or "further" && pieces[at + 1].IsWord ? at + 1 : at;

    private static bool IsFeetAndInches(ImmutableArray<Piece> pieces, int at, ref decimal value, out int end)
    {
        end = at;
        if (at + 2 < pieces.Length && pieces[at].Lower is "ft" or "feet" or "foot" && pieces[at + 1].IsNumber && pieces[at + 2].Lower is "in" or "inches" or "ins" &&
            NumberReader.TryValue(pieces[at + 1], out var inches) && inches < 12)
        {
            value += decimal.Round(inches / 12, 4);
            end = at + 3;
            return true;
        }

        return false;
    }

    // "three times worse", "10 times as many", "five-fold"; "up to three times" counts
    private static bool IsTimes(ImmutableArray<Piece> pieces, int at, out int end)
    {
        end = at;
        if (at + 1 < pieces.Length && pieces[at].IsJoiner && pieces[at + 1].Is("fold"))
        {
            end = at + 2;
            return true;
        }

        if (at + 1 < pieces.Length && pieces[at].Is("times") && (pieces[at + 1].Lower is "more" or "less" or "as" or "the" or "worse" or "better" or "higher" or "lower" or "larger" or "greater" or "bigger" or "faster" or "stronger"))
        {
            end = at + 1;
            return true;
        }

        return false;
    }

    // The upper bound of a range whose lower one ends at a piece.
    private static ReadNumber? Range(ImmutableArray<Piece> pieces, int start, int at, ReadNumber lower, decimal value, string? currency)
    {
        if (at + 1 >= pieces.Length)
        {
            return null;
        }

        var before = start > 0 ? pieces[start - 1].Lower : string.Empty;
        var joined = pieces[at].IsJoiner && !pieces[at + 1].SpaceBefore;
        var isTo = pieces[at].Is("to") && (before != "from" || (start > 1 && pieces[start - 2].Lower is "range" or "ranges" or "ranging" or "ranged" or "vary" or "varies"));
        var isAnd = pieces[at].Is("and") && IsBetween(pieces, start);
        if (!joined && !isTo && !isAnd)
        {
            // "5 and 15 percent", "six percent to nine percent" are read from the plain numbers alone
            return null;
        }

        var next = at + 1;
        if (CurrencyLexicon.TryPrefix(pieces, next, out var code, out var behind))
        {
            if (code != currency)
            {
                return null;
            }

            next = behind;
        }

        if (next >= pieces.Length || !NumberReader.TryRead(pieces, next, out var upper))
        {
            return null;
        }

        var upperValue = upper.Value;
        var end = Short(pieces, upper.End, currency is not null, ref upperValue);
        if (upperValue <= value || (isTo && before is "by" && upperValue > 3 * value) || (upperValue > 1000 * value && upperValue < 1_000_000) || lower.Digits != upper.Digits && joined)
        {
            return null;
        }

        return new ReadNumber(upperValue, end, upper.Digits);
    }

    private static bool IsBetween(ImmutableArray<Piece> pieces, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 3; i--)
        {
            if (pieces[i].Is("between"))
            {
                return true;
            }
        }

        return false;
    }

    private static QuantityMention Finish(
        ImmutableArray<Piece> pieces, int start, int end, QuantityKind kind, decimal? value, decimal? low, decimal? high, string unit, string? ucum = null)
    {
        var (modifier, words) = QuantityModifiers.Find(pieces, start, end);
        if (low is not null)
        {
            (modifier, words) = (FigureModifier.Range, null);
        }

        return new QuantityMention
        {
            Span = SpanOf(pieces, start, end),
            Kind = kind,
            Value = Plain(value),
            Low = Plain(low ?? (modifier is FigureModifier.MoreThan or FigureModifier.AtLeast ? value : null)),
            High = Plain(high ?? (modifier is FigureModifier.LessThan or FigureModifier.AtMost ? value : null)),
            Modifier = modifier,
            ModifierSpan = words,
            Unit = unit,
            Ucum = ucum,
            Direction = kind is QuantityKind.Percent or QuantityKind.Money or QuantityKind.Count or QuantityKind.Fraction or QuantityKind.Measure ? ChangeReader.DirectionAt(pieces, start, end) : ChangeDirection.None,
        };
    }

    // 6200000.0 and 6200000 are one number: without zeros at the end
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;
}
