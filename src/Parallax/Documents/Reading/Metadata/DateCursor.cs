using System;
using System.Globalization;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>A place in a text that reads the pieces of dates.</summary>
internal ref struct DateCursor(string text, int at)
{
    public int At { get; set; } = at;

    /// <summary>Number of digits of the last number read.</summary>
    public int LastLength { get; private set; }

    /// <summary>The separator that stood before the last number.</summary>
    public char Before { get; private set; }

    public readonly char Current => At < text.Length ? text[At] : '\0';

    public readonly char Next => At + 1 < text.Length ? text[At + 1] : '\0';

    /// <summary>Up to eight digits.</summary>
    public int? Number()
    {
        var start = At;
        while (At < text.Length && char.IsAsciiDigit(text[At]))
        {
            At++;
        }

        LastLength = At - start;
        return LastLength is > 0 and <= 8 ? int.Parse(text.AsSpan(start, LastLength), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A sign between the numbers of a date, white space around it skipped.</summary>
    public char? Separator()
    {
        SkipSpaces();
        if (Current is '-' or '/' or '.' or '年' or '月' or '년' or '월')
        {
            Before = Current;
            At++;
            SkipSpaces();
            return Before;
        }

        return null;
    }

    /// <summary>Letters, in lower case.</summary>
    public string? Word()
    {
        var start = At;
        while (At < text.Length && (char.IsLetter(text[At]) || char.GetUnicodeCategory(text[At]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            At++;
        }

        return At > start ? text[start..At].ToLowerInvariant() : null;
    }

    /// <summary>What stands between a day and a month: a dot, "th", "of", "de", white space.</summary>
    public void SkipOrdinal()
    {
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "º", "."])
        {
            if (text.AsSpan(At).StartsWith(suffix, StringComparison.OrdinalIgnoreCase) && (suffix == "." || !char.IsLetter(At + suffix.Length < text.Length ? text[At + suffix.Length] : ' ')))
            {
                At += suffix.Length;
                break;
            }
        }

        while (Current is ' ' or '\u00A0' or '\u202F' or '-' or '/')
        {
            At++;
        }

        foreach (var word in (ReadOnlySpan<string>)["of ", "de ", "d'", "of\u00A0"])
        {
            if (text.AsSpan(At).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                At += word.Length;
                break;
            }
        }
    }

    /// <summary>Skips dots, commas, dashes, white space and "de" up to a number close by.</summary>
    public bool SkipToNumber()
    {
        for (var i = 0; i < 6 && !char.IsAsciiDigit(Current); i++)
        {
            if (Current is not (' ' or '\u00A0' or '\u202F' or '.' or ',' or '-' or '/' or 'd' or 'e' or 'l'))
            {
                return false;
            }

            At++;
        }

        return char.IsAsciiDigit(Current);
    }

    public void SkipSpaces()
    {
        while (Current is ' ' or '\u00A0' or '\u202F' or '\t')
        {
            At++;
        }
    }

    public void SkipAny(char first, char second)
    {
        if (Current == first || Current == second)
        {
            At++;
        }
    }

    public readonly bool StartsWith(string word) => text.AsSpan(At).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
