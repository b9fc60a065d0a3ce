using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>A set of reports with what its gold says of their figures.</summary>
internal sealed class GoldSet
{
    public GoldSet(JsonElement json)
    {
        Name = json.GetProperty("name").GetString()!;
        Reports = [.. json.GetProperty("reports").EnumerateArray().Select(SetReport.Read)];
        Claims = [.. List(json, "claims").Select(claim => new GoldClaim(claim))];
        Apart = [.. List(json, "notCompared").Select(pair => (GoldMention.Read(pair.GetProperty("a")), GoldMention.Read(pair.GetProperty("b"))))];
        var sums = List(json, "sums").SelectMany(sum => sum.GetProperty("parts").EnumerateArray().Append(sum.GetProperty("total")).Select(GoldMention.Read));
        Mentions = [.. Claims.SelectMany(claim => claim.Mentions).Concat(Apart.SelectMany(pair => new[] { pair.A, pair.B })).Concat(sums).Distinct()];
    }

    public string Name { get; }

    public ImmutableArray<SetReport> Reports { get; }

    public ImmutableArray<GoldClaim> Claims { get; }

    /// <summary>Pairs that must not be compared.</summary>
    public ImmutableArray<(GoldMention A, GoldMention B)> Apart { get; }

    /// <summary>All that claims, pairs and sums name.</summary>
    public ImmutableArray<GoldMention> Mentions { get; }

    public bool AreOne(GoldMention a, GoldMention b) => Claims.Any(claim => claim.ValueOf(a) >= 0 && claim.ValueOf(b) >= 0);

    /// <summary>The entries of a list; none where the set has no such list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement set, string name) => set.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
