using System;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Counts signs of scripts that write a word with one or two of them: Chinese, Japanese, Korean.</summary>
internal static class DenseScript
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is >= '\u2E80' and < '\uD7B0' or >= '\uF900' and < '\uFB00' ? 1 : 0;
        }

        return count;
    }
}
