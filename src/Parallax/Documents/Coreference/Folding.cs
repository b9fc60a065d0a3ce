using System;
using System.Text;

namespace Parallax.Documents.Coreference;

/// <summary>Compares names without regard to accents, case and closeness of spelling.</summary>
internal static class Folding
{
    // Latin-1 Supplement and Latin Extended-A from U+00C0, one base letter each; '\u0001' marks letters that stay as they are.
    private const string Base =
        "aaaaaaaceeeeiiiidnooooo\u0001ouuuuytsaaaaaaaceeeeiiiidnooooo\u0001ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Lower case, without accents, apostrophes and hyphens.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c < 0x80)
            {
                if (c is not ('\'' or '-' or '.' or '`'))
                {
                    folded.Append(char.ToLowerInvariant(c));
                }
            }
            else if (c >= 0xC0 && c - 0xC0 < Base.Length && Base[c - 0xC0] != '\u0001')
            {
                folded.Append(Base[c - 0xC0]);
            }
            else if (c is not ('’' or '‘' or '‐' or '‑' or '–'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether two folded words differ by at most one letter put in, left out, changed or swapped with its neighbour.</summary>
    public static bool AreClose(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
        {
            end++;
        }

        var restA = a.Length - start - end;
        var restB = b.Length - start - end;
        return (restA <= 1 && restB <= 1) || (restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
