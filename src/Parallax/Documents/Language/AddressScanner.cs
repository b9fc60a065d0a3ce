using System;
using System.Buffers;

namespace Parallax.Documents.Language;

/// <summary>Finds where web and mail addresses end.</summary>
internal static class AddressScanner
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("<>\"“”«»|");

    /// <summary>An address with a scheme or <c>www.</c>, without the punctuation that follows it.</summary>
    public static bool TryUrl(string text, int start, int end, out int next)
    {
        next = start;
        var rest = text.AsSpan(start, end - start);
        if (rest.Length < 5 || text[start] is not ('h' or 'w' or 'f' or 'H' or 'W') || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            && !(rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && char.IsLetterOrDigit(rest[4])))
        {
            return false;
        }

        var stop = rest.IndexOfAny(Stops);
        next = Trim(text, start, stop < 0 ? end : start + stop);
        return next > start;
    }

    /// <summary>A mail address whose <c>@</c> stands at <paramref name="at"/>.</summary>
    public static bool TryMail(string text, int start, int at, int end, out int next)
    {
        next = start;
        if (at <= start || at - start > 64 || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        for (var i = start; i < at; i++)
        {
            if (!(char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or '+' or '%'))
            {
                return false;
            }
        }

        var stop = at + 1;
        while (stop < end && stop - at < Tokenizer.Reach && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-' or '_'))
        {
            stop++;
        }

        next = Trim(text, start, stop);
        return next > at + 1;
    }

    private static int Trim(string text, int start, int end)
    {
        var opened = text.AsSpan(start, end - start).Contains('(');
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
        {
            if (text[end - 1] == ')' && opened)
            {
                break;
            }

            end--;
        }

        return end;
    }
}
