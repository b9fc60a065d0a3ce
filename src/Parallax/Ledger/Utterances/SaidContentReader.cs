using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Utterances;

/// <summary>Reads what was said into clauses and their words.</summary>
internal sealed class SaidContentReader(WordBook book)
{
    /// <summary>What a longer statement says behind its first words is not aligned.</summary>
    private const int MostItems = 60;

    /// <summary>Items that a clause must have before a comma or a conjunction ends it.</summary>
    private const int LeastItems = 2;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:!?…\n");

    private static readonly SearchValues<char> Commas = SearchValues.Create(",—–");

    private static readonly FrozenSet<string> Conjunctions = Set("conjunction");

    private static readonly FrozenSet<string> Hedges = Set("hedge");

    private static readonly FrozenSet<string> Conditions = Set("condition");

    private static readonly FrozenSet<string> Modals = Set("modal");

    private static readonly FrozenSet<string> Seasons = Set("season");

    private static readonly FrozenSet<string> Light = Set("light");

    private static readonly FrozenSet<string> First = Set("first");

    private static readonly FrozenSet<string> Third = Set("third");

    private static readonly FrozenSet<string> Future = Set("future");

    private static readonly FrozenDictionary<string, decimal> Ordinals = RuleFile.Rows("en/numbers.tsv")
        .Where(row => row[1] is "ordinal" or "dozen")
        .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly List<ContentItem> _items = [];
    private readonly List<ContentClause> _clauses = [];
    private int _start;
    private int _end;
    private int _first;
    private int _negations;
    private bool _weak;
    private bool _condition;

    /// <param name="text">The document's text.</param>
    /// <param name="content">The statement's content.</param>
    /// <param name="names">Gives the term of the name that a word belongs to; null for none.</param>
    public SaidContent Read(string text, ImmutableArray<Span> content, Func<Span, string?> names)
    {
        _items.Clear();
        _clauses.Clear();
        (_start, _end, _first, _negations, _weak, _condition) = (-1, -1, 0, 0, false, false);
        int speaker = 0, others = 0, future = 0;
        foreach (var span in content)
        {
            var words = WordScanner.Scan(text, span);
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                Part(_end < 0 ? string.Empty : text[_end..Math.Max(_end, word.Span.Start)], word.Folded);
                _condition |= (_start < 0 || _items.Count == _first) && Conditions.Contains(word.Folded);
                _start = _start < 0 ? word.Span.Start : _start;
                _end = word.Span.End;
                speaker += First.Contains(word.Folded) ? 1 : 0;
                others += Third.Contains(word.Folded) ? 1 : 0;
                future += Future.Contains(word.Folded) ? 1 : 0;
                _negations += Lexicon.NegationOf(word.Folded) == Negation.Strong ? 1 : 0;
                _weak |= Lexicon.NegationOf(word.Folded) == Negation.Weak;
                i = Add(text, words, i, names(word.Span));
            }
        }

        Close();
        return new SaidContent([.. _items.Take(MostItems)], [.. _clauses], speaker, others, future);
    }

    /// <summary>Takes the item that begins at a word, and gives the last word of it.</summary>
    private int Add(string text, List<Word> words, int at, string? name)
    {
        var word = words[at];
        if (name is not null)
        {
            if (_items is not [.., { IsName: true } last] || last.Term != name)
            {
                _items.Add(new ContentItem(word.Span, name, null, null, false, _clauses.Count));
            }

            return at;
        }

        var end = at;
        if (Value(words, ref end) is { } value)
        {
            var rounded = words.Take(at).TakeLast(3).Any(before => Hedges.Contains(before.Folded));
            _items.Add(new ContentItem(new Span(word.Span.Start, words[end].Span.End), "#" + value.ToString(CultureInfo.InvariantCulture), null, value, rounded, _clauses.Count));
            _end = words[end].Span.End;
            return end;
        }

        if ((char.IsUpper(text[word.Span.Start]) && Lexicon.IsCalendar(word.Folded)) || Seasons.Contains(word.Folded))
        {
            _items.Add(new ContentItem(word.Span, "^" + word.Folded, null, null, false, _clauses.Count));
            return at;
        }

        if (Lexicon.NegationOf(word.Folded) != Negation.Strong && !Conditions.Contains(word.Folded) && !Future.Contains(word.Folded) && !Modals.Contains(word.Folded) && book.Find(word.Folded, Light.Contains(word.Folded)) is { } known)
        {
            _items.Add(new ContentItem(word.Span, known.Term, known, null, false, _clauses.Count));
        }

        return at;
    }

    /// <summary>The number that begins at a word: "twenty", "twenty-two", "3 million", "ninth", "22nd".</summary>
    private static decimal? Value(List<Word> words, ref int at)
    {
        var folded = words[at].Folded;
        if (Ordinals.TryGetValue(folded, out var ordinal))
        {
            return ordinal > 2 ? ordinal : null; // "first" and "second" seldom count
        }

        if (folded.Length > 2 && char.IsAsciiDigit(folded[0]) && folded[^2..] is "st" or "nd" or "rd" or "th" && decimal.TryParse(folded[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return day;
        }

        if (Lexicon.Number(folded) is not { } first)
        {
            return null;
        }

        var (kind, value) = (first.Kind is "hundred" or "magnitude" ? "product" : first.Kind, first.Value);
        for (; at + 1 < words.Count; at++)
        {
            var next = words[at + 1].Folded;
            if (next == "and" && kind == "product" && at + 2 < words.Count && Lexicon.Number(words[at + 2].Folded) is { Kind: "one" or "teen" or "ten" })
            {
                continue;
            }

            var more = Lexicon.Number(next) ?? (kind == "ten" && Ordinals.TryGetValue(next, out var last) && last < 10 ? ("one", last) : null);
            if (more is { Kind: "one" } one && kind == "ten")
            {
                (kind, value) = ("tens", value + one.Value);
            }
            else if (more is { Kind: "hundred" or "magnitude" } scale && value < 1_000_000_000_000)
            {
                (kind, value) = ("product", value * scale.Value);
            }
            else if (more is { Kind: "one" or "teen" or "ten" } rest && kind == "product" && value % 100 == 0)
            {
                (kind, value) = (rest.Kind == "ten" ? "ten" : "tens", value + rest.Value);
            }
            else
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Ends the clause where what stands between two words, or the second, parts them.</summary>
    private void Part(string between, string next)
    {
        var items = _items.Count - _first;
        var strong = between.AsSpan().ContainsAny(Ends);
        if ((strong && items > 0) || (items >= LeastItems && (between.AsSpan().ContainsAny(Commas) || between.Contains(" - ", StringComparison.Ordinal) || Conjunctions.Contains(next))))
        {
            Close();
        }
    }

    private void Close()
    {
        if (_start >= 0)
        {
            _clauses.Add(new ContentClause(new Span(_start, _end), _negations % 2 == 1, _weak, _condition));
        }

        (_start, _first, _negations, _weak, _condition) = (-1, _items.Count, 0, false, false);
    }

    private static FrozenSet<string> Set(string kind) =>
        RuleFile.Rows("en/clause-words.tsv").Where(row => row[0] == kind).SelectMany(row => row.Skip(1)).ToFrozenSet(StringComparer.Ordinal);
}
