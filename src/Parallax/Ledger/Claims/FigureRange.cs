using System;

namespace Parallax.Ledger.Claims;

/// <summary>
/// The range that a figure's words allow, precision included. The rule and its sources are in docs/rounding.md: a bare number
/// stands for half a unit of its last significant digit to each side, "about" for half a step of its scale, "more than" and
/// "up to" for open ranges, a vague word for all below the next vague word.
/// </summary>
/// <param name="Low">Lower bound; null where open.</param>
/// <param name="High">Upper bound; null where open.</param>
internal readonly record struct FigureRange(decimal? Low, decimal? High)
{
    /// <summary>"About" is never read as wider than a quarter of the number, nor as narrower than a fortieth.</summary>
    private const decimal WidestShare = 0.25m;
    private const decimal NarrowestShare = 0.025m;

    /// <summary>A vague word ends where the next one begins: dozens below hundreds, hundreds below thousands.</summary>
    private const decimal VagueFactor = 10m;

    /// <summary>Beyond this a number has no decimal places to reason about.</summary>
    private const decimal Largest = 1e24m;

    public static FigureRange Of(Figure figure)
    {
        var value = figure.Value;
        if (value is not { } number || Math.Abs(number) > Largest)
        {
            return figure.Modifier == FigureModifier.Vague && figure.Low is { } vague && figure.High is null && vague < Largest
                ? new FigureRange(vague, vague * VagueFactor)
                : new FigureRange(figure.Low ?? value, figure.High ?? value);
        }

        return figure.Modifier switch
        {
            FigureModifier.MoreThan or FigureModifier.AtLeast => new FigureRange(figure.Low ?? number, figure.High),
            FigureModifier.LessThan or FigureModifier.AtMost => new FigureRange(figure.Low, figure.High ?? number),
            FigureModifier.About => Around(number, HedgedWidth(number)),
            FigureModifier.Nearly => new FigureRange(number - HedgedWidth(number), number),
            FigureModifier.Range => new FigureRange(figure.Low ?? number, figure.High ?? number),
            _ => Around(number, BareWidth(number, figure.Unit == "count")),
        };
    }

    /// <summary>The number itself, more or less; null where nothing is known.</summary>
    public decimal? Middle => (Low + High) / 2 ?? Low ?? High;

    /// <summary>The range in another unit.</summary>
    /// <param name="factor">How many of that unit make one of this.</param>
    public FigureRange Times(decimal factor) => factor == 1 ? this : new(Scaled(Low, factor), Scaled(High, factor));

    public decimal? Width => High - Low;

    public bool Overlaps(FigureRange other) =>
        !(High is { } high && other.Low is { } otherLow && high < otherLow) && !(other.High is { } otherHigh && Low is { } low && otherHigh < low);

    /// <summary>True where all of the other range lies in this one, and this one is the wider.</summary>
    public bool IsCoarserThan(FigureRange other) =>
        Width is { } width && other.Width is { } otherWidth && width > otherWidth && Low <= other.Low && High >= other.High;

    private static decimal? Scaled(decimal? bound, decimal factor) => bound is { } number ? Math.Abs(number) > Largest / 1e13m ? number : number * factor : null;

    private static FigureRange Around(decimal number, decimal width) => new(number - width, number + width);

    /// <summary>
    /// Half a unit of the last significant digit, with two digits taken as significant at least ("400" is precise to ten), so that
    /// counts below a hundred and counts that end in another digit than nought are exact.
    /// </summary>
    private static decimal BareWidth(decimal number, bool count)
    {
        var unit = Math.Min(LastDigit(number), Math.Max(LeadingDigit(number) / 10, number == decimal.Truncate(number) ? 1 : 0.01m));
        return count && unit <= 1 ? 0 : unit / 2;
    }

    /// <summary>Half a step of the scale that the number belongs to: 4,500 to the scale of five hundreds, 4,000 to that of thousands, 3,800 to that of hundreds.</summary>
    private static decimal HedgedWidth(decimal number)
    {
        var unit = LastDigit(number);
        var size = Math.Abs(number);
        var isHalf = unit < LeadingDigit(number) && size / unit % 10 == 5;
        var step = isHalf ? unit * 5 : unit;
        return Math.Clamp(step / 2, size * NarrowestShare, size * WidestShare);
    }

    /// <summary>The place value of the last digit that is not nought: 100 for 4,500, 0.1 for 2.4.</summary>
    private static decimal LastDigit(decimal number)
    {
        var size = Math.Abs(number);
        if (size == 0)
        {
            return 1;
        }

        var unit = 1m;
        while (size % (unit * 10) == 0)
        {
            unit *= 10;
        }

        while (size % unit != 0 && unit > 0.000001m)
        {
            unit /= 10;
        }

        return unit;
    }

    /// <summary>The place value of the first digit: 1,000 for 4,500.</summary>
    private static decimal LeadingDigit(decimal number)
    {
        var size = Math.Abs(number);
        var unit = 1m;
        while (unit * 10 <= size)
        {
            unit *= 10;
        }

        return unit;
    }
}
