using System;
using System.Net;
using System.Text;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Cleans values of metadata, which are often escaped twice.</summary>
internal static class Entities
{
    /// <summary>Character references resolved, white space single, nothing that cannot be written as UTF-8.</summary>
    public static string Decode(string value)
    {
        var decoded = value;
        for (var time = 0; time < 2 && decoded.Contains('&', StringComparison.Ordinal); time++)
        {
            decoded = WebUtility.HtmlDecode(decoded);
        }

        var result = new StringBuilder(decoded.Length);
        foreach (var rune in decoded.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value < ' ')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString().Trim();
    }
}
