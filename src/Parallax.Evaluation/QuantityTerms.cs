using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Evaluation;

/// <summary>Says what was found in the terms of CQE (Almasian, Kazakov, Göldner, Gertz, EMNLP 2023), which measures and counted nouns alike have for a unit.</summary>
internal static class QuantityTerms
{
    // CQE's names where the rules name the currency or measure otherwise
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["percent"] = "percentage", ["percentage point"] = "percentage", ["degree Celsius"] = "celsius", ["degree Fahrenheit"] = "fahrenheit", ["revolution per minute"] = "revolutions per minute",
        ["pound foot"] = "pound-foot", ["tonne"] = "metric ton", ["pound"] = "pound-mass",
        ["USD"] = "dollar", ["EUR"] = "euro", ["GBP"] = "pound sterling", ["JPY"] = "japanese yen", ["CNY"] = "chinese yuan", ["INR"] = "indian rupee", ["RUB"] = "russian ruble", ["TRY"] = "turkish lira",
        ["CHF"] = "swiss franc", ["DKK"] = "danish krone", ["NOK"] = "norwegian krone", ["SEK"] = "swedish krona", ["PHP"] = "philippine peso", ["THB"] = "thai baht", ["ZAR"] = "south african rand",
        ["KRW"] = "south korean won", ["ILS"] = "israeli new shekel", ["BRL"] = "brazilian real", ["MYR"] = "malaysian ringgit", ["IDR"] = "indonesian rupiah", ["PLN"] = "polish zloty",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // by ISO 4217 code, the first name of the rules
    private static readonly FrozenDictionary<string, string> Currencies = RuleFile.Rows("en/currencies.tsv").Where(row => row[1] == "name").GroupBy(row => row[2], StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => rows.First()[0], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "from", "with", "by", "its", "their", "his", "her", "'s", "’s", "more", "most", "other", "that", "which", ",", "-");

    /// <summary>A unit as CQE names it: the measure's or the currency's name, or the lemmas of what is counted.</summary>
    public static string Unit(Figure figure, AnalyzedDocument document)
    {
        var behind = document.Text.AsSpan(figure.Span.End).TrimStart(" -");
        if (behind.StartsWith("old") || behind.StartsWith("year-old") || behind.StartsWith("year old") || behind.StartsWith("of age"))
        {
            return (figure.Unit is "day" or "week" or "month" ? figure.Unit : "year") + " of age";
        }

        if (figure.Unit is not ("count" or "times" or "fraction"))
        {
            return Units.GetValueOrDefault(figure.Unit, Currencies.GetValueOrDefault(figure.Unit, figure.Unit)).ToLowerInvariant() + Rate(document, figure.Span.End);
        }

        // a fraction's unit is "% " with what it is a fraction of
        var lemmas = figure.Unit == "times" ? "-" : Counted(figure, document);
        return figure.Unit == "fraction" ? "% " + lemmas : lemmas;
    }

    private static string Counted(Figure figure, AnalyzedDocument document)
    {
        // the noun that stands behind the number; what the verb or a noun before says is no unit
        var note = figure.Evidence.FirstOrDefault(note => note.Field == "counted");
        if (note?.Span is not { } span || (span.Start < figure.Span.Start && note.Reason is null))
        {
            return "-";
        }

        // "seven European countries": the adjective that the holder is read from belongs to CQE's unit
        var between = span.Start > figure.Span.End ? document.Text[figure.Span.End..span.Start] : string.Empty;
        span = between.Length is > 1 and < 20 && between.Trim() is { Length: > 0 } adjective && adjective.All(char.IsLetter) && char.IsUpper(adjective[0]) ? new Span(figure.Span.End, span.End) : span;
        var unit = new StringBuilder();
        var end = 0;
        foreach (var token in document.Sentences.SelectMany(sentence => sentence.Tokens).Where(token => span.Contains(token.Span)))
        {
            var word = token.Span.Of(document.Text).ToLowerInvariant();
            var isJoined = unit.Length > 0 && token.Span.Start == end;
            if (isJoined && word is "-")
            {
                (end, _) = (token.Span.End, unit.Append('-'));
            }
            else if (!Empty.Contains(word) && token.Tag is not PartOfSpeech.Verb)
            {
                unit.Append(unit.Length > 0 && !isJoined ? " " : string.Empty).Append(token.Tag is PartOfSpeech.Propn ? word : token.Lemma.ToLowerInvariant());
                end = token.Span.End;
            }
        }

        return unit.ToString() switch { "" => "-", "time" => "count", var words => words + Rate(document, span.End) };
    }

    // "$58 per barrel", "five percent a year", "12 cents a dozen"; not "a year earlier"
    private static string Rate(AnalyzedDocument document, int end)
    {
        var words = document.Text[end..Math.Min(document.Text.Length, end + 40)].Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var first, var word, .. var rest] || (first != "per" && (first is not ("a" or "an") || rest is ["earlier" or "later" or "ago" or "before", ..])))
        {
            return string.Empty;
        }

        var unit = word.Equals("mmBTU", StringComparison.OrdinalIgnoreCase) ? "mega british thermal unit" : word.ToLowerInvariant() is "annum" ? "year" : word.ToLowerInvariant();
        return first == "per" || unit is "year" or "month" or "week" or "day" or "hour" or "minute" or "second" or "share" or "dozen" or "barrel" or "gallon" or "litre" or "liter" or "ton" or "tonne" or "pound" or "ounce" or "bushel"
            ? " per " + unit : string.Empty;
    }

    /// <summary>How CQE writes bounds and directions: "=", "~", "&gt;", "&lt;", "up", "down".</summary>
    public static string Change(Figure figure) => figure.Modifier switch
    {
        FigureModifier.About or FigureModifier.Nearly => "~",
        FigureModifier.MoreThan or FigureModifier.AtLeast => ">",
        FigureModifier.LessThan or FigureModifier.AtMost => "<",
        _ => figure.Change?.Direction switch { ChangeDirection.Up when figure.Change.Base is null => "up", ChangeDirection.Down when figure.Change.Base is null => "down", _ => "=" },
    };

    /// <summary>The words of what a quantity is said of, else of what a sum, share or measure measures; a dash for nothing.</summary>
    public static ImmutableArray<string> Concept(Figure figure)
    {
        var words = figure.About ?? string.Empty;
        var concept = words.ToLowerInvariant().Split([' ', '\n', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Empty.Contains(word)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return concept.IsEmpty ? ["-"] : concept;
    }
}
