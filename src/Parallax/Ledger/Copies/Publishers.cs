using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Copies;

/// <summary>Brings the names of outlets, agencies and sites to their publisher.</summary>
internal static class Publishers
{
    private static readonly FrozenSet<string> s_fillers =
        new[] { "the", "news", "newspaper", "agency", "newswire", "wire", "staff", "service", "outlet", "daily", "magazine", "website" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Key, string Name)> s_known = Load();

    private static readonly FrozenSet<string> s_agencies = Agencies().Where(row => row[1] == "agency").Select(row => Key(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A key under which the names of one publisher meet: "dailylantern" for "The Daily Lantern" and "dailylantern.example".</summary>
    public static string Key(string name)
    {
        var plain = Plain(name);
        return s_known.TryGetValue(plain, out var known) ? known.Key : plain;
    }

    /// <summary>The publisher's name, or the name given where nothing more is known.</summary>
    public static string Name(string name) => s_known.TryGetValue(Plain(name), out var known) ? known.Name : name;

    /// <summary>True for a news agency of general knowledge.</summary>
    public static bool IsAgency(string key) => s_agencies.Contains(key);

    private static IEnumerable<ImmutableArray<string>> Agencies() => RuleFile.Rows("en/agencies.tsv").Where(row => row.Length > 1);

    private static FrozenDictionary<string, (string Key, string Name)> Load()
    {
        var known = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var names in RuleFile.Rows("publishers.tsv").Concat(Agencies().Select(row => row.RemoveAt(1))))
        {
            var owner = known.TryGetValue(Plain(names[0]), out var first) ? first : (Plain(names[0]), names[0]);
            foreach (var name in names)
            {
                known.TryAdd(Plain(name), owner);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Plain(string name)
    {
        name = name.Length > 200 ? name[..200] : name;
        if (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
        {
            // A site: its longest label but the ending.
            var labels = name.Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries);
            name = labels.Take(Math.Max(1, labels.Length - 1)).OrderByDescending(label => label.Length).FirstOrDefault() ?? name;
        }

        var words = WordScanner.Folded(name);
        var kept = words.FindAll(word => !s_fillers.Contains(word));

        // "Daily" is part of a name that is little else: the Daily Mail is not the mail.
        return string.Concat(kept.Count >= 1 && kept.Sum(word => word.Length) >= 3 && !words.Contains("daily") ? kept : words.FindAll(word => word != "the"));
    }
}
