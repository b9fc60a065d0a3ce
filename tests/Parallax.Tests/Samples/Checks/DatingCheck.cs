using System;
using System.Collections.Generic;
using NodaTime;
using NodaTime.Text;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Bounds for the date of an undated report once all are read.</summary>
internal sealed class DatingCheck : ISampleCheck
{
    public string Name => "dating";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("dating"))
        {
            var found = run.Ledger.Dates.Published[run.IndexOf(entry.File)].Interval;
            var (tightest, loosest) = (Interval(entry.Entries("noTighterThan")[0]), Interval(entry.Entries("noLooserThan")[0]));
            var shown = FormattableString.Invariant($"{found.Earliest?.ToString("uuuu-MM-dd", null) ?? "open"} to {found.Latest?.ToString("uuuu-MM-dd", null) ?? "open"}");
            yield return new SampleFinding(
                entry.File, !Within(tightest, found) ? $"{shown} is more than can be known" : !Within(found, loosest) ? $"{shown} is less than can be known" : null);
        }
    }

    private static DateInterval Interval(ExpectedEntry entry) => new(Day(entry.Text("earliest")), Day(entry.Text("latest")));

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static bool Within(DateInterval inner, DateInterval outer) =>
        (outer.Earliest is null || inner.Earliest >= outer.Earliest) && (outer.Latest is null || inner.Latest <= outer.Latest);
}
