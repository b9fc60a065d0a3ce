using System;

namespace Parallax.Documents.Coreference;

/// <summary>Tells whether two names can be one person's. Names are folded words.</summary>
internal static class PersonNames
{
    /// <summary>Whether two names of two words and more are one person's: one of given name and surname may be spelt a little differently, never both.</summary>
    public static bool AreOne(string[] a, string[] b)
    {
        if (a.Length < 2 || b.Length < 2 || IsJunior(a) != IsJunior(b))
        {
            return false;
        }

        string surnameA = Surname(a), surnameB = Surname(b);
        if (surnameA == surnameB)
        {
            return a[0] == b[0] || AreOneGiven(a[0], b[0]);
        }

        return a[0] == b[0] && AreCloseSurnames(surnameA, surnameB);
    }

    /// <summary>Whether surnames of five letters and more differ by one letter at most.</summary>
    public static bool AreCloseSurnames(string a, string b) =>
        a.Length >= 5 && b.Length >= 5 && a[0] == b[0] && Folding.AreClose(a, b) && (a.Length != b.Length || a.Length >= 7);

    /// <summary>Whether the short name is the end of the long one: "von der Leyen".</summary>
    public static bool EndsWith(string[] name, string[] end) => name.Length > end.Length && name.AsSpan(name.Length - end.Length).SequenceEqual(end);

    private static bool AreOneGiven(string a, string b) =>
        (a.Length == 1 || b.Length == 1) ? a[0] == b[0] : a.Length >= 5 && b.Length >= 5 && a[0] == b[0] && a[^1] == b[^1] && Folding.AreClose(a, b);

    private static bool IsJunior(string[] name) => name[^1] is "jr" or "sr" or "ii" or "iii";

    private static string Surname(string[] name) => IsJunior(name) ? name[^2] : name[^1];
}
