using System;
using System.Collections.Generic;

namespace Parallax.Documents.Language;

/// <summary>Cuts a stretch that starts with a letter into one word, or into the parts of a contraction.</summary>
internal static class WordScanner
{
    /// <summary>Adds the tokens of the word and returns where it ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="width">Code units of its first character.</param>
    /// <param name="end">Where the stretch without white space ends.</param>
    /// <param name="blockEnd">Where the block ends.</param>
    /// <param name="tokens">Receives the spans.</param>
    public static int Scan(string text, int start, int width, int end, int blockEnd, List<Span> tokens)
    {
        if (Negation(text, start, end))
        {
            tokens.Add(new Span(start, start + 3));
            return start + 3;
        }

        var position = Letters(text, start + width, end);
        while (position < end)
        {
            var extended = Extend(text, start, position, end, blockEnd);
            if (extended == position)
            {
                break;
            }

            position = extended;
        }

        return Cut(text, start, position, end, tokens);
    }

    /// <summary>n't as a token of its own, after the word it negates.</summary>
    private static bool Negation(string text, int position, int end) =>
        position + 2 < end && text[position] is 'n' or 'N' && Tokenizer.IsApostrophe(text[position + 1]) && text[position + 2] is 't' or 'T'
        && position > 0 && char.IsLetter(text[position - 1]) && (position + 3 == end || !char.IsLetterOrDigit(text[position + 3]));

    private static int Cut(string text, int start, int position, int end, List<Span> tokens)
    {
        if (position - start > 1 && position + 1 < end && Negation(text, position - 1, end))
        {
            tokens.Add(new Span(start, position - 1));
            return position - 1;
        }

        Span<char> lower = stackalloc char[16];
        var word = text.AsSpan(start, position - start);
        if (word.Length is > 2 and <= 16 && (position == end || !Tokenizer.IsApostrophe(text[position])))
        {
            word.ToLowerInvariant(lower);
            if (TokenRules.Splits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out var first))
            {
                tokens.Add(new Span(start, start + first));
                tokens.Add(new Span(start + first, position));
                return position;
            }
        }

        tokens.Add(new Span(start, position));
        return position;
    }

    private static int Letters(string text, int position, int end)
    {
        while (position < end && (Tokenizer.IsWord(text, position, end, out var width) || text[position] == '_'))
        {
            position += width;
        }

        return position;
    }

    /// <summary>Takes the mark at <paramref name="position"/> and what follows it into the word, where it belongs there.</summary>
    private static int Extend(string text, int start, int position, int end, int blockEnd)
    {
        var next = position + 1;
        var letterFollows = next < end && Tokenizer.IsWord(text, next, end, out _);
        var word = text.AsSpan(start, position - start);
        switch (text[position])
        {
            case '.':
                return Stop(text, start, position, end, blockEnd, letterFollows);
            case '-' when letterFollows && TokenRules.Holds(TokenRules.Prefixes, word):
                return Letters(text, next, end);
            case '&' when letterFollows && char.IsUpper(text[next]) && word.Length <= 4 && AllUpper(word):
                return Letters(text, next, end);
            case '$' when word.Length <= 3 && AllUpper(word):
                return next;
            case '\'' or '’' or 'ʼ' or '`' when letterFollows:
                var tail = Letters(text, next, Math.Min(end, next + Tokenizer.Reach));
                var rest = text.AsSpan(next, tail - next);
                var negation = rest is "t" or "T" && word[^1] is 'n' or 'N';
                return negation || TokenRules.Holds(TokenRules.Clitics, rest) || !char.IsLetter(text[next]) ? position : tail;
            default:
                return position;
        }
    }

    /// <summary>A full stop: part of an abbreviation, of a row of initials or of an address, or the end of the word.</summary>
    private static int Stop(string text, int start, int position, int end, int blockEnd, bool letterFollows)
    {
        var word = text.AsSpan(start, position - start);
        var next = position + 1;
        if (letterFollows)
        {
            var address = Address(text, start, position, end);
            if (address > position)
            {
                return address;
            }
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return Initials(text, start, position, end, blockEnd);
        }

        if (word.Length > 12)
        {
            return position;
        }

        if (word is "Ph" && letterFollows && text[next] == 'D')
        {
            return Math.Min(next + 2, end);
        }

        if (word is "No" && !letterFollows && next < blockEnd && text[next] == ' ' && next + 1 < blockEnd && char.IsAsciiDigit(text[next + 1]))
        {
            return next;
        }

        return !letterFollows && TokenRules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? next : position;
    }

    /// <summary>U.S., a.m., J.; a single capital that ends its block is a word and a full stop ("plan B.").</summary>
    private static int Initials(string text, int start, int position, int end, int blockEnd)
    {
        var last = position + 1;
        var letters = 1;
        while (last < end && letters < 16 && char.IsLetter(text[last]) && (last + 1 >= end || !char.IsLetterOrDigit(text[last + 1])))
        {
            letters++;
            if (last + 1 < end && text[last + 1] == '.' && !(last + 2 < end && text[last + 2] == '.'))
            {
                last += 2;
                continue;
            }

            return last + 1; // U.S.A
        }

        if (letters > 1)
        {
            return last;
        }

        // One letter: an initial where a capitalised word follows in the block.
        if (!char.IsUpper(text[start]) || (last < end && !char.IsUpper(text[last])))
        {
            return position;
        }

        var following = last;
        while (following < blockEnd && following - last < 4 && Tokenizer.IsSpace(text[following]))
        {
            following++;
        }

        var named = following < blockEnd && char.IsUpper(text[following]);
        if (!named || (text[start] == 'I' && Opens(text, following, blockEnd)))
        {
            return position;
        }

        return last;
    }

    private static bool Opens(string text, int start, int blockEnd)
    {
        var stop = Letters(text, start, Math.Min(blockEnd, start + 16));
        return TokenRules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, stop - start));
    }

    /// <summary>An address without scheme, or a file's name: labels joined by points, the last one known.</summary>
    private static int Address(string text, int start, int position, int end)
    {
        var limit = Math.Min(end, position + Tokenizer.Reach);
        var stop = position;
        var label = position;
        while (stop < limit && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '-' || (text[stop] == '.' && stop + 1 < limit && char.IsAsciiLetterOrDigit(text[stop + 1]))))
        {
            if (text[stop] == '.')
            {
                label = stop;
            }

            stop++;
        }

        var name = text.AsSpan(start, position - start);
        var last = text.AsSpan(label + 1, Math.Max(0, stop - label - 1));
        if (name.Length < 2 || !TokenRules.Holds(TokenRules.Domains, last) || (char.IsUpper(last[0]) && !AllUpper(last)))
        {
            return position;
        }

        // With a path: ostra.example.org/news
        return stop < limit && text[stop] == '/' && AddressScanner.TryUrl("www." + text[start..Math.Min(end, stop + Tokenizer.Reach)], 0, Math.Min(end, stop + Tokenizer.Reach) - start + 4, out var url)
            ? start + url - 4
            : stop;
    }

    private static bool AllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
