using System.Collections.Generic;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Copies;

/// <summary>Finds the name of an outlet in another's text: of two that print the same words, the one that names the other is not where they come from.</summary>
internal static class OutletNames
{
    /// <summary>Where the text names the outlet, written large; null where it does not, or where the outlet is its own.</summary>
    public static Span? In(CopyText text, string? outlet)
    {
        if (outlet is null || (text.Document.Document.Outlet is { } own && Publishers.Key(own) == Publishers.Key(outlet)))
        {
            return null;
        }

        var name = WordScanner.Folded(outlet);
        name = name.Count > 1 && name[0] == "the" ? name.GetRange(1, name.Count - 1) : name;
        for (var i = 0; name.Count > 0 && i + name.Count <= text.Words.Count; i++)
        {
            if (IsAt(text, i, name))
            {
                return text.SpanOf(i, name.Count);
            }
        }

        return null;
    }

    private static bool IsAt(CopyText text, int place, List<string> name)
    {
        for (var j = 0; j < name.Count; j++)
        {
            if (text.Words[place + j].Folded != name[j])
            {
                return false;
            }
        }

        return char.IsUpper(text.Document.Text[text.Words[place].Span.Start]);
    }
}
