using System;
using System.Collections.Generic;

namespace Parallax.Documents.Language;

/// <summary>Finds the marks of lists that were run together into one block: "1. Close it 2. Open it", "a) one b) two", "• one • two".</summary>
internal static class ListMarks
{
    /// <summary>Sets what is certain: an item starts at its mark, and none ends inside it.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The block's tokens.</param>
    /// <param name="settled">Receives whether a sentence ends behind a token, where a mark says so.</param>
    public static void Settle(string text, ReadOnlySpan<Span> tokens, Span<bool?> settled)
    {
        var open = new Dictionary<int, (int Value, int First, int Next, bool Counts)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var bullet = text[tokens[i].Start] is '•' or '⁃' or '●' or '▪' or '‣' or '◦' ? 1 : 0;
            if (bullet == 1)
            {
                Mark(settled, i, i + 1);
            }

            if (i + bullet < tokens.Length && Read(text, tokens, i + bullet, i == 0 || bullet == 1) is { } mark && !(i > 0 && tokens[i - 1].In(text) is "and" or "or" or "that" or "to" or "," or "no"))
            {
                var counts = open.TryGetValue(mark.Style, out var before) && before.Value + 1 == mark.Value;
                var starts = i == 0 || bullet == 1 || mark.Value == 1;
                if (counts)
                {
                    if (!before.Counts)
                    {
                        Mark(settled, before.First, before.Next);
                    }

                    Mark(settled, i, mark.Next);
                }

                if (counts || starts)
                {
                    if (bullet == 1)
                    {
                        Mark(settled, i, mark.Next);
                    }

                    open[mark.Style] = (mark.Value, i, mark.Next, counts);
                }
            }
        }
    }

    private static void Mark(Span<bool?> settled, int first, int next)
    {
        if (first > 0)
        {
            settled[first - 1] = true;
        }

        for (var i = first; i < next && i < settled.Length - 1; i++)
        {
            settled[i] = false;
        }
    }

    /// <summary>A number or a letter with a full stop, a bracket or both behind it, and a blank.</summary>
    private static (int Style, int Value, int Next)? Read(string text, ReadOnlySpan<Span> tokens, int index, bool first)
    {
        var start = tokens[index].Start;
        if (!first && !Tokenizer.IsSpace(text[start - 1]))
        {
            return null;
        }

        var position = start;
        int style, value;
        if (char.IsAsciiDigit(text[position]))
        {
            value = 0;
            for (; position < text.Length && position - start < 2 && char.IsAsciiDigit(text[position]); position++)
            {
                value = (value * 10) + text[position] - '0';
            }

            style = 1;
        }
        else if (char.IsAsciiLetterLower(text[position]))
        {
            value = text[position++] - 'a' + 1;
            style = 2;
        }
        else
        {
            return null;
        }

        var marks = position;
        for (; position < text.Length && position - marks < 2 && text[position] is '.' or ')'; position++)
        {
            style = (style * 4) + (text[position] == '.' ? 1 : 2);
        }

        if (position == marks || position >= text.Length || text[position] != ' ')
        {
            return null;
        }

        var next = index;
        while (next < tokens.Length && tokens[next].Start < position)
        {
            next++;
        }

        return (style, value, next);
    }
}
