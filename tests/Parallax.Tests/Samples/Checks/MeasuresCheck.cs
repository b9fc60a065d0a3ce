using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Measures with whose they are, and each state with its date and the file that shows it.</summary>
internal sealed class MeasuresCheck : ISampleCheck
{
    public string Name => "measures";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("measures"))
        {
            var name = entry.Text("name")!;
            var named = run.Ledger.Measures.Where(measure => run.Spellings.Alike(measure.Name, name)).ToList();
            yield return new SampleFinding(name, Best.Of(named, measure => [By(run, measure, entry)], $"not among [{string.Join(", ", run.Ledger.Measures.Select(measure => measure.Name))}]"));
            foreach (var state in entry.Entries("states"))
            {
                yield return new SampleFinding($"{name}, {state.Text("state")}", Best.Of(named, measure => [State(run, measure, state)], "no such measure"));
            }
        }
    }

    private static string? By(SampleRun run, Measure measure, ExpectedEntry entry)
    {
        var by = run.Ledger.Entities.Find(measure.By);
        return Best.Unless(run.Spellings.Names(by, entry.Text("by")!), "by", entry.Text("by"), by?.Name);
    }

    private static string? State(SampleRun run, Measure measure, ExpectedEntry wanted)
    {
        var state = Enum.Parse<MeasureState>(wanted.Text("state")!.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true);
        var states = measure.States.Where(entry => entry.State == state).ToList();
        var shown = measure.States.Select(entry => $"{entry.State} {entry.Date.Value} in {string.Join(" ", Files(entry))}");
        return Best.Of(states, Problems, "found only " + string.Join(", ", shown));

        IEnumerable<string?> Problems(MeasureStateEntry entry)
        {
            if (wanted.Text("date") is { } date)
            {
                yield return Best.Unless(entry.Date.Interval == DateInterval.Day(LocalDatePattern.Iso.Parse(date).Value), "date", date, entry.Date.Value);
            }

            yield return Best.Unless(Files(entry).Contains(wanted.File[..2]), "file", wanted.File[..2], string.Join(" ", Files(entry)));
        }

        IEnumerable<string?> Files(MeasureStateEntry entry) => entry.Evidence.Select(at => run.FileOfDocument(at.Document)?[..2]);
    }
}
