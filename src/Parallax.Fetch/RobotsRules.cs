using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parallax.Fetch;

/// <summary>What a robots.txt allows a program (RFC 9309), with the pause that <c>Crawl-delay</c> asks for.</summary>
public sealed class RobotsRules
{
    private const int MaxLines = 20_000;

    private readonly List<(bool Allow, string Pattern)> rules;

    private RobotsRules(List<(bool Allow, string Pattern)> rules, TimeSpan? delay)
    {
        this.rules = rules;
        Delay = delay;
    }

    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Pause between two requests; null where none is asked for.</summary>
    public TimeSpan? Delay { get; }

    /// <param name="text">The file.</param>
    /// <param name="product">What the program is called.</param>
    public static RobotsRules Parse(string text, string product)
    {
        var groups = new List<(List<string> Agents, List<(bool Allow, string Pattern)> Rules, List<double> Delays)>();
        var isHead = false;
        foreach (var raw in text.TrimStart('\uFEFF').Split(['\n', '\r']).Take(MaxLines))
        {
            var line = raw.Split('#')[0].Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    if (!isHead)
                    {
                        groups.Add(([], [], []));
                    }

                    groups[^1].Agents.Add(value.Split('/')[0].Trim());
                    isHead = true;
                    break;
                case "allow" or "disallow" when groups.Count > 0:
                    isHead = false;
                    if (value.Length is > 0 and < 2048)
                    {
                        groups[^1].Rules.Add((char.ToLowerInvariant(line[0]) == 'a', value));
                    }

                    break;
                case "crawl-delay" when groups.Count > 0:
                    isHead = false;
                    if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                    {
                        groups[^1].Delays.Add(Math.Min(seconds, 86_400));
                    }

                    break;
            }
        }

        // All groups that name the program, or else those for everybody.
        var own = groups.Where(group => group.Agents.Exists(agent => agent.Equals(product, StringComparison.OrdinalIgnoreCase))).ToList();
        own = own.Count > 0 ? own : [.. groups.Where(group => group.Agents.Contains("*", StringComparer.Ordinal))];
        var delays = own.SelectMany(group => group.Delays).ToList();
        return new RobotsRules([.. own.SelectMany(group => group.Rules)], delays.Count > 0 ? TimeSpan.FromSeconds(delays.Max()) : null);
    }

    /// <summary>Whether a path with its query may be asked for: the longest pattern that matches tells, of two the one that allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt")
        {
            return true;
        }

        var path = Normal(pathAndQuery);
        var best = (Length: -1, Allow: true);
        foreach (var (allow, pattern) in rules)
        {
            if ((pattern.Length > best.Length || (pattern.Length == best.Length && allow)) && Matches(path, Normal(pattern)))
            {
                best = (pattern.Length, allow);
            }
        }

        return best.Allow;
    }

    private static bool Matches(string path, string pattern)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var found = isLast && anchored ? path.Length - parts[i].Length : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (isLast && anchored && !path.EndsWith(parts[i], StringComparison.Ordinal)))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }

    /// <summary>Characters that are written in two ways in one of them.</summary>
    private static string Normal(string path) => Uri.TryCreate("http://a" + (path.StartsWith('/') ? path : "/" + path), UriKind.Absolute, out var uri) && !path.Contains('*', StringComparison.Ordinal)
        ? uri.PathAndQuery
        : path.StartsWith('/') ? path : "/" + path.TrimStart('/');
}
