using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Parallax.Tests.Export;

/// <summary>Finds ids of an exported ledger that name nothing in it.</summary>
internal static class DanglingIds
{
    /// <summary>Which lists the ids of a field are of.</summary>
    private static readonly Dictionary<string, string[]> Targets = new(StringComparer.Ordinal)
    {
        ["document"] = ["documents"], ["documents"] = ["documents"], ["of"] = ["documents"], ["previous"] = ["documents"],
        ["entity"] = ["entities"], ["candidates"] = ["entities"], ["addressees"] = ["entities"], ["speaker"] = ["entities"], ["holder"] = ["entities"],
        ["place"] = ["entities"], ["attributedTo"] = ["entities"], ["actors"] = ["entities"], ["recipients"] = ["entities"], ["toward"] = ["entities"], ["parties"] = ["entities"], ["mediators"] = ["entities"],
        ["statement"] = ["statements"], ["statements"] = ["statements"], ["within"] = ["statements"], ["utterances"] = ["utterances"],
        ["partOf"] = ["figures"], ["base"] = ["figures"], ["figure"] = ["figures"], ["events"] = ["events"],
        ["origins"] = ["origins"], ["storyline"] = ["storylines"], ["stories"] = ["stories"],
        ["mention"] = ["statements", "figures", "events", "courses"], ["mentions"] = ["statements", "figures", "events", "courses"],
    };

    public static IEnumerable<string> In(JsonElement ledger)
    {
        var ids = ledger.EnumerateObject()
            .Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .ToDictionary(
                list => list.Name,
                list => list.Value.EnumerateArray().Where(row => row.TryGetProperty("id", out _)).Select(row => row.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
        return ledger.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(list => list.Value.EnumerateArray().SelectMany((row, index) => Below(row, $"{list.Name}[{index}]", ids)));
    }

    private static IEnumerable<string> Below(JsonElement value, string place, Dictionary<string, HashSet<string>> ids) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
            (Targets.TryGetValue(member.Name, out var lists) ? Texts(member.Value).Where(id => !lists.Any(list => ids[list].Contains(id))).Select(id => $"{place}.{member.Name}: {id}") : [])
            .Concat(Below(member.Value, $"{place}.{member.Name}", ids))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Below(item, $"{place}[{index}]", ids)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };
}
