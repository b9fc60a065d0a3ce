using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>A set of reports and who took what from whom in it.</summary>
/// <param name="Name">Of the set.</param>
/// <param name="Part">dev or held.</param>
/// <param name="Reports">All of them.</param>
/// <param name="Copies">Who took, from whom, how, and what shows the direction (none: nothing does).</param>
internal sealed record GoldCopies(string Name, string Part, ImmutableArray<SetReport> Reports, ImmutableArray<(string Report, string Of, string Kind, string By)> Copies)
{
    public static GoldCopies Read(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        SetFiles.PartOf(json),
        [.. json.GetProperty("reports").EnumerateArray().Select(SetReport.Read)],
        [.. json.GetProperty("copies").EnumerateArray().Select(copy => (copy.GetProperty("report").GetString()!, copy.GetProperty("of").GetString()!, copy.GetProperty("kind").GetString()!, copy.GetProperty("by").GetString()!))]);

    /// <summary>The pairs, closed over the copies of whole reports.</summary>
    public HashSet<(string, string)> Pairs() => Closed([.. Copies.Select(copy => (copy.Report, copy.Of, IsWhole(copy.Kind)))]);

    /// <summary>Pairs that only follow from a passage taken out of one of several reports with one text: right and wrong neither way.</summary>
    /// <param name="pairs">As <see cref="Pairs"/> gives them.</param>
    public HashSet<(string, string)> Open(HashSet<(string, string)> pairs)
    {
        var open = new HashSet<(string, string)>();
        foreach (var (report, of) in Copies.Where(copy => !IsWhole(copy.Kind)).Select(copy => (copy.Report, copy.Of)))
        {
            open.UnionWith(Reports.Where(other => other.Id != report && pairs.Contains(Pair(other.Id, of))).Select(other => Pair(report, other.Id)));
        }

        open.ExceptWith(pairs);
        return open;
    }

    /// <summary>In the order of the names.</summary>
    public static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    public static HashSet<(string, string)> Closed(ImmutableArray<(string Report, string Of, bool IsWhole)> copies)
    {
        var families = new List<HashSet<string>>();
        foreach (var (report, of, _) in copies.Where(copy => copy.IsWhole))
        {
            var met = families.FindAll(family => family.Contains(report) || family.Contains(of));
            families.RemoveAll(met.Contains);
            families.Add([report, of, .. met.SelectMany(family => family)]);
        }

        return
        [
            .. copies.Select(copy => Pair(copy.Report, copy.Of)),
            .. families.SelectMany(family => family.SelectMany(a => family.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (a, b)))),
        ];
    }

    private static bool IsWhole(string kind) => kind is not ("spliced" or "lifted");
}
