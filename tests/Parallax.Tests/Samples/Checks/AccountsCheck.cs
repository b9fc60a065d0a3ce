using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Claims of kind account: reports that tell one event differently, in what and in which words.</summary>
internal sealed class AccountsCheck : ISampleCheck
{
    public string Name => "accounts";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("accounts"))
        {
            var claims = run.Ledger.Claims.Where(claim => claim.Kind == ClaimKind.Account).ToList();
            var own = claims.Where(claim => claim.About.Aspect == entry.Text("differIn"));
            yield return new SampleFinding(
                $"{entry.Text("event")}, {entry.Text("differIn")}",
                Best.Of(own, claim => Problems(run, claim, entry), $"no account differs in it; accounts differ in [{string.Join(", ", claims.Select(claim => claim.About.Aspect))}]"));
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, Claim claim, ExpectedEntry entry)
    {
        yield return Best.Unless(claim.State == ClaimState.Different, "state", "different", claim.State.Shown());
        foreach (var account in entry.Entries("accounts"))
        {
            var words = account.Text("words")!;
            var values = claim.Values.Where(value => value.Value?.Contains(words, StringComparison.OrdinalIgnoreCase) == true).ToList();
            yield return values.Count > 0 ? null : $"lacks “{words}” among [{string.Join(", ", claim.Values.Select(value => value.Value))}]";
            var files = values.Files(run);
            foreach (var file in account.Texts("files").Where(file => values.Count > 0 && !files.Contains(file)))
            {
                yield return $"“{words}” lacks {file[..2]}";
            }

            if (account.Text("by") is { } by)
            {
                var users = run.Ledger.Timeline.SelectMany(line => line.Labels).Where(label => label.Label.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(label => label.By).ToList();
                yield return Best.Unless(users.Any(user => run.Spellings.Nested(user, by)), $"“{words}” by", by, string.Join(", ", users.Distinct(StringComparer.Ordinal)));
            }
        }
    }
}
