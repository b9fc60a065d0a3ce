using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;
using Parallax.Documents.Language;

namespace Parallax.Evaluation;

/// <summary>Says what was found in the terms of CQE (Almasian, Kazakov, Göldner, Gertz, EMNLP 2023), which measures and counted nouns alike have for a unit.</summary>
internal static class QuantityTerms
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["percent"] = "percentage", ["percentage point"] = "percentage", ["USD"] = "dollar", ["EUR"] = "euro", ["GBP"] = "pound sterling", ["AUD"] = "australian dollar",
        ["CAD"] = "canadian dollar", ["DKK"] = "danish krone", ["NOK"] = "norwegian krone", ["SEK"] = "swedish krona", ["JPY"] = "japanese yen", ["CNY"] = "chinese yuan", ["INR"] = "indian rupee",
        ["CHF"] = "swiss franc", ["RUB"] = "russian ruble", ["HKD"] = "hong kong dollar", ["NZD"] = "new zealand dollar", ["fraction"] = "-", ["degree Celsius"] = "celsius", ["degree Fahrenheit"] = "fahrenheit", ["revolution per minute"] = "revolutions per minute", ["penny"] = "penny sterling",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "from", "with", "by", "its", "their", "his", "her", "'s", "’s", "more", "other", "that", "which", ",", "-");

    /// <summary>A unit as CQE names it: the measure's or the currency's name, or the lemmas of what is counted.</summary>
    public static string Unit(Figure figure, AnalyzedDocument document)
    {
        var behind = document.Text.AsSpan(figure.Span.End).TrimStart(" -");
        if (behind.StartsWith("old") || behind.StartsWith("year-old") || behind.StartsWith("year old") || behind.StartsWith("of age"))
        {
            return "year of age";
        }

        if (figure.Unit is not ("count" or "times" or "fraction"))
        {
            return Units.GetValueOrDefault(figure.Unit, figure.Unit).ToLowerInvariant() + Rate(document.Text, figure.Span.End);
        }

        var evidence = figure.Evidence.FirstOrDefault(note => note.Field == "counted")?.Span;
        if (figure.Unit != "count" || evidence is not { } span || !figure.Counted.Equals(span.Of(document.Text).Replace('\n', ' ').Trim(), StringComparison.Ordinal))
        {
            return figure.Unit == "times" ? "-" : figure.Counted.Length == 0 ? "-" : figure.Counted.ToLowerInvariant();
        }

        // "seven European countries": the adjective that the holder is read from belongs to CQE's unit
        var between = document.Text[figure.Span.End..Math.Max(figure.Span.End, span.Start)];
        span = between.Length is > 1 and < 20 && between.Trim() is { Length: > 0 } adjective && adjective.All(char.IsLetter) && char.IsUpper(adjective[0]) ? new Span(figure.Span.End, span.End) : span;
        var words = document.Sentences.SelectMany(sentence => sentence.Tokens).Where(token => span.Contains(token.Span) && !Empty.Contains(token.Span.Of(document.Text).ToLowerInvariant()))
            .Select(token => token.Lemma.ToLowerInvariant());
        return string.Join(' ', words);
    }

    // "$58 per barrel", "five percent a year"
    private static string Rate(string text, int end)
    {
        var words = text[end..Math.Min(text.Length, end + 24)].Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["per", var unit, ..] ? " per " + unit.ToLowerInvariant() : words is ["a", "year" or "month" or "week" or "day" or "share", ..] ? " per " + words[1] : string.Empty;
    }

    /// <summary>How CQE writes bounds and directions: "=", "~", "&gt;", "&lt;", "up", "down".</summary>
    public static string Change(Figure figure) => figure.Modifier switch
    {
        FigureModifier.About or FigureModifier.Nearly => "~",
        FigureModifier.MoreThan or FigureModifier.AtLeast => ">",
        FigureModifier.LessThan or FigureModifier.AtMost => "<",
        _ => figure.Change?.Direction switch { ChangeDirection.Up when figure.Change.Base is null => "up", ChangeDirection.Down when figure.Change.Base is null => "down", _ => "=" },
    };

    /// <summary>The words of what a quantity is said of: the measured, for a count whoever has the counted; a dash for nobody.</summary>
    public static ImmutableArray<string> Concept(Figure figure, DocumentRecord record)
    {
        var words = figure.Unit is "count" or "fraction" || figure.Counted.Length == 0 ? string.Empty : figure.Counted;
        if (figure.Holder is { } holder)
        {
            words += " " + record.Entities[holder].Name + " " + figure.Evidence.FirstOrDefault(note => note.Field == "holder")?.Span?.Of(record.Document.Text);
        }

        var concept = words.ToLowerInvariant().Split([' ', '\n', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Empty.Contains(word)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return concept.IsEmpty ? ["-"] : concept;
    }
}
