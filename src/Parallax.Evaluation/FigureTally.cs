using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;

namespace Parallax.Evaluation;

/// <summary>Adds up how found figures compare with annotated ones.</summary>
internal sealed class FigureTally
{
    private static readonly string[] AccuracyFields = ["aspect", "counted", "modifier", "status", "unit", "value"];

    private static readonly string[] TextFields = ["asOf", "attributedTo", "holder", "notActual", "partOf", "place"];

    private readonly Dictionary<string, int> right = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> goldCount = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> foundCount = new(StringComparer.Ordinal);

    private int documents, gold, found, matched, frames;

    public void Add(ImmutableArray<GoldFigure> annotated, DocumentRecord record, Action<EvaluationError>? difference)
    {
        documents++;
        var text = record.Document.Text;
        gold += annotated.Length;
        found += record.Figures.Length;
        foreach (var expected in annotated)
        {
            var figure = record.Figures.FirstOrDefault(figure => figure.Span == expected.Span);
            if (figure is null)
            {
                var near = record.Figures.FirstOrDefault(figure => figure.Span.Overlaps(expected.Span));
                difference?.Invoke(new EvaluationError("span missed", expected.Surface, near?.Span.Of(text), Context(text, expected.Span)));
                continue;
            }

            matched++;
            Compare(expected, figure, record, error => difference?.Invoke(error));
            var counted = FigureMatching.SameText(expected.Counted, figure.Counted);
            var holder = expected.Holder is null ? figure.Holder is null : SameEntity(expected.Holder, figure, "holder", figure.Holder, record);
            if (counted && holder && FigureMatching.SameValue(expected, figure) && FigureMatching.SameUnit(expected, figure) && FigureMatching.SameStatus(expected, figure))
            {
                frames++;
            }

        }

        foreach (var surplus in record.Figures.Where(figure => annotated.All(expected => expected.Span != figure.Span)))
        {
            difference?.Invoke(new EvaluationError("span surplus", null, surplus.Span.Of(text), Context(text, surplus.Span)));
        }
    }

    public ImmutableSortedDictionary<string, double> Metrics()
    {
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["documents"] = documents,
            ["span"] = Measures.F1(matched, found, gold),
            ["spanPrecision"] = Measures.Rate(matched, found),
            ["spanRecall"] = Measures.Rate(matched, gold),
            ["frame"] = Measures.F1(frames, found, gold),
        };
        foreach (var field in AccuracyFields)
        {
            metrics[field] = Measures.Rate(right.GetValueOrDefault(field), matched);
        }

        foreach (var field in TextFields)
        {
            metrics[field + "Precision"] = Measures.Rate(right.GetValueOrDefault(field), foundCount.GetValueOrDefault(field));
            metrics[field + "Recall"] = Measures.Rate(right.GetValueOrDefault(field), goldCount.GetValueOrDefault(field));
            metrics[field] = Measures.F1(right.GetValueOrDefault(field), foundCount.GetValueOrDefault(field), goldCount.GetValueOrDefault(field));
        }

        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static string? Name(DocumentRecord record, int? entity) => entity is { } index ? record.Entities[index].Name : null;

    // An entity is the annotated one when its name, another form of it in the document, or the words that the field rests on agree.
    private static bool SameEntity(string? expected, Figure figure, string field, int? entity, DocumentRecord record)
    {
        if (expected is null || entity is not { } index)
        {
            return false;
        }

        var text = record.Document.Text;
        var evidence = figure.Evidence.FirstOrDefault(note => note.Field == field)?.Span;
        return FigureMatching.SameText(expected, record.Entities[index].Name) || FigureMatching.SameBody(expected, record.Entities[index].Name) || (evidence is { } span && FigureMatching.SameText(expected, span.Of(text))) ||
            record.Entities[index].Mentions.Any(mention => mention.Kind != MentionKind.Pronoun && FigureMatching.SameText(expected, mention.Span.Of(text)));
    }

    private void Compare(GoldFigure expected, Figure figure, DocumentRecord record, Action<EvaluationError> wrong)
    {
        var text = record.Document.Text;
        Accuracy("value", FigureMatching.SameValue(expected, figure), expected.Value, figure.Value);
        Accuracy("unit", FigureMatching.SameUnit(expected, figure), expected.Unit, figure.Unit);
        Accuracy("modifier", FigureMatching.SameModifier(expected, figure), expected.Modifier, figure.Modifier);
        Accuracy("status", FigureMatching.SameStatus(expected, figure), expected.Status, figure.Status);
        Accuracy("counted", FigureMatching.SameText(expected.Counted, figure.Counted), expected.Counted, figure.Counted);
        Accuracy("aspect", string.Equals(expected.Aspect, figure.Aspect, StringComparison.OrdinalIgnoreCase), expected.Aspect, figure.Aspect);
        NonEmpty("holder", expected.Holder, Name(record, figure.Holder), SameEntity(expected.Holder, figure, "holder", figure.Holder, record));
        NonEmpty("place", expected.Place, Name(record, figure.Place) ?? figure.PlaceText,
            SameEntity(expected.Place, figure, "place", figure.Place, record) || FigureMatching.SameText(expected.Place, figure.PlaceText));
        NonEmpty("asOf", expected.AsOf, figure.AsOf is { } time ? record.Times[time].Span.Of(text) : null);
        NonEmpty("attributedTo", expected.AttributedTo, Name(record, figure.AttributedTo) ?? figure.Attribution,
            SameEntity(expected.AttributedTo, figure, "attributedTo", figure.AttributedTo, record) || FigureMatching.SameText(expected.AttributedTo, figure.Attribution));
        var part = figure.PartOf is { } total ? record.Figures[total] : null;
        NonEmpty("partOf", expected.PartOf, part?.Span.Of(text));
        NonEmpty("notActual", expected.Status == "actual" ? null : "not", figure.Status == FactStatus.Actual ? null : "not");
        void Accuracy(string field, bool same, object? wanted, object? got)
        {
            if (same)
            {
                Count(right, field);
            }
            else
            {
                wrong(new EvaluationError(field + " other", wanted?.ToString(), got?.ToString(), Context(text, expected.Span)));
            }
        }

        void NonEmpty(string field, string? wanted, string? got, bool? same = null)
        {
            if (wanted is not null)
            {
                Count(goldCount, field);
            }

            if (got is not null)
            {
                Count(foundCount, field);
            }

            if (wanted is not null && got is not null && (same ?? FigureMatching.SameText(wanted, got)))
            {
                Count(right, field);
            }
            else if ((wanted is not null || got is not null) && field != "notActual")
            {
                var kind = got is null ? " missed" : wanted is null ? " surplus" : " other";
                wrong(new EvaluationError(field + kind, wanted, got, Context(text, expected.Span)));
            }
        }
    }

    private static void Count(Dictionary<string, int> counts, string field) => counts[field] = counts.GetValueOrDefault(field) + 1;

    private static string Context(string text, Span span) =>
        (text[Math.Max(0, span.Start - 90)..span.Start] + "[[" + span.Of(text) + "]]" + text[span.End..Math.Min(text.Length, span.End + 90)]).Replace('\n', '¶');
}
