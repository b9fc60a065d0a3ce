using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Origins;

/// <summary>The publishers that a ledger's reports name, under whatever form: "Gulf News Service" and "GNS", "the Evening Post" of the Aldermoor Evening Post, "Halm" for Halm Press.</summary>
internal sealed class PublisherNames
{
    private const int ShortestPrefix = 3;

    /// <summary>"trade" for what an agency's name may lose, "joining" for what its initials leave out.</summary>
    private static readonly FrozenDictionary<string, string> s_words = RuleFile.Map("en/publisher-words.tsv");

    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);

    /// <summary>Shorter forms with the key of the one publisher they can mean; null where they are several.</summary>
    private readonly Dictionary<string, string?> _short = new(StringComparer.Ordinal);

    public PublisherNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>The key under which all forms of a publisher's name meet.</summary>
    public string Key(string name)
    {
        var key = Publishers.Key(name);
        return _short.TryGetValue(key, out var full) && full is not null ? full : key;
    }

    /// <summary>The name in full, where more than the form given is known.</summary>
    public string Name(string name) => _full.TryGetValue(Key(name), out var full) ? Publishers.Name(full) : Publishers.Name(name);

    /// <summary>True for a name of a publisher, or a form of one that can mean no other.</summary>
    public bool IsKnown(string key) => IsFull(key) || (_short.TryGetValue(key, out var full) && full is not null);

    /// <summary>True for a publisher's name as it stands.</summary>
    public bool IsFull(string key) => _full.ContainsKey(key) || Publishers.IsAgency(key);

    /// <summary>The key of the publisher that an abbreviation in a credit line stands for: initials, or the beginning of its name; null for none or several.</summary>
    public string? OfSign(string sign)
    {
        var key = string.Concat(WordScanner.Folded(sign));
        return IsKnown(Publishers.Key(sign)) ? Key(sign)
            : key.Length >= 2 && _short.TryGetValue(key, out var full) && full is not null ? full
            : key.Length >= ShortestPrefix && _full.Keys.Where(known => known.StartsWith(key, StringComparison.Ordinal)).Take(2).ToList() is [var one] ? one
            : null;
    }

    public void Add(string name)
    {
        var key = Publishers.Key(name);
        if (key.Length < 2 || !name.Any(char.IsUpper) || !_full.TryAdd(key, name))
        {
            return;
        }

        var words = WordScanner.Folded(name).Where(word => word != "the").ToList();
        var parts = words.Where(word => s_words.GetValueOrDefault(word) != "joining").ToList();
        if (parts.Count is >= 2 and <= 6)
        {
            Shorten(string.Concat(parts.Select(word => word[0])), key);
            Shorten(string.Concat(words.Select(word => word[0])), key);
            for (var from = 1; from < words.Count; from++)
            {
                Shorten(Publishers.Key(string.Join(' ', words.Skip(from))), key);
            }

            if (parts.Skip(1).All(part => s_words.GetValueOrDefault(part) == "trade"))
            {
                Shorten(Publishers.Key(parts[0]), key);
            }
        }
    }

    private void Shorten(string form, string key)
    {
        if (form.Length >= 2 && form != key && !_full.ContainsKey(form))
        {
            _short[form] = _short.TryGetValue(form, out var other) && other != key ? null : key;
        }
    }
}
