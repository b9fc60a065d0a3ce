using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Named persons whose harm an event holds.</summary>
internal sealed class VictimsCheck : ISampleCheck
{
    public string Name => "victims";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("victims"))
        {
            var index = run.IndexOf(entry.File);
            var kind = Enum.Parse<HarmKind>(entry.Text("kind")!, ignoreCase: true);
            var harmed = run.Ledger.Documents[index].Record.Events
                .SelectMany(found => found.Harm)
                .Where(harm => harm.Kind == kind && harm.Entity is not null)
                .ToList();
            var holds = harmed.Any(harm =>
                run.Spellings.Names(run.Entity(index, harm.Entity), entry.Text("name")!) ||
                run.Words(index, harm.Entity!.Value).Any(words => run.Spellings.Names(words, entry.Text("name")!)));
            yield return new SampleFinding(
                $"{entry.File[..2]} {entry.Text("name")} {entry.Text("kind")}",
                holds ? null : $"harmed are [{string.Join(", ", harmed.Select(harm => run.Entity(index, harm.Entity)?.Name))}]");
        }
    }
}
