using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parallax.Dossiers;

/// <summary>Figures as people read them: as reported, with the modifier.</summary>
public static class FigureWords
{
    /// <summary>Words with which a surface says how exact it is itself: changes carry their modifier ("more than doubled").</summary>
    private static readonly string[] OwnModifiers = ["about ", "almost ", "around ", "at least ", "at most ", "less than ", "more than ", "nearly ", "over ", "roughly ", "some ", "up to "];

    /// <summary>"about 4,500", "up to 400", "70 percent"; the document's own digits.</summary>
    public static string Of(Figure figure, string text)
    {
        var surface = Collapse(figure.Span.Of(text));
        var modifier = figure.Modifier switch
        {
            FigureModifier.About => "about ",
            FigureModifier.MoreThan => "more than ",
            FigureModifier.AtLeast => "at least ",
            FigureModifier.LessThan => "less than ",
            FigureModifier.AtMost => "up to ",
            FigureModifier.Nearly => "nearly ",
            _ => string.Empty,
        };
        return OwnModifiers.Any(word => surface.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? surface : modifier + surface;
    }

    /// <summary>A claim's value where no mention shows it better: with a unit, digits grouped.</summary>
    public static string Of(ClaimValue value, string? unit)
    {
        if (value.Value is not { } words)
        {
            return (value.Low, value.High) switch
            {
                ({ } low, { } high) => $"{Number(low)} to {Number(high)}{Unit(unit)}",
                ({ } low, null) => $"at least {Number(low)}{Unit(unit)}",
                (null, { } high) => $"at most {Number(high)}{Unit(unit)}",
                _ => "not numbered",
            };
        }

        return decimal.TryParse(words, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Number(number) + Unit(unit) : words;
    }

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>The same words of several mentions once, in order.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(" / ", words);

    /// <summary>White space single, as in a line of print.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Unit(string? unit) => unit switch
    {
        null or "count" or "fraction" => string.Empty,
        "percent" => " percent",
        "times" => " times",
        { Length: 3 } currency when currency.All(char.IsAsciiLetterUpper) => " " + currency,
        _ => " " + unit + "s",
    };
}
