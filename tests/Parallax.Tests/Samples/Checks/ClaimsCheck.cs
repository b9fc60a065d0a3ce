using System.Collections.Generic;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Claims: values with their files and origins, state, relations; sums with their parts.</summary>
internal sealed class ClaimsCheck : ISampleCheck
{
    public string Name => "claims";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("claims"))
        {
            yield return new SampleFinding(entry.Text("name")!, entry.Text("kind") == "sum" ? SumClaims.Failure(run, entry) : FigureClaims.Failure(run, entry));
        }
    }
}
