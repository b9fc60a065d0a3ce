using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Sentences that are alike but for what matters are not one utterance.</summary>
internal sealed class UtterancesDistinctCheck : ISampleCheck
{
    public string Name => "utterancesDistinct";

    public bool Excludes => true;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var pair in expected.Entries("utterancesDistinct").Select(entry => entry.Json))
        {
            var (a, b) = (new ExpectedEntry(pair[0]), new ExpectedEntry(pair[1]));
            var (ofA, ofB) = (UtterancesCheck.StatementsWith(run, a), UtterancesCheck.StatementsWith(run, b));
            var both = run.Ledger.Utterances.Any(utterance => UtterancesCheck.Holds(utterance, ofA) && UtterancesCheck.Holds(utterance, ofB));
            yield return new SampleFinding($"“{a.Text("quote")}” and “{b.Text("quote")}”", both ? "are one utterance" : null);
        }
    }
}
