using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Figures of other things or scopes: never called different or changed.</summary>
internal sealed class NotComparedCheck : ISampleCheck
{
    public string Name => "notCompared";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("notCompared"))
        {
            var (a, b) = (entry.Entries("a")[0], entry.Entries("b")[0]);
            var relation = run.Ledger.Claims
                .Where(claim => claim.Kind == ClaimKind.Figure)
                .SelectMany(claim => claim.Relations.Where(relation =>
                    relation.State is ClaimState.Different or ClaimState.Changed or ClaimState.Denied &&
                    ((Is(claim.Values[relation.A], a) && Is(claim.Values[relation.B], b)) || (Is(claim.Values[relation.A], b) && Is(claim.Values[relation.B], a)))))
                .FirstOrDefault();
            yield return new SampleFinding(
                FormattableString.Invariant($"{a.Number("value")} of {a.File[..2]} and {b.Number("value")} of {b.File[..2]} ({entry.Text("why")})"), relation?.Why);
        }

        bool Is(ClaimValue value, ExpectedEntry wanted) => value.Is(wanted.Number("value")!.Value) && new[] { value }.Files(run).Contains(wanted.File);
    }
}
