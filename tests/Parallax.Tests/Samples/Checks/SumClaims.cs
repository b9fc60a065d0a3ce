using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Claims that parts make a total: one for all files, or one for each.</summary>
internal static class SumClaims
{
    public static string? Failure(SampleRun run, ExpectedEntry entry)
    {
        var total = entry.Number("total")!.Value;
        var sums = run.Ledger.Claims.Where(claim => claim.Kind == ClaimKind.Sum && claim.With(total).Count > 0).ToList();
        var problems = entry.Texts("files")
            .Select(file => Best.Of(sums.Where(claim => claim.Values.Files(run).Contains(file)), claim => Problems(claim, entry), "no such sum") is { } problem ? $"{file[..2]}: {problem}" : null)
            .OfType<string>()
            .ToList();
        return problems.Count == 0 ? null : string.Join("; ", problems);
    }

    private static IEnumerable<string?> Problems(Claim claim, ExpectedEntry entry)
    {
        var parts = entry.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetDecimal()).ToList();
        yield return claim.Values.Length == parts.Count + 1 ? null : $"holds {claim.Shown()}";
        foreach (var part in parts)
        {
            yield return claim.With(part).Count > 0 ? null : FormattableString.Invariant($"lacks the part {part}");
        }

        var adds = claim.State == ClaimState.Consistent;
        yield return adds == entry.Flag("adds") ? null : $"{(adds ? "adds up" : "does not add up")}: {claim.Why}";
    }
}
