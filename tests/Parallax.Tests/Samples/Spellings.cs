using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parallax.Tests.Samples;

/// <summary>Which names mean the same: the list <c>entities</c> of <c>expected.json</c>.</summary>
internal sealed partial class Spellings
{
    private readonly Dictionary<string, ImmutableArray<string>> _spellings = new(StringComparer.Ordinal);

    public Spellings(ExpectedEntry expected)
    {
        foreach (var entity in expected.Entries("entities"))
        {
            _spellings[Plain(entity.Text("name")!)] = [Plain(entity.Text("name")!), .. entity.Texts("aliases").Select(Plain)];
        }
    }

    /// <summary>Lower case, straight apostrophes, no article in front, single spaces.</summary>
    public static string Plain(string text)
    {
        var plain = Gaps().Replace(text.Replace('’', '\'').ToLowerInvariant(), " ").Trim();
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    /// <summary>Words of a text, plain, without possessive endings.</summary>
    public static ImmutableArray<string> Words(string text) =>
        [.. WordPattern().Matches(Plain(text)).Select(match => match.Value.EndsWith("'s", StringComparison.Ordinal) ? match.Value[..^2] : match.Value)];

    /// <summary>True where the entity bears the name or another spelling of it.</summary>
    public bool Names(Entity? entity, string name) =>
        entity is not null && Of(name).Any(spelling => Plain(entity.Name) == spelling || entity.Aliases.Any(alias => Plain(alias) == spelling));

    /// <summary>True where a text is a spelling of the name.</summary>
    public bool Names(string? text, string name) => text is not null && Of(name).Contains(Plain(text));

    /// <summary>True where the texts share at least half of their words (F1), or one is a spelling of the other.</summary>
    public bool Alike(string? text, string expected)
    {
        if (text is null || Names(text, expected))
        {
            return text is not null;
        }

        var (a, b) = (Words(text), Words(expected));
        var common = a.Intersect(b).Count();
        return common > 0 && 2.0 * common / (a.Distinct().Count() + b.Distinct().Count()) >= 0.5;
    }

    /// <summary>True where all words of one stand in the other: "the ministry" for "Tervania's Interior Ministry", but no other country's.</summary>
    public bool Nested(string? text, string expected) =>
        text is not null && (Names(text, expected) || (Words(text) is { Length: > 0 } words && (Within(expected, words) || Within(text, Words(expected)))));

    /// <summary>True where all of the words stand in the text.</summary>
    public static bool Within(string text, ImmutableArray<string> words) => !words.Except(Words(text)).Any();

    private ImmutableArray<string> Of(string name) => _spellings.TryGetValue(Plain(name), out var spellings) ? spellings : [Plain(name)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\p{L}\p{N}']+")]
    private static partial Regex WordPattern();
}
