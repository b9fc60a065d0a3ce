using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>What a document says of its words as a whole, for the features of single tokens.</summary>
internal sealed class NameContext
{
    private readonly Dictionary<uint, TokenContext> _words = [];

    public NameContext(string text, ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var style = Style(text, sentence.Tokens);
            if (style != TokenContext.None)
            {
                continue;
            }

            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                var word = tokens[i].Span.In(text);
                if (!char.IsLetter(word[0]))
                {
                    continue;
                }

                if (!char.IsUpper(word[0]))
                {
                    Mark(word, TokenContext.LowerElsewhere);
                    continue;
                }

                if (i > 0 && Starts(text, tokens[i - 1]))
                {
                    continue; // behind a quotation mark or a bullet a capital says little
                }

                if (i > 0)
                {
                    var before = tokens[i - 1].Span.In(text);
                    Mark(word, TokenContext.CapitalInside
                        | (IsTitle(before) ? TokenContext.TitledElsewhere : char.IsUpper(before[0]) ? TokenContext.FollowsName : TokenContext.None));
                }
            }
        }
    }

    /// <summary>What the whole document says of a word.</summary>
    public TokenContext Of(ReadOnlySpan<char> word) => _words.GetValueOrDefault(WordKey.LowerOf(word));

    /// <summary>Whether a sentence is written with capitals throughout, or as a headline.</summary>
    public static TokenContext Style(string text, ImmutableArray<Token> tokens)
    {
        int capital = 0, small = 0, upper = 0;
        foreach (var token in tokens)
        {
            var word = token.Span.In(text);
            if (word.Length < 4 || !char.IsLetter(word[0]))
            {
                continue;
            }

            if (char.IsUpper(word[0]))
            {
                capital++;
                upper += char.IsUpper(word[^1]) ? 1 : 0;
            }
            else
            {
                small++;
            }
        }

        return upper >= 3 && upper > (capital + small) * 3 / 4 ? TokenContext.AllCapitals
            : capital >= 4 && capital > small * 3 ? TokenContext.HeadlineCase
            : TokenContext.None;
    }

    /// <summary>Whether the word is a title or a form of address.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word)
    {
        if (word.Length > 16)
        {
            return false;
        }

        Span<char> lower = stackalloc char[16];
        word.ToLowerInvariant(lower);
        return NameWords.Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || NameWords.TitleWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    private static bool Starts(string text, Token before) => text[before.Span.Start] is '"' or '“' or '‘' or '\'' or '•' or '-' or ':' or '(';

    private void Mark(ReadOnlySpan<char> word, TokenContext context)
    {
        var key = WordKey.LowerOf(word);
        _words[key] = _words.GetValueOrDefault(key) | context;
    }
}
