using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Rules;

namespace Parallax.Ledger.Words;

/// <summary>What is known of English words when texts are compared.</summary>
internal static class Lexicon
{
    private static readonly FrozenSet<string> s_function = RuleFile.Set("en/function-words.txt");

    private static readonly FrozenDictionary<string, string> s_negations = RuleFile.Map("en/negations.tsv");

    private static readonly FrozenDictionary<string, string> s_listed = Groups(word => word);

    private static readonly FrozenDictionary<string, string> s_groups = Groups(Stemmer.Stem);

    private static readonly FrozenSet<string> s_common = Common();

    private static readonly FrozenDictionary<string, (string Kind, decimal Value)> s_numbers = Numbers();

    private static readonly FrozenSet<string> s_calendar = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="folded">A folded word.</param>
    /// <returns>The stem, or the first stem of the group of words that retellings put for each other; null for a word without content.</returns>
    public static string? Term(string folded)
    {
        // A function word stands for a group only where the group lists it: "willing" must not make one of "will".
        if (folded.Length < 2 || s_function.Contains(folded))
        {
            return s_listed.TryGetValue(folded, out var listed) ? listed : null;
        }

        var stem = Stemmer.Stem(folded);
        return s_groups.TryGetValue(stem, out var group) ? group : stem;
    }

    /// <summary>True for terms so common in news that sharing them says little.</summary>
    public static bool IsCommon(string term) => s_common.Contains(term);

    public static Negation NegationOf(string folded) =>
        s_negations.TryGetValue(folded, out var kind) ? kind == "weak" ? Negation.Weak : Negation.Strong
        : folded.EndsWith("n't", StringComparison.Ordinal) ? Negation.Strong : Negation.None;

    /// <summary>True where the words set a condition.</summary>
    /// <param name="folded">Folded words, one space between.</param>
    public static bool IsConditional(string folded) =>
        folded.StartsWith("if ", StringComparison.Ordinal) || folded.Contains(" if ", StringComparison.Ordinal) || folded.Contains("unless ", StringComparison.Ordinal)
        || folded.Contains("as long as ", StringComparison.Ordinal) || folded.Contains("so long as ", StringComparison.Ordinal) || folded.StartsWith("had ", StringComparison.Ordinal)
        || folded.StartsWith("where ", StringComparison.Ordinal) || folded.StartsWith("when ", StringComparison.Ordinal) || folded.StartsWith("whoever ", StringComparison.Ordinal);

    /// <summary>Names of months and days of the week.</summary>
    public static bool IsCalendar(string folded) => s_calendar.Contains(folded);

    /// <summary>The value of a number word from two up ("two", "thirteen", "thirty"), a magnitude ("hundred", "million") or digits.</summary>
    /// <returns>Kind <c>one</c>, <c>teen</c>, <c>ten</c>, <c>hundred</c>, <c>magnitude</c> or <c>digits</c>; null for another word.</returns>
    public static (string Kind, decimal Value)? Number(string folded)
    {
        if (s_numbers.TryGetValue(folded, out var known))
        {
            return known;
        }

        return folded[0] is >= '0' and <= '9' && decimal.TryParse(folded, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? ("digits", value) : null;
    }

    private static FrozenDictionary<string, string> Groups(Func<string, string> form)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/paraphrases.tsv"))
        {
            var name = "~" + row[0];
            foreach (var word in row)
            {
                groups.TryAdd(form(word), name);
            }
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Common()
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in RuleFile.Lines("en/common-words.txt"))
        {
            common.Add(Stemmer.Stem(word));
            if (s_groups.TryGetValue(Stemmer.Stem(word), out var group))
            {
                common.Add(group);
            }
        }

        return common.ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, (string Kind, decimal Value)> Numbers()
    {
        var numbers = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/numbers.tsv"))
        {
            if (row.Length > 2 && row[0] != "one" && row[1] is "one" or "teen" or "ten" or "hundred" or "magnitude"
                && decimal.TryParse(row[2], System.Globalization.CultureInfo.InvariantCulture, out var value))
            {
                numbers.TryAdd(row[0], (row[1], value));
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
