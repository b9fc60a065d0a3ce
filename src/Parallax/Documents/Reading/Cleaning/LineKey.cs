using System;
using System.Text;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Brings lines into the form in which rules and repeats are compared.</summary>
internal static class LineKey
{
    /// <summary>Lower case, straight quotation marks, single spaces, no signs at the ends.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        var key = new StringBuilder(line.Length);
        var space = false;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                space = key.Length > 0;
                continue;
            }

            if (space)
            {
                key.Append(' ');
                space = false;
            }

            key.Append(c switch
            {
                '’' or '‘' or 'ʼ' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                _ => char.ToLowerInvariant(c),
            });
        }

        return key.ToString().Trim(TrimmedSigns);
    }

    /// <summary>The key with every run of digits, grouping signs included, replaced by <c>#</c>.</summary>
    public static string WithoutNumbers(string key)
    {
        if (key.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return key;
        }

        var result = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAsciiDigit(key[i]))
            {
                result.Append(key[i]);
                continue;
            }

            result.Append('#');
            while (i + 1 < key.Length && (char.IsAsciiDigit(key[i + 1]) || (key[i + 1] is '.' or ',' && i + 2 < key.Length && char.IsAsciiDigit(key[i + 2]))))
            {
                i++;
            }
        }

        return result.ToString();
    }

    private static readonly char[] TrimmedSigns = [' ', '.', ':', '!', '?', '…', '*', '|', '·', '•', '-', '–', '—', '>', '<', '›', '‹', '»', '«', '→', '←', '▼', '▶', '►', '+', '_', '=', '~', '"', '\''];
}
