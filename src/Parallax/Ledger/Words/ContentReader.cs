using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Words;

/// <summary>Reads the content of stretches of one document's text; names count as what they name, not as their words.</summary>
internal sealed class ContentReader
{
    /// <summary>A stretch with more terms is a list or no prose: what follows is left out, so that comparing stays cheap.</summary>
    private const int MostTerms = 160;

    private readonly string _text;
    private readonly List<(Span Span, string Term)> _names;
    private readonly ImmutableArray<Span> _sentences;

    public ContentReader(LedgerDocument document)
    {
        _text = document.Text;
        _sentences = document.Record.Sentences;
        _names = [.. document.Record.Entities
            .SelectMany(entity => entity.Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => (mention.Span, Term: TermOf(entity))))
            .OrderBy(name => name.Span).ThenBy(name => name.Term, StringComparer.Ordinal)];
    }

    /// <summary>The content of each sentence in the spans; a sentence that the spans cut through is a part too.</summary>
    public List<Content> Parts(ImmutableArray<Span> spans)
    {
        var parts = new List<Content>();
        foreach (var span in spans)
        {
            var start = span.Start;
            foreach (var end in Ends(span))
            {
                var part = Read(new Span(start, end));
                if (part.Folded.Length > 0)
                {
                    parts.Add(part);
                }

                start = end;
            }
        }

        return parts;
    }

    public Content Read(Span span, string? extra = null) => Read([span], extra);

    /// <param name="spans">In order.</param>
    /// <param name="extra">A term that is not in the words, such as the cue's.</param>
    public Content Read(ImmutableArray<Span> spans, string? extra = null)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var numbers = ImmutableSortedSet.CreateBuilder<decimal>();
        var calendar = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var words = spans.SelectMany(span => WordScanner.Scan(_text, span)).ToList();
        var negation = Negation.None;
        (string Kind, decimal Value)? open = null;
        foreach (var word in words)
        {
            negation = Lexicon.NegationOf(word.Folded) is var next && next > negation ? next : negation;
            open = Count(open, Lexicon.Number(word.Folded), numbers);
            if (Lexicon.IsCalendar(word.Folded) && char.IsUpper(_text[word.Span.Start]))
            {
                calendar.Add(word.Folded);
            }

            var term = Name(word.Span) ?? (word.IsNumber || Lexicon.Number(word.Folded) is not null ? null : Lexicon.Term(word.Folded));
            if (term is not null && terms.Count < MostTerms && seen.Add(term))
            {
                terms.Add(term);
            }
        }

        if (open is { } last)
        {
            numbers.Add(last.Value);
        }

        if (extra is not null && seen.Add(extra))
        {
            terms.Add(extra);
        }

        return new Content(
            spans.IsEmpty ? default : new Span(spans[0].Start, spans[^1].End), [.. terms], numbers.ToImmutable(), calendar.ToImmutable(), negation,
            string.Join(' ', words.Select(word => word.Folded)));
    }

    /// <summary>Joins number words: "twenty" and "two", "3" and "million".</summary>
    private static (string Kind, decimal Value)? Count((string Kind, decimal Value)? open, (string Kind, decimal Value)? next, ImmutableSortedSet<decimal>.Builder numbers)
    {
        if (open is { } before && next is { } after)
        {
            if (before.Kind == "ten" && after.Kind == "one")
            {
                return ("tens", before.Value + after.Value);
            }

            if (after.Kind is "hundred" or "magnitude" && before.Value < 1_000_000_000_000)
            {
                return ("product", before.Value * after.Value);
            }
        }

        if (open is { } done)
        {
            numbers.Add(done.Value);
        }

        return next is { Kind: "hundred" or "magnitude" } ? null : next;
    }

    private static string TermOf(LocalEntity entity)
    {
        if (entity.Link is { } link)
        {
            return $"@{link.Scheme}:{link.Id}";
        }

        var words = WordScanner.Folded(entity.Name);
        return words.Count == 0 ? "@" : "@" + (entity.Kind == EntityKind.Person ? words[^1] : string.Join(' ', words.SkipWhile(word => word == "the")));
    }

    /// <summary>The term of the name that a word belongs to; null for none.</summary>
    public string? Name(Span word)
    {
        int low = 0, high = _names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_names[middle].Span.Start <= word.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low - 1; i >= 0 && i >= low - 3; i--)
        {
            if (_names[i].Span.Contains(word))
            {
                return _names[i].Term;
            }
        }

        return null;
    }

    private IEnumerable<int> Ends(Span span)
    {
        var index = _sentences.IsEmpty ? 0 : Math.Max(0, FirstAfter(span.Start));
        for (; index < _sentences.Length && _sentences[index].End < span.End; index++)
        {
            if (_sentences[index].End > span.Start)
            {
                yield return _sentences[index].End;
            }
        }

        yield return span.End;
    }

    private int FirstAfter(int position)
    {
        int low = 0, high = _sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentences[middle].End <= position)
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
