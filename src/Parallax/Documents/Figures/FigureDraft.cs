using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>A figure while its fields are being found.</summary>
internal sealed class FigureDraft
{
    public FigureDraft(QuantityMention quantity, int sentenceIndex, Sentence sentence, int first, int last)
    {
        Quantity = quantity;
        SentenceIndex = sentenceIndex;
        Sentence = sentence;
        First = first;
        Last = last;
        Head = last;
    }

    public QuantityMention Quantity { get; private set; }

    public int SentenceIndex { get; }

    public Sentence Sentence { get; }

    /// <summary>Index in the sentence of the quantity's first token.</summary>
    public int First { get; }

    /// <summary>Index in the sentence of the quantity's last token.</summary>
    public int Last { get; }

    /// <summary>Index in the sentence of the token before the figure and its modifier ("at least", "some"); -1 where it begins the sentence.</summary>
    public int Before
    {
        get
        {
            var at = First - 1;
            while (at >= 0 && Quantity.ModifierSpan is { } modifier && Sentence.Tokens[at].Span.Start >= modifier.Start)
            {
                at--;
            }

            return at;
        }
    }

    /// <summary>Index of the head noun of what is counted, or of the quantity's last token where nothing counted stands beside it.</summary>
    public int Head { get; set; }

    /// <summary>The counted phrase with its modifiers, tokens from-to (exclusive); null where it is carried over.</summary>
    public (int Start, int End)? Phrase { get; set; }

    /// <summary>Index of the verb, or of the predicate, of the clause; -1 for none.</summary>
    public int Verb { get; set; } = -1;

    /// <summary>How the figure depends on <see cref="Verb"/>: nsubj, obj, obl, …; empty where unknown.</summary>
    public string Role { get; set; } = string.Empty;

    public string Counted { get; set; } = string.Empty;

    public string? About { get; set; }

    public int? Holder { get; set; }

    public string? Scope { get; set; }

    public string? Aspect { get; set; }

    public int? Place { get; set; }

    /// <summary>Where, as in the text, where that is no entity.</summary>
    public string? PlaceText { get; set; }

    public bool IsPlaced => Place is not null || PlaceText is not null;

    public FactStatus Status { get; set; }

    public int? AsOf { get; set; }

    public int? AttributedTo { get; set; }

    public string? Attribution { get; set; }

    public int? Statement { get; set; }

    public int? PartOf { get; set; }

    public FigureChange? Change { get; set; }

    /// <summary>The figure that this one repeats in another unit; null for none.</summary>
    public FigureDraft? Original { get; set; }

    /// <summary>The figure that this one states anew ("The figure is 41"); null for none.</summary>
    public FigureDraft? Restated { get; set; }

    public Span Span => Quantity.Span;

    private readonly List<FieldEvidence> evidence = [];

    /// <summary>Notes what a field rests on; the last note for a field stands.</summary>
    public void Note(string field, Span? span, string? reason = null)
    {
        evidence.RemoveAll(note => note.Field == field);
        evidence.Add(new FieldEvidence(field, span, reason));
    }

    /// <summary>The words that a field rests on; null for none.</summary>
    public Span? Evidence(string field) => evidence.Find(note => note.Field == field)?.Span;

    /// <summary>Takes over what another says of the same thing.</summary>
    /// <param name="from">The other.</param>
    /// <param name="reason">Why it is the same thing.</param>
    public void CopyFields(FigureDraft from, string reason)
    {
        (About, Holder, Scope, Aspect, Place, PlaceText, AsOf) = (from.About, from.Holder, from.Scope, from.Aspect, from.Place, from.PlaceText, from.AsOf);
        foreach (var note in from.evidence)
        {
            if (note.Field is "about" or "holder" or "scope" or "aspect" or "place" or "asOf")
            {
                Note(note.Field, note.Span, reason);
            }
        }
    }

    /// <summary>Takes over the bound of the same quantity in another unit: "more than 7 million crowns ($1 million)" is more than a million dollars too.</summary>
    public void TakeModifier(FigureDraft from)
    {
        if (Quantity.Modifier != FigureModifier.Exact || Quantity.Value is not { } value || from.Quantity is not { Modifier: not (FigureModifier.Exact or FigureModifier.Range), ModifierSpan: { } words })
        {
            return;
        }

        Quantity = Quantity with
        {
            Modifier = from.Quantity.Modifier,
            ModifierSpan = words,
            Low = from.Quantity.Low is null ? null : value,
            High = from.Quantity.High is null ? null : value,
        };
    }

    public Figure ToFigure()
    {
        if (Quantity.ModifierSpan is { } words)
        {
            Note("modifier", words);
        }

        evidence.Sort((a, b) => string.CompareOrdinal(a.Field, b.Field));
        return new Figure
        {
            Span = Quantity.Span,
            Value = Quantity.Value,
            Low = Quantity.Low,
            High = Quantity.High,
            Modifier = Quantity.Modifier,
            Unit = Quantity.Unit,
            Ucum = Quantity.Ucum,
            Counted = Counted,
            About = About,
            Holder = Holder,
            Scope = Scope,
            Aspect = Aspect,
            Place = Place,
            PlaceText = PlaceText,
            Status = Status,
            AsOf = AsOf,
            AttributedTo = AttributedTo,
            Attribution = Attribution,
            Statement = Statement,
            PartOf = PartOf,
            Change = Change,
            Evidence = [.. evidence],
        };
    }
}
