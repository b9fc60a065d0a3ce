using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Reports of one matter that took no words from each other.</summary>
internal sealed class NotCopiesCheck : ISampleCheck
{
    public string Name => "notCopies";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var pair in expected.Entries("notCopies").Select(entry => entry.Json))
        {
            var (a, b) = (pair[0].GetString()!, pair[1].GetString()!);
            var (idA, idB) = (run.Id(a), run.Id(b));
            var copy = run.Ledger.Copies.FirstOrDefault(copy => (copy.Document == idA && copy.Of == idB) || (copy.Document == idB && copy.Of == idA));
            yield return new SampleFinding(
                $"{a[..2]} and {b[..2]}", copy is null ? null : FormattableString.Invariant($"are a {copy.Kind} copy, overlap {copy.Overlap:0.00}"));
        }
    }
}
