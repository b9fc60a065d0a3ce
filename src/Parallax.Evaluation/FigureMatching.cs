using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Evaluation;

/// <summary>How the fields of a found figure are compared with annotated ones.</summary>
public static class FigureMatching
{
    /// <summary>Same value or, where the annotation has none, the same known bounds.</summary>
    public static bool SameValue(GoldFigure gold, Figure figure) => gold.Value is { } value
        ? figure.Value is { } found && Near(found, value)
        : figure.Value is null && Bound(gold.Low, figure.Low) && Bound(gold.High, figure.High);

    public static bool SameUnit(GoldFigure gold, Figure figure) => string.Equals(gold.Unit, figure.Unit, StringComparison.OrdinalIgnoreCase);

    public static bool SameStatus(GoldFigure gold, Figure figure) => string.Equals(gold.Status, figure.Status.ToString(), StringComparison.OrdinalIgnoreCase);

    public static bool SameModifier(GoldFigure gold, Figure figure) =>
        string.Equals(gold.Modifier.Replace(" ", string.Empty, StringComparison.Ordinal), figure.Modifier.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Token F1 of .5 or more, articles aside and without regard to case and the plural's s.</summary>
    public static bool SameText(string? gold, string? found)
    {
        var (a, b) = (Tokens(gold), Tokens(found));
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == b.Count;
        }

        var shared = a.Intersect(b, StringComparer.Ordinal).Count();
        return 2.0 * shared / (a.Count + b.Count) >= 0.5;
    }

    /// <summary>True for two names of one body or country that the gazetteers know: "UN" and "United Nations".</summary>
    public static bool SameBody(string? gold, string? found) =>
        gold is not null && found is not null && Bodies.TryGetValue(Plain(gold), out var a) && Bodies.TryGetValue(Plain(found), out var b) && a == b;

    private static readonly FrozenDictionary<string, string> Bodies = KnownBodies();

    private static string Plain(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static FrozenDictionary<string, string> KnownBodies()
    {
        var bodies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in RuleFile.Rows("en/organizations.tsv").Concat(RuleFile.Rows("en/countries.tsv")))
        {
            var key = string.Join('\t', row);
            foreach (var name in row.Skip(1).Take(2).SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                bodies.TryAdd(name, key);
            }
        }

        return bodies.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= Math.Abs(b) * 0.001m;

    private static bool Bound(decimal? gold, decimal? found) => gold is null ? found is null : found is { } value && Near(value, gold.Value);

    private static HashSet<string> Tokens(string? text) =>
    [
        .. (text ?? string.Empty).ToLowerInvariant()
            .Split([' ', '\n', '-', ',', '(', ')', '"', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(token => token is not ("the" or "a" or "an" or "of" or "s"))
            .Select(token => token.Length > 3 && token.EndsWith('s') ? token[..^1] : token),
    ];
}
