using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Brings the titles of roles to one form.</summary>
internal static class RoleNames
{
    private static readonly FrozenDictionary<string, (string Canonical, string Class)> s_roles = Load();

    private static readonly FrozenSet<string> s_vague = new[] { "leader", "official", "politician", "chief", "head", "spokesperson", "member", "figure", "chairman", "chairwoman", "chair", "party leader", "opposition leader", "boss", "director", "deputy", "candidate", "manager" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_ranks = RuleFile.Map("en/ranks.tsv");

    /// <summary>address for a form of address, military for a rank of an army; null for an office.</summary>
    public static string? Rank(string title) => s_ranks.GetValueOrDefault(title);

    public static RoleName Of(string title)
    {
        var words = WordScanner.Folded(title);

        // The longest known role that the words end in or hold: "Kosovo Prime Minister", "prime minister of Kosovo".
        for (var length = Math.Min(words.Count, 5); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (s_roles.TryGetValue(string.Join(' ', words.GetRange(start, length)), out var known))
                {
                    return new RoleName(known.Canonical, known.Class == "leader", s_vague.Contains(known.Canonical));
                }
            }
        }

        var name = string.Join(' ', words);
        return new RoleName(name, false, s_vague.Contains(name));
    }

    private static FrozenDictionary<string, (string Canonical, string Class)> Load()
    {
        var roles = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (RuleFile.Names().Contains("en/roles.tsv"))
        {
            foreach (var row in RuleFile.Rows("en/roles.tsv"))
            {
                roles.TryAdd(string.Join(' ', WordScanner.Folded(row[0])), (row.Length > 1 ? row[1] : row[0], row.Length > 2 ? row[2] : string.Empty));
            }
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
