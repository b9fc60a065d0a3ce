using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Tests.Samples.Checks;

namespace Parallax.Tests.Samples;

/// <summary>
/// All of <c>samples/expected.json</c> held against one run of the program. With <c>PARALLAX_REPORT=FILE</c> what does not hold
/// is written there, list by list.
/// </summary>
internal static class SampleExpectations
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<SampleFinding>>> Findings = new(Run);

    public static ImmutableArray<ISampleCheck> Checks { get; } =
    [
        new DocumentsCheck(), new DocumentExclusionsCheck(), new EntitiesCheck(), new DistinctCheck(),
        new StatementsCheck(), new NotDirectCheck(), new UtterancesCheck(), new UtterancesDistinctCheck(),
        new FiguresCheck(), new NotFiguresCheck(), new EventsCheck(), new VictimsCheck(),
        new CopiesCheck(), new NotCopiesCheck(), new OriginsCheck(), new StoriesCheck(), new StoriesApartCheck(), new StoryTitlesCheck(),
        new ClaimsCheck(), new NotComparedCheck(), new CorrectionsCheck(), new DatingCheck(),
        new MeasuresCheck(), new TalksCheck(), new AccountsCheck(),
    ];

    public static ImmutableArray<SampleFinding> Of(string check) => Findings.Value[check];

    private static ImmutableDictionary<string, ImmutableArray<SampleFinding>> Run()
    {
        var expected = new ExpectedEntry(JsonDocument.Parse(File.ReadAllBytes(SampleCorpus.ExpectedPath)).RootElement);
        var run = SampleRun.Of(expected);
        var findings = Checks.ToImmutableDictionary(check => check.Name, check => check.Run(run, expected).ToImmutableArray());
        if (Environment.GetEnvironmentVariable("PARALLAX_REPORT") is { Length: > 0 } path)
        {
            File.WriteAllText(path, Report(findings));
        }

        return findings;
    }

    private static string Report(ImmutableDictionary<string, ImmutableArray<SampleFinding>> findings)
    {
        var report = new StringBuilder();
        foreach (var check in Checks)
        {
            var own = findings[check.Name];
            report.Append(FormattableString.Invariant($"## {check.Name}: {own.Count(finding => finding.Holds)} of {own.Length}\n"));
            foreach (var finding in own.Where(finding => !finding.Holds))
            {
                report.Append("- ").Append(finding.ToString()).Append('\n');
            }

            report.Append('\n');
        }

        return report.ToString();
    }
}
