using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Figures;

/// <summary>What the stages before know of the document, found by place.</summary>
internal sealed class FigureContext
{
    private readonly (Span Span, int Entity, MentionKind Kind)[] mentions;

    private readonly Span[] adjectives;

    private readonly Span[] quantities;

    public FigureContext(AnalyzedDocument document, MentionSet mentionSet, ImmutableArray<LocalEntity> entities, StatementSet statements)
    {
        Document = document;
        Tables = new FigureTables(document.Document);
        Times = mentionSet.Times;
        quantities = [.. mentionSet.Quantities.Select(quantity => quantity.Span).Order()];
        Entities = entities;
        Statements = statements.Statements;
        mentions =
        [
            .. entities.SelectMany((entity, index) => entity.Mentions.Select(mention => (mention.Span, Entity: index, mention.Kind)))
                .OrderBy(mention => mention.Span).ThenBy(mention => mention.Entity),
        ];
        adjectives = [.. mentionSet.Names.Where(name => name.Adjectival).Select(name => name.Span).Order()];
    }

    public AnalyzedDocument Document { get; }

    public ImmutableArray<TimeMention> Times { get; }

    public ImmutableArray<LocalEntity> Entities { get; }

    public ImmutableArray<Statement> Statements { get; }

    public string Text => Document.Text;

    public FigureTables Tables { get; }

    public string Lower(Token token) => Text[token.Span.Start..token.Span.End].ToLowerInvariant();

    /// <summary>The mentions that overlap a stretch of text, in text order.</summary>
    public IEnumerable<(Span Span, int Entity, MentionKind Kind)> MentionsIn(Span span)
    {
        // mentions are short: those that reach into the span start at most 200 characters before it
        var at = FirstFrom(span.Start - 200);
        for (; at < mentions.Length && mentions[at].Span.Start < span.End; at++)
        {
            if (mentions[at].Span.Overlaps(span))
            {
                yield return mentions[at];
            }
        }
    }

    /// <summary>The entity that a token names, the shortest mention first; null for none.</summary>
    public int? EntityOf(Token token) => EntityIn(token.Span);

    /// <summary>Where the mention that a token belongs to starts; the token's own start where it belongs to none.</summary>
    public int MentionStart(Token token)
    {
        var start = token.Span.Start;
        foreach (var mention in MentionsIn(token.Span))
        {
            if (mention.Kind == MentionKind.Name && mention.Span.Length < 60)
            {
                start = Math.Min(start, mention.Span.Start);
            }
        }

        return start;
    }

    public int? EntityIn(Span span)
    {
        int? best = null;
        var length = int.MaxValue;
        foreach (var mention in MentionsIn(span))
        {
            if (mention.Span.Length < length)
            {
                (best, length) = (mention.Entity, mention.Span.Length);
            }
        }

        return best;
    }

    /// <summary>True where the words are an adjective made of a name: "British".</summary>
    public bool IsAdjective(Span span) => Meets(adjectives, span);

    /// <summary>True for words of a quantity: its number, its unit.</summary>
    public bool IsQuantity(Span span) => Meets(quantities, span);

    private static bool Meets(Span[] sorted, Span span)
    {
        var at = Array.BinarySearch(sorted, span);
        return at >= 0 || (~at < sorted.Length && sorted[~at].Overlaps(span)) || (~at > 0 && sorted[~at - 1].Overlaps(span));
    }

    /// <summary>True for what can hold or own: all but measures.</summary>
    public bool CanHold(int entity) => Entities[entity].Kind is not (EntityKind.Measure or EntityKind.Other);

    public bool IsPlace(int entity) => Entities[entity].Kind == EntityKind.Place;

    private readonly Dictionary<int, ImmutableArray<PlacePhrase>> placePhrases = [];

    /// <summary>The phrases of a sentence that say where.</summary>
    public ImmutableArray<PlacePhrase> PlacesIn(Sentence sentence)
    {
        if (!placePhrases.TryGetValue(sentence.Span.Start, out var phrases))
        {
            phrases = PlacePhrases.Find(this, sentence);
            placePhrases.Add(sentence.Span.Start, phrases);
        }

        return phrases;
    }

    /// <summary>The place that the report is about, set once all else is known; null for none.</summary>
    public int? MainPlace { get; set; }

    /// <summary>Indexes of the times in a sentence.</summary>
    public IEnumerable<int> TimesIn(Sentence sentence)
    {
        int low = 0, high = Times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Times[middle].Span.End <= sentence.Span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < Times.Length && Times[low].Span.Start < sentence.Span.End; low++)
        {
            yield return low;
        }
    }

    private int FirstFrom(int position)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
