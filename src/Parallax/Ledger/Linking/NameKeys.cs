using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Keys under which spellings of one name meet.</summary>
internal static class NameKeys
{
    /// <summary>Groups of letters that are written for one sound, the longer first.</summary>
    private static readonly (string Letters, string Sounds)[] s_digraphs = [("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("cz", "ch"), ("ts", "c"), ("tz", "c"), ("dj", "d"), ("ou", "u")];

    private static readonly FrozenDictionary<string, string> s_letters = RuleFile.Map("en/letters.tsv");

    private static readonly FrozenSet<string> s_titles = RuleFile.Set("en/name-titles.txt");

    /// <summary>The folded words of a name without an article in front; a person's without titles too.</summary>
    public static IReadOnlyList<string> Words(string name, EntityKind kind)
    {
        var words = WordScanner.Folded(InLatin(name.Length > 400 ? name[..400] : name));
        var skip = 0;
        while (skip < words.Count - 1 && (words[skip] == "the" || (kind == EntityKind.Person && s_titles.Contains(words[skip]))))
        {
            skip++;
        }

        return skip == 0 ? words : words.GetRange(skip, words.Count - skip);
    }

    private static string InLatin(string name) => name.AsSpan().ContainsAnyInRange('\u0370', '\u04ff')
        ? string.Concat(name.Normalize(NormalizationForm.FormC).Select(c => s_letters.TryGetValue(char.ToLowerInvariant(c).ToString(), out var letters) ? letters : Plain(c)))
        : name;

    // an accent on a letter, as in Greek; й and ї are letters of their own
    private static string Plain(char c)
    {
        var bare = char.IsSurrogate(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
        return s_letters.TryGetValue(char.ToLowerInvariant(bare).ToString(), out var letters) ? letters : c.ToString();
    }

    /// <summary>A spelling without a possessive ending and quotation marks.</summary>
    public static string Trimmed(string surface)
    {
        surface = surface.Trim(' ', '\n', '\t', '"', '“', '”', '„', '«', '»', '‘', ',', '.', ';', ':');
        return surface.EndsWith("'s", StringComparison.Ordinal) || surface.EndsWith("’s", StringComparison.Ordinal) ? surface[..^2]
            : surface.TrimEnd('\'', '’');
    }

    /// <summary>True where both spellings use marks on their letters, and not the same: "Năm" is not "Nam" beside other marks.</summary>
    public static bool DifferInMarks(string a, string b)
    {
        return Marked(a) && Marked(b) && a.Length == b.Length && !a.Equals(b, StringComparison.OrdinalIgnoreCase);

        static bool Marked(string name) => name.Any(c => c > '\u007f' && char.IsLetter(c));
    }

    /// <summary>True for spellings such as "KFOR" and "EU".</summary>
    public static bool IsAcronym(string surface)
    {
        var capitals = 0;
        foreach (var c in surface)
        {
            if (char.IsUpper(c))
            {
                capitals++;
            }
            else if (c is not ('.' or '-' or '&') && !char.IsDigit(c))
            {
                return false;
            }
        }

        return capitals is >= 2 and <= 10;
    }

    /// <summary>True where one is an acronym whose letters come in the other in order, from the first on: "KFOR" of "Kosovo Force".</summary>
    public static bool AreLongAndShort(string a, string b)
    {
        if (IsAcronym(a) == IsAcronym(b))
        {
            return false;
        }

        var (acronym, full) = IsAcronym(a) ? (a, b) : (b, a);
        var letters = Folding.Fold(acronym).Where(char.IsLetter).ToList();
        var words = Folding.Fold(full);
        words = words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
        if (letters.Count == 0 || words.Length == 0 || words[0] != letters[0])
        {
            return false;
        }

        var at = 0;
        foreach (var c in words)
        {
            at += at < letters.Count && letters[at] == c ? 1 : 0;
        }

        return at == letters.Count;
    }

    /// <summary>
    /// What transliterations of a name share: k for c, ch, ck, q; s for sh, z, zh; v for w; f for ph; i for y and j; one letter for a doubled one.
    /// </summary>
    /// <param name="word">Folded.</param>
    public static string Sound(string word)
    {
        foreach (var (letters, sounds) in s_digraphs)
        {
            word = word.Replace(letters, sounds, StringComparison.Ordinal);
        }

        word = word.StartsWith("ye", StringComparison.Ordinal) || word.StartsWith("je", StringComparison.Ordinal) ? word[1..] : word;
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var c = word[i] switch
            {
                'c' or 'q' or 'k' => 'k',
                'x' => 'k',
                'z' or 's' => 's',
                'w' => 'v',
                'y' or 'j' => 'i',
                'p' when next == 'h' => 'f',
                'h' when i > 0 && word[i - 1] is 'c' or 's' or 'z' or 'p' or 'k' or 't' or 'd' or 'g' => '\0',
                _ => word[i],
            };
            if (c != '\0' && (sound.Length == 0 || sound[^1] != c))
            {
                sound.Append(c);
            }
        }

        return sound.ToString();
    }

    /// <summary>The consonants of <see cref="Sound"/>, with a mark for a vowel in front: what survives a name's way through another script.</summary>
    public static string Skeleton(string word)
    {
        var sound = Sound(word);
        var skeleton = new StringBuilder(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            var isVowel = sound[i] is 'a' or 'e' or 'i' or 'o' or 'u';
            if (isVowel && i == 0)
            {
                skeleton.Append('a');
            }
            else if (!isVowel && (skeleton.Length == 0 || skeleton[^1] != sound[i]))
            {
                skeleton.Append(sound[i]);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>Number of letters to insert, drop, change or swap with the neighbour (optimal string alignment), or <paramref name="limit"/> + 1 where it is more.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    /// <summary>True for two spellings of one name: the same but for transliteration, or but for one letter in five, two in nine.</summary>
    public static bool AreVariants(string a, string b)
    {
        if (a == b || Sound(a) == Sound(b))
        {
            return true;
        }

        var shorter = Math.Min(a.Length, b.Length);
        var limit = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
        return limit > 0 && Distance(a, b, limit) <= limit;
    }
}
