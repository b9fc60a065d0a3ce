using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Two who must not be one entity.</summary>
internal sealed class DistinctCheck : ISampleCheck
{
    public string Name => "distinct";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var pair in expected.Entries("distinct").Select(entry => entry.Json))
        {
            var (a, b) = (pair[0].GetString()!, pair[1].GetString()!);
            var both = run.Ledger.Entities.All.FirstOrDefault(entity => run.Spellings.Names(entity, a) && run.Spellings.Names(entity, b));
            yield return new SampleFinding(
                $"{a} and {b}", both is null ? null : $"are one: {both.Name} [{string.Join(", ", both.Aliases)}]");
        }
    }
}
