using System;
using System.Collections.Generic;

namespace Parallax.Documents.Language;

/// <summary>Finds where sentences end among the tokens of one block.</summary>
public static class SentenceSplitter
{
    /// <summary>Longer sentences are cut, so that what reads sentences stays fast on text without full stops.</summary>
    public const int MaxTokens = 400;

    /// <summary>Cuts the tokens of a block into sentences.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The block's tokens, in order.</param>
    /// <param name="ends">Receives for each sentence the index after its last token; the last is the number of tokens.</param>
    public static void Split(string text, IReadOnlyList<Span> tokens, List<int> ends)
    {
        var start = 0;
        var openQuote = false;
        for (var i = 0; i < tokens.Count;)
        {
            var next = i + 1;
            var token = tokens[i].In(text);
            if (token is "\"")
            {
                openQuote = !openQuote;
            }

            bool boundary;
            if (IsTerminator(token))
            {
                next = Close(text, tokens, next, ref openQuote);
                boundary = next < tokens.Count && EndsAt(text, tokens, start, i, next);
            }
            else if (token.Length > 1 && token[^1] == '.' && char.IsLetter(token[^2]))
            {
                next = Close(text, tokens, next, ref openQuote);
                boundary = next < tokens.Count && AbbreviationEnds(text, tokens, i, next);
            }
            else
            {
                boundary = next < tokens.Count && Paragraph(text, tokens[i].End, tokens[next].Start);
            }

            if (boundary || next - start >= MaxTokens)
            {
                ends.Add(next);
                start = next;
            }

            i = next;
        }

        if (start < tokens.Count)
        {
            ends.Add(tokens.Count);
        }
    }

    private static bool IsTerminator(ReadOnlySpan<char> token) => token[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟'
        && (token.Length == 1 || token[^1] is '.' or '!' or '?' or '…');

    /// <summary>Takes the quotation marks, brackets and further marks that close the sentence with its full stop.</summary>
    private static int Close(string text, IReadOnlyList<Span> tokens, int next, ref bool openQuote)
    {
        while (next < tokens.Count)
        {
            var token = tokens[next].In(text);
            var adjoins = tokens[next - 1].End == tokens[next].Start;
            var spaceFollows = next + 1 >= tokens.Count || tokens[next].End < tokens[next + 1].Start;
            var closes = token switch
            {
                ")" or "]" or "”" or "»" => true,
                "’" or "’’" => adjoins,
                "\"" => openQuote || (adjoins && spaceFollows),
                "'" or "''" => adjoins && spaceFollows,
                _ => adjoins && IsTerminator(token),
            };
            if (!closes)
            {
                break;
            }

            if (token is "\"")
            {
                openQuote = false;
            }

            next++;
        }

        return next;
    }

    private static bool EndsAt(string text, IReadOnlyList<Span> tokens, int start, int mark, int next)
    {
        var following = tokens[next].In(text);
        var gap = tokens[next].Start - tokens[next - 1].End;
        if (Paragraph(text, tokens[next - 1].End, tokens[next].Start))
        {
            return true;
        }

        var first = following[0];
        var isStop = tokens[mark].In(text)[0] is '.';
        if (gap == 0)
        {
            // A missing space: "media.The", "said./BGNES".
            return char.IsUpper(first) || (isStop && first == '/' && next + 1 < tokens.Count && char.IsUpper(text[tokens[next + 1].Start])) || IsOpening(first);
        }

        if (mark == start + 1 && isStop && (char.IsAsciiDigit(text[tokens[start].Start]) || tokens[start].Length == 1))
        {
            return false; // "1. Name": a list's number
        }

        var quoted = next > mark + 1 && tokens[next - 1].In(text) is "\"" or "”" or "’" or "'" or "''" or "’’" or "»";
        if (char.IsLower(first))
        {
            return isStop && !quoted && next == mark + 1 && tokens[mark].Length == 1 && LowerCaseStarts(text, tokens, mark);
        }

        if (quoted && !isStop && SpeechTagFollows(text, tokens, next))
        {
            return false;
        }

        return !(first is ',' or ';' or ':' or ')' or ']' or '%');
    }

    /// <summary>In text that does not write capitals a full stop after an ordinary word ends a sentence all the same.</summary>
    private static bool LowerCaseStarts(string text, IReadOnlyList<Span> tokens, int mark) =>
        mark > 0 && tokens[mark - 1].Length > 3 && char.IsLower(text[tokens[mark - 1].Start]);

    private static bool AbbreviationEnds(string text, IReadOnlyList<Span> tokens, int mark, int next)
    {
        if (Paragraph(text, tokens[next - 1].End, tokens[next].Start))
        {
            return true;
        }

        var token = tokens[mark].In(text);
        var following = tokens[next].In(text);
        var stem = token[..^1];
        if (next == mark + 1 && TokenRules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var title) && title)
        {
            return false;
        }

        if (stem is "etc" or "al")
        {
            return char.IsUpper(following[0]) || IsOpening(following[0]);
        }

        if (stem.Length == 1)
        {
            return false;
        }

        return TokenRules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following)
            || (next > mark + 1 && char.IsUpper(following[0])) || following is "“" or "\"" or "•";
    }

    private static bool SpeechTagFollows(string text, IReadOnlyList<Span> tokens, int next)
    {
        for (var i = next; i < tokens.Count && i < next + 4; i++)
        {
            var token = tokens[i].In(text);
            if (TokenRules.Holds(TokenRules.SpeechTags, token))
            {
                return i > next || char.IsLower(token[0]);
            }

            if (i > next && !char.IsUpper(token[0]) && i > next + 1)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOpening(char c) => c is '“' or '"' or '‘' or '(' or '«' or '•';

    /// <summary>Two line feeds between tokens.</summary>
    private static bool Paragraph(string text, int end, int start)
    {
        if (start - end < 2)
        {
            return false;
        }

        var gap = text.AsSpan(end, start - end);
        var first = gap.IndexOf('\n');
        return first >= 0 && gap[(first + 1)..].Contains('\n');
    }
}
