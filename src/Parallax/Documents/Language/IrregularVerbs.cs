using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Rules;

namespace Parallax.Documents.Language;

/// <summary>Verbs whose past is no "-ed" (<c>Rules/en/irregular-verbs.tsv</c>).</summary>
internal static class IrregularVerbs
{
    private static readonly FrozenDictionary<string, string> Bases = ByForm();

    private static readonly FrozenDictionary<string, string> Participles = ByBase();

    /// <summary>The base form of a past form or past participle; null for regular verbs.</summary>
    public static string? Base(string form) => Bases.GetValueOrDefault(form);

    /// <summary>The past participle of a verb: "sought", "sent", "carried".</summary>
    /// <param name="lemma">Base form, lower case.</param>
    public static string Participle(string lemma) =>
        Participles.TryGetValue(lemma, out var known) ? known
        : lemma.EndsWith('e') ? lemma + "d"
        : lemma.Length > 2 && lemma.EndsWith('y') && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal) ? lemma[..^1] + "ied"
        : lemma + "ed";

    private static FrozenDictionary<string, string> ByForm()
    {
        var verbs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/irregular-verbs.tsv"))
        {
            foreach (var form in (row[1] + "/" + row[2]).Split('/'))
            {
                verbs.TryAdd(form, row[0]);
            }
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ByBase()
    {
        var verbs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/irregular-verbs.tsv"))
        {
            verbs.TryAdd(row[0], row[2].Split('/')[0]);
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
