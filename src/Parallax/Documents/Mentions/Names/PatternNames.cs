using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Names that their words give away: capitalised words that end in a head ("Northern Monitoring Force"), a head before "of" ("Ministry of Transport"), and what follows a title ("Prime Minister Varden").</summary>
internal static class PatternNames
{
    /// <summary>Adds the names of a sentence.</summary>
    public static void Find(string text, ImmutableArray<Sentence> sentences, int index, NameContext context, List<Candidate> names)
    {
        var tokens = sentences[index].Tokens;
        if (NameContext.Style(text, tokens) != TokenContext.None)
        {
            return; // capitals say nothing here
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsCapital(text, tokens[i]))
            {
                continue;
            }

            var end = i;
            while (end + 1 < tokens.Length && IsCapital(text, tokens[end + 1]) && !IsTitleBreak(text, tokens, end + 1))
            {
                end++;
            }

            Heads(text, tokens, index, i, end, names);
            Titled(text, tokens, index, i, end, context, names);
            i = end;
        }
    }

    private static void Heads(string text, ImmutableArray<Token> tokens, int index, int first, int last, List<Candidate> names)
    {
        for (var i = last; i >= first; i--)
        {
            var word = tokens[i].Span.In(text);
            if (i > first && NameWords.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind))
            {
                var start = first == 0 && tokens[first].Tag is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Sconj ? first + 1 : first;
                if (start < i)
                {
                    names.Add(new Candidate(index, start, i, kind));
                    return;
                }
            }

            if (i < last && NameWords.FirstHeads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out kind))
            {
                names.Add(new Candidate(index, i, last, kind));
                return;
            }
        }

        // Ministry of (the) Interior (and Public Works)
        var head = tokens[last].Span.In(text);
        if (last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is "of" or "for"
            && NameWords.HeadsBeforeOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(head, out var headKind))
        {
            var next = last + 2;
            if (tokens[next].Span.In(text) is "the" && next + 1 < tokens.Length)
            {
                next++;
            }

            if (IsCapital(text, tokens[next]))
            {
                while (next + 1 < tokens.Length && IsCapital(text, tokens[next + 1]))
                {
                    next++;
                }

                names.Add(new Candidate(index, first == 0 && tokens[first].Tag == PartOfSpeech.Det ? first + 1 : first, next, headKind));
            }
        }
    }

    private static void Titled(string text, ImmutableArray<Token> tokens, int index, int first, int last, NameContext context, List<Candidate> names)
    {
        var start = first;
        while (start <= last && NameContext.IsTitle(tokens[start].Span.In(text)))
        {
            start++;
        }

        var titled = start > first || (first > 0 && NameContext.IsTitle(tokens[first - 1].Span.In(text)) && tokens[first - 1].Tag == PartOfSpeech.Noun);
        if (last + 1 < tokens.Length && NameContext.IsTitle(tokens[last + 1].Span.In(text)))
        {
            return; // all of it is a title: "Chief Harbour Commissioner"
        }

        if (start == last && context.Of(tokens[start].Span.In(text)).HasFlag(TokenContext.LowerElsewhere))
        {
            return; // "the General Public"
        }

        if (titled && start <= last && last - start < 4 && tokens[start].Tag is PartOfSpeech.Propn or PartOfSpeech.X
            && Gazetteer.Entry(tokens[start].Span.Of(text)) is null
            && !NameWords.Heads.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(tokens[last].Span.In(text)))
        {
            names.Add(new Candidate(index, start, last, EntityKind.Person));
        }
    }

    /// <summary>A title that stands between two names ends the first: "Kosovo Prime Minister Varden".</summary>
    private static bool IsTitleBreak(string text, ImmutableArray<Token> tokens, int index) =>
        NameContext.IsTitle(tokens[index].Span.In(text)) && !NameContext.IsTitle(tokens[index - 1].Span.In(text));

    private static bool IsCapital(string text, Token token) =>
        char.IsUpper(text[token.Span.Start]) && token.Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X or PartOfSpeech.Det or PartOfSpeech.Verb;
}
