using System;
using System.Collections.Generic;

namespace Parallax.Documents.Language;

/// <summary>Finds where sentences end among the tokens of one block.</summary>
public static class SentenceSplitter
{
    /// <summary>Longer sentences are cut, so that what reads sentences stays fast on text without full stops.</summary>
    public const int MaxTokens = 400;

    private static readonly Lazy<SparseModel?> Model = new(() => SparseModel.Load("sentences"));

    /// <summary>Loads the model now. False where none is built in.</summary>
    internal static bool Load() => Model.Value is not null;

    /// <summary>Cuts the tokens of a block that stands alone into sentences.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The block's tokens, in order.</param>
    /// <param name="ends">Receives for each sentence the index after its last token; the last is the number of tokens.</param>
    public static void Split(string text, ReadOnlySpan<Span> tokens, List<int> ends)
    {
        var edges = new BlockEdges();
        edges.Add(text, tokens);
        Split(text, tokens, edges, Model.Value, ends);
    }

    /// <summary>Cuts the tokens of a block into sentences.</summary>
    internal static void Split(string text, ReadOnlySpan<Span> tokens, BlockEdges edges, List<int> ends) => Split(text, tokens, edges, Model.Value, ends);

    /// <summary>Without a model the rules alone decide.</summary>
    internal static void Split(string text, ReadOnlySpan<Span> tokens, BlockEdges edges, SparseModel? model, List<int> ends)
    {
        var view = new SentenceView(text, tokens);
        Span<uint> features = stackalloc uint[SentenceFeatures.Capacity];
        Span<int> score = stackalloc int[1];
        var sentence = new SentenceSoFar();
        for (var i = 0; i < tokens.Length; i++)
        {
            var boundary = view.Rule[i];
            if (i + 1 < tokens.Length)
            {
                sentence.Take(tokens[i].In(text), view.Keys[i]);
                if (view.Settled[i] is { } settled)
                {
                    boundary = settled;
                }
                else if (model is not null && SentenceFeatures.IsCandidate(view.Keys, view.Rule, i))
                {
                    score[0] = 0;
                    model.Add(features[..SentenceFeatures.Fill(tokens, view, i, sentence, edges, features)], score);

                    boundary = score[0] > 0;
                }
            }

            if (boundary || i + 1 == tokens.Length || i + 1 - sentence.Start >= MaxTokens)
            {
                ends.Add(i + 1);
                sentence = new SentenceSoFar { Start = i + 1 };
            }
        }
    }

    internal static bool IsTitle(ReadOnlySpan<char> stem) => TokenRules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var title) && title;

    /// <summary>Marks the tokens behind which the rules end a sentence.</summary>
    internal static void Rules(string text, ReadOnlySpan<Span> tokens, Span<bool> boundaries)
    {
        var start = 0;
        var openQuote = false;
        for (var i = 0; i < tokens.Length;)
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
                boundary = next < tokens.Length && EndsAt(text, tokens, start, i, next);
            }
            else if (token.Length > 1 && token[^1] == '.' && char.IsLetter(token[^2]))
            {
                next = Close(text, tokens, next, ref openQuote);
                boundary = next < tokens.Length && AbbreviationEnds(text, tokens, start, i, next);
            }
            else
            {
                boundary = next < tokens.Length && Lines.Between(text, tokens[i].End, tokens[next].Start) > 1;
            }

            if (boundary || next == tokens.Length)
            {
                boundaries[next - 1] = true;
                start = next;
            }

            i = next;
        }
    }

    private static bool IsTerminator(ReadOnlySpan<char> token) => token[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟'
        && (token.Length == 1 || token[^1] is '.' or '!' or '?' or '…');

    /// <summary>Takes the quotation marks, brackets and further marks that close the sentence with its full stop.</summary>
    private static int Close(string text, ReadOnlySpan<Span> tokens, int next, ref bool openQuote)
    {
        while (next < tokens.Length)
        {
            var token = tokens[next].In(text);
            var adjoins = tokens[next - 1].End == tokens[next].Start;
            var spaceFollows = next + 1 >= tokens.Length || tokens[next].End < tokens[next + 1].Start;
            var closes = token switch
            {
                ")" or "]" or "”" or "»" => true,
                "’" or "’’" => adjoins,
                "\"" => (openQuote && Lines.Between(text, tokens[next - 1].End, tokens[next].Start) == 0) || (adjoins && spaceFollows),
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

    private static bool EndsAt(string text, ReadOnlySpan<Span> tokens, int start, int mark, int next)
    {
        var following = tokens[next].In(text);
        var gap = tokens[next].Start - tokens[next - 1].End;
        if (Lines.Between(text, tokens[next - 1].End, tokens[next].Start) > 1)
        {
            return true;
        }

        var first = following[0];
        var isStop = tokens[mark].In(text)[0] is '.';
        if (gap == 0)
        {
            // A missing space: "media.The", "said./BGNES".
            return char.IsUpper(first) || (isStop && first == '/' && next + 1 < tokens.Length && char.IsUpper(text[tokens[next + 1].Start])) || IsOpening(first);
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
    private static bool LowerCaseStarts(string text, ReadOnlySpan<Span> tokens, int mark) =>
        mark > 0 && tokens[mark - 1].Length > 3 && char.IsLower(text[tokens[mark - 1].Start]);

    private static bool AbbreviationEnds(string text, ReadOnlySpan<Span> tokens, int start, int mark, int next)
    {
        if (Lines.Between(text, tokens[next - 1].End, tokens[next].Start) > 1)
        {
            return true;
        }

        var token = tokens[mark].In(text);
        var following = tokens[next].In(text);
        var stem = token[..^1];
        if (next == mark + 1 && IsTitle(stem))
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

        // "She left at 5 p.m. Mrs. Oslund stayed.", but "At 7 a.m. Mrs. Oslund came."
        if (stem is "a.m" or "p.m" or "A.M" or "P.M" && following[^1] == '.' && IsTitle(following[..^1]))
        {
            return mark - start > 3;
        }

        return TokenRules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(following)
            || (next > mark + 1 && char.IsUpper(following[0])) || following is "“" or "\"" or "•";
    }

    private static bool SpeechTagFollows(string text, ReadOnlySpan<Span> tokens, int next)
    {
        for (var i = next; i < tokens.Length && i < next + 4; i++)
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
}
