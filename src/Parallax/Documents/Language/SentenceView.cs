using System;

namespace Parallax.Documents.Language;

/// <summary>A block as the search for sentence ends sees it.</summary>
internal sealed class SentenceView
{
    public SentenceView(string text, ReadOnlySpan<Span> tokens)
    {
        Keys = new WordKey[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            Keys[i] = WordKey.Of(tokens[i].In(text));
        }

        Style = SentenceFeatures.Style(Keys);
        Rule = new bool[tokens.Length];
        SentenceSplitter.Rules(text, tokens, Rule);
        Settled = new bool?[tokens.Length];
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            Settled[i] = Settle(text, tokens, i);
        }

        Ellipses(text, tokens);
        ListMarks.Settle(text, tokens, Settled);
    }

    /// <summary>What is seen of the words.</summary>
    public WordKey[] Keys { get; }

    /// <summary>Behind which tokens the rules end a sentence.</summary>
    public bool[] Rule { get; }

    /// <summary>Whether a sentence ends behind a token where that needs no weighing; else null.</summary>
    public bool?[] Settled { get; }

    /// <summary>How the block is written, as <see cref="SentenceFeatures.Style"/> gives it.</summary>
    public uint Style { get; }

    private bool? Settle(string text, ReadOnlySpan<Span> tokens, int index)
    {
        int end = tokens[index].End, start = tokens[index + 1].Start;
        var token = tokens[index].In(text);
        if (Lines.Between(text, end, start) is var lines && lines > 0)
        {
            return lines > 1 || Rule[index] || Lines.Break(text, tokens, index);
        }

        if (end == start && (char.IsLetterOrDigit(text[end - 1]) || text[start] == '/'))
        {
            return Rule[index];
        }

        if (token is ";" or "“" or "‘" or "«" or "(" or "[" or "$" || (end == start && text[start] is '”' or '»' or ')' or ']' or ',' or ';'))
        {
            return false;
        }

        if (token.Length > 1 && token[^1] == '.' && token[^2] != '.')
        {
            return Rule[index] && index > 0 ? true : SentenceSplitter.IsTitle(token[..^1]) ? false : null;
        }

        if (token is "." && index > 0 && text[tokens[index - 1].Start] is '°' or 'º' && char.IsAsciiDigit(text[start]))
        {
            return false; // "N°. 12"
        }

        // A name such as "Hurra!", where sentences else start with a capital.
        return token is "!" && index > 0 && char.IsLower(text[start]) && end < start && Keys[index - 1].Traits.HasFlag(WordTraits.Capital) && SentenceFeatures.WritesCapitals(Style) ? false : null;
    }

    /// <summary>Full stops with a blank between each: no sentence ends inside; four end one, three do where a usual opener follows.</summary>
    private void Ellipses(string text, ReadOnlySpan<Span> tokens)
    {
        for (var i = 0; i + 1 < tokens.Length;)
        {
            var last = i;
            while (last + 1 < tokens.Length && tokens[last].In(text) is "." && tokens[last + 1].In(text) is "." && tokens[last + 1].Start == tokens[last].End + 1)
            {
                Settled[last++] = false;
            }

            if (last > i && last + 1 < tokens.Length && tokens[last].End < tokens[last + 1].Start)
            {
                var next = tokens[last + 1].In(text);
                Settled[last] = char.IsUpper(next[0]) && (last - i > 2 || (next is not "I" && TokenRules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next)));
            }

            i = last + 1;
        }
    }
}
