using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Events;

/// <summary>Finds the cause and the purpose that a sentence gives for an event, by <c>Rules/en/event-reasons.tsv</c>.</summary>
internal sealed class ReasonFinder
{
    private const int LongestGap = 5;

    private static readonly FrozenDictionary<string, ImmutableArray<(bool IsPurpose, string[] Words)>> Rows = RuleFile.Rows("en/event-reasons.tsv")
        .Select(row => (IsPurpose: row[0] == "purpose", Words: row[1].Split(' ')))
        .GroupBy(row => row.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    private readonly Sentence _sentence;
    private readonly string _text;
    private readonly List<(int Start, bool IsPurpose, string[] Words)> _starts = [];

    public ReasonFinder(Sentence sentence, string text)
    {
        (_sentence, _text) = (sentence, text);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (Rows.TryGetValue(sentence.Tokens[i].Span.Of(text).ToLowerInvariant(), out var rows) && rows.FirstOrDefault(row => StandsAt(i, row.Words)) is { Words: not null } row)
            {
                _starts.Add((i, row.IsPurpose, row.Words));
            }
        }
    }

    /// <summary>The first cause and the first purpose that belong to the trigger: behind it in its own clause, or opening the sentence.</summary>
    public (Span? Cause, Span? Purpose) Find(Trigger trigger)
    {
        Span? cause = null, purpose = null;
        foreach (var (start, isPurpose, words) in _starts)
        {
            if ((isPurpose ? purpose : cause) is not null || (start >= trigger.First && start <= trigger.Last))
            {
                continue;
            }

            var end = End(start, words, trigger);
            var belongs = start > trigger.Last
                ? (trigger.IsVerb || !_sentence.IsMark(start - 1, _text, ",")) && IsOwn(trigger.Last + 1, start)
                : end < trigger.First - 1 && (start == 0 || IsOpening(start));
            if (belongs && end > start)
            {
                cause = isPurpose ? cause : _sentence.Cover(start, end);
                purpose = isPurpose ? _sentence.Cover(start, end) : purpose;
            }
        }

        return (cause, purpose);
    }

    /// <summary>Behind the event no other verb of its own may come in between, or the reason is that one's.</summary>
    private bool IsOwn(int first, int until)
    {
        for (var i = first; i < until; i++)
        {
            if (_sentence.IsMark(i, _text, ";\"“”") || (_sentence.Tag(i) == PartOfSpeech.Verb && !_sentence.IsNominal(i, _text) && _sentence.Lemma(i - 1) != "to" && !_sentence.Tokens[i].Features.HasFlag(WordFeatures.Gerund)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"After the raid, in an attempt to expand, …": what opens the sentence, behind another opening.</summary>
    private bool IsOpening(int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (_sentence.IsVerbal(i) && _sentence.Lemma(i - 1) != "to")
            {
                return false;
            }
        }

        return _sentence.IsMark(index - 1, _text, ",");
    }

    private bool StandsAt(int index, string[] words)
    {
        var at = index;
        for (var word = 0; word < words.Length; word++, at++)
        {
            if (at >= _sentence.Tokens.Length)
            {
                return false;
            }

            if (words[word] == "*")
            {
                var stop = at;
                while (stop < _sentence.Tokens.Length && stop < at + LongestGap && !Is(stop, words[word + 1]) && _sentence.IsNominal(stop, _text))
                {
                    stop++;
                }

                at = stop - 1;
            }
            else if (!Is(at, words[word]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Is(int index, string word) => _sentence.Tokens[index].Span.In(_text).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last token of the reason: to the comma, the quotation mark, the event or the sentence's end.</summary>
    private int End(int start, string[] words, Trigger trigger)
    {
        var end = start;
        for (var i = start; i < _sentence.Tokens.Length; i++)
        {
            if (i == trigger.First || _sentence.IsMark(i, _text, ",;.:\"“”()!?") || (i > start + words.Length && _sentence.Lemma(i) is "who" or "which" or "although" or "while"))
            {
                break;
            }

            end = i;
            if (words.Contains("*") && _sentence.Lemma(i) is "exercise" or "mission" or "operation")
            {
                break;
            }
        }

        while (end > start && _sentence.Tag(end) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj)
        {
            end--;
        }

        return end;
    }
}
