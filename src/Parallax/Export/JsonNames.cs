using System;
using System.Text;

namespace Parallax.Export;

/// <summary>Enum members as the ledger's JSON writes them: <c>NotComparable</c> is "not comparable".</summary>
public static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
