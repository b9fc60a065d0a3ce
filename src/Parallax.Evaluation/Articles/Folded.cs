using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Parallax.Evaluation.Articles;

/// <summary>Brings titles and names into the form in which they are compared.</summary>
internal static class Folded
{
    /// <summary>Compatibility forms, letter case, kinds of quotation marks and dashes and of white space do not count.</summary>
    public static string Of(string? value)
    {
        var folded = new StringBuilder();
        foreach (var c in (value ?? string.Empty).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c))
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : string.Empty);
                continue;
            }

            folded.Append(c switch
            {
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                _ => char.ToLowerInvariant(c),
            });
        }

        return folded.ToString().TrimEnd();
    }

    public static HashSet<string> Set(IEnumerable<string> values) => values.Select(Of).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>True where the letters and digits of one stand in the other.</summary>
    public static bool Contains(string? a, string? b)
    {
        var (first, second) = (Letters(a), Letters(b));
        return first.Length > 0 && second.Length > 0 && (first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal));
    }

    private static string Letters(string? value) => new([.. Of(value).Where(char.IsLetterOrDigit)]);
}
