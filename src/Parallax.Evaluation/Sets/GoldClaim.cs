using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>A claim of a set's gold.</summary>
internal sealed class GoldClaim
{
    private readonly FrozenDictionary<(int, int), string> _relations;

    public GoldClaim(JsonElement json)
    {
        State = json.GetProperty("state").GetString()!;
        Accept = json.TryGetProperty("accept", out var accept) ? [.. accept.EnumerateArray().Select(state => state.GetString()!)] : [];
        Corroborated = json.GetProperty("corroborated").GetBoolean();
        Values = [.. json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("mentions").EnumerateArray().Select(GoldMention.Read).ToImmutableArray())];
        IsNone = [.. json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number && number.GetDecimal() == 0)];
        Origins = [.. json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("origins").GetInt32())];
        _relations = (json.TryGetProperty("relations", out var relations) ? relations.EnumerateArray() : default)
            .ToFrozenDictionary(relation => Key(relation.GetProperty("a").GetInt32(), relation.GetProperty("b").GetInt32()), relation => relation.GetProperty("state").GetString()!);
        About = json.GetProperty("about").GetProperty("counted").GetString() ?? string.Empty;
    }

    public string State { get; }

    /// <summary>Other states that count as right.</summary>
    public ImmutableArray<string> Accept { get; }

    public bool Corroborated { get; }

    public ImmutableArray<ImmutableArray<GoldMention>> Values { get; }

    /// <summary>Of each value, whether it is a denial without a number, which a prediction need not hold.</summary>
    public ImmutableArray<bool> IsNone { get; }

    public ImmutableArray<int> Origins { get; }

    public string About { get; }

    public IEnumerable<GoldMention> Mentions => Values.SelectMany(value => value);

    public bool Accepts(string state) => state == State || Accept.Contains(state, StringComparer.Ordinal);

    /// <summary>How two of the claim's values stand to each other.</summary>
    public string Relation(int a, int b) => a == b ? "consistent" : _relations.GetValueOrDefault(Key(a, b), "not comparable");

    /// <summary>Index of the value that a mention gives; -1 where the claim does not hold it.</summary>
    public int ValueOf(GoldMention mention)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i].Contains(mention))
            {
                return i;
            }
        }

        return -1;
    }

    private static (int, int) Key(int a, int b) => (Math.Min(a, b), Math.Max(a, b));
}
