using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Names outlets by their web addresses (<c>Rules/outlets.tsv</c>, <c>press-words.txt</c>, <c>public-suffixes.txt</c>).</summary>
internal static class Outlets
{
    private static readonly FrozenDictionary<string, string> Known = RuleFile.Map("outlets.tsv");

    private static readonly FrozenSet<string> KnownNames = Known.Values.Select(name => name.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = RuleFile.Set("public-suffixes.txt");

    private static readonly FrozenSet<string> PressWords = RuleFile.Set("press-words.txt");

    private static readonly FrozenSet<string> Aggregators = RuleFile.Set("aggregators.txt");

    private static readonly FrozenSet<string> Subdomains =
        FrozenSet.ToFrozenSet(["www", "m", "mobile", "amp", "edition", "en", "eng", "english", "news", "feeds", "rss", "web", "beta"], StringComparer.Ordinal);

    /// <summary>True for the name of an outlet in the list.</summary>
    public static bool IsKnown(string name) => KnownNames.Contains(name.ToLowerInvariant());

    /// <summary>The outlet that an address belongs to; null for no address of the web.</summary>
    public static string? ByAddress(string? address) => Host(address) is { } host ? ByHost(host) : null;

    /// <summary>The outlet that an address belongs to, where the list knows it.</summary>
    public static string? KnownByAddress(string? address) => Host(address) is { } host ? KnownByHost(host) : null;

    /// <summary>True for the address of a site that shows other publishers' reports.</summary>
    public static bool IsAggregator(string? address)
    {
        for (var rest = Host(address) ?? string.Empty; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Aggregators.Contains(rest))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The host of an address of the web, in lower case; null for anything else.</summary>
    public static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.Host.ToLowerInvariant().TrimEnd('.')
            : null;

    /// <summary>True where two addresses belong to one registered name: "www.valley.example" and "amp.valley.example".</summary>
    public static bool AreOfOneSite(string? a, string? b) => Site(a) is { } site && site == Site(b);

    private static string? Site(string? address)
    {
        if (Host(address) is not { } host)
        {
            return null;
        }

        var labels = host.Split('.');
        var length = labels.Length > 2 && Suffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 3 : 2;
        return labels.All(label => label.All(char.IsAsciiDigit)) ? host : string.Join('.', labels[^Math.Min(length, labels.Length)..]);
    }

    private static string? KnownByHost(string host)
    {
        for (var rest = host; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Known.TryGetValue(rest, out var name))
            {
                return name;
            }
        }

        return null;
    }

    private static string? ByHost(string host)
    {
        if (KnownByHost(host) is { } known)
        {
            return known;
        }

        var labels = host.Split('.');
        if (labels.All(label => label.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var suffix = labels.Length > 2 && Suffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 2 : 1;
        var label = labels[^Math.Min(suffix + 1, labels.Length)];
        return Readable(Subdomains.Contains(label) && labels.Length > suffix + 1 ? labels[^(suffix + 2)] : label);
    }

    /// <summary>"castavia-tribune" is Castavia Tribune, "valleytimes" is Valley Times, "b92" is B92.</summary>
    private static string Readable(string label)
    {
        var words = label.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Words(word));
        return string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static ImmutableArray<string> Words(string label)
    {
        if (PressWords.Contains(label))
        {
            return [label];
        }

        // The longest press word at the end or at the start splits a name, provided that a word is left.
        for (var length = label.Length - 2; length >= 3; length--)
        {
            if (PressWords.Contains(label[^length..]))
            {
                return [.. Words(label[..^length]), label[^length..]];
            }

            if (PressWords.Contains(label[..length]))
            {
                return [label[..length], .. Words(label[length..])];
            }
        }

        return [label];
    }

    /// <summary>A name in capitals as names are written: "TESSERA NEWS AGENCY" is Tessera News Agency; short ones stay.</summary>
    public static string FromCapitals(string name)
    {
        if (name.Any(char.IsLower) || name.Length <= 5)
        {
            return name;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => word.Length <= 3 && !PressWords.Contains(word.ToLowerInvariant())
            ? word
            : char.ToUpperInvariant(word[0]) + CultureInfo.InvariantCulture.TextInfo.ToLower(word[1..])));
    }
}
