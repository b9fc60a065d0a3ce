using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Names;

/// <summary>What the words beside a name tell of it (<c>Rules/en/name-contexts.tsv</c>).</summary>
internal static class NameVotes
{
    private static readonly FrozenDictionary<string, ImmutableArray<(EntityKind Kind, int Weight)>> Contexts = RuleFile.Rows("en/name-contexts.tsv")
        .GroupBy(row => row[1] + " " + row[2], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(row => (Kind(row[0]), int.Parse(row[3], CultureInfo.InvariantCulture))).ToImmutableArray(),
            StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Ending, EntityKind Kind, int Weight)> Endings =
        [.. RuleFile.Rows("en/name-contexts.tsv").Where(row => row[1] == "ending").Select(row => (row[2], Kind(row[0]), int.Parse(row[3], CultureInfo.InvariantCulture)))];

    /// <summary>Adds to the votes what the words beside the name say.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="name">The name.</param>
    /// <param name="votes">One count for each kind.</param>
    public static void Add(string text, ImmutableArray<Token> tokens, Candidate name, int[] votes)
    {
        string Word(int index) => index >= 0 && index < tokens.Length ? tokens[index].Span.Of(text).ToLowerInvariant().TrimEnd('.') : string.Empty;
        void Vote(string key)
        {
            if (Contexts.TryGetValue(key, out var told))
            {
                foreach (var (kind, weight) in told)
                {
                    votes[(int)kind] += weight;
                }
            }
        }

        var surface = tokens[name.Last].Span.Of(text);
        foreach (var (ending, kind, weight) in Endings)
        {
            if (surface.Length >= ending.Length + 3 && surface.EndsWith(ending, StringComparison.Ordinal))
            {
                votes[(int)kind] += weight;
            }
        }

        if (name.First == 0 && surface.Length > 3 && surface.All(char.IsUpper) && Word(1) is "," or "(" or "-" or "—" or "–")
        {
            votes[(int)EntityKind.Place] += 12; // a dateline
        }

        else if (surface.Length <= 6 && surface.Length > 1 && surface.All(char.IsUpper))
        {
            return; // an acronym: the tagger knows as much as the words beside it
        }

        string before = Word(name.First - 1), after = Word(name.Last + 1);
        Vote("before " + before);
        Vote("before " + Word(name.First - 2) + " " + before);
        if (before == "the")
        {
            votes[(int)EntityKind.Organization] += 2;
            votes[(int)EntityKind.Place] -= 2;
            votes[(int)EntityKind.Person] -= 2;
            Vote("before " + Word(name.First - 2));
        }

        if (after is "'s" or "’s" or "'" or "’")
        {
            Vote("of " + Word(name.Last + 2));
            Vote("of " + Word(name.Last + 3));
        }
        else
        {
            Vote("after " + (IsCount(after) ? "#" : after));
            if (IsCount(Word(name.Last + 2)))
            {
                Vote("after " + after + " #");
            }
        }

        if (name.First > 0 && NameContext.IsTitle(tokens[name.First - 1].Span.In(text)))
        {
            votes[(int)EntityKind.Person] += 9;
        }
    }

    /// <summary>Three digits or more: persons have three sons, places 604 soldiers.</summary>
    private static bool IsCount(string word) => word.Length > 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private static EntityKind Kind(string name) => name switch
    {
        "place" => EntityKind.Place,
        "person" => EntityKind.Person,
        _ => EntityKind.Organization,
    };
}
