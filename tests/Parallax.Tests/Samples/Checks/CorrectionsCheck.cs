using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>A value withdrawn, and what it was corrected to, in one claim.</summary>
internal sealed class CorrectionsCheck : ISampleCheck
{
    public string Name => "corrections";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("corrections"))
        {
            var document = run.Document(entry.File);
            var (was, now) = (entry.Number("was")!.Value, entry.Number("is")!.Value);
            var withdrawn = document.Record.Figures
                .Select((figure, index) => (figure, Id: document.FigureIds[index]))
                .Where(pair => pair.figure.Value == was && pair.figure.Status == FactStatus.Denied)
                .Select(pair => pair.Id)
                .ToList();
            var claims = run.Ledger.Claims.Where(claim => claim.Kind == ClaimKind.Figure && claim.Values.Any(value => value.Mentions.Any(withdrawn.Contains)));
            yield return new SampleFinding(
                FormattableString.Invariant($"{entry.File[..2]} {was} corrected to {now}"),
                withdrawn.Count == 0 ? FormattableString.Invariant($"no denied figure {was}") : Best.Of(claims, Problems, "no claim holds the withdrawn value"));

            IEnumerable<string?> Problems(Claim claim)
            {
                yield return claim.With(now).Files(run).Contains(entry.File) ? null : FormattableString.Invariant($"the claim lacks {now} of {entry.File[..2]}");
                yield return Best.Unless(claim.State is ClaimState.Denied or ClaimState.Different, "state", "denied or different", claim.State.Shown());
                yield return Best.Unless(claim.About.Aspect == entry.Text("aspect"), "aspect", entry.Text("aspect"), claim.About.Aspect);
            }
        }
    }
}
