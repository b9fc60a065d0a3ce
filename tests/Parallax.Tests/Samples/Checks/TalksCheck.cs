using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime.Text;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Meetings: parties, mediators, day, proposal and outcome.</summary>
internal sealed class TalksCheck : ISampleCheck
{
    public string Name => "talks";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("talks"))
        {
            var id = run.Id(entry.File);
            var told = run.Ledger.Talks.Where(talk => talk.Evidence.Any(at => at.Document == id));
            yield return new SampleFinding($"{entry.File[..2]} talks of {entry.Text("date")}", Best.Of(told, talk => Problems(run, talk, entry), "no talks found"));
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, Talk talk, ExpectedEntry entry)
    {
        yield return Missing(run, talk.Parties, entry, "parties");
        yield return Missing(run, talk.Mediators, entry, "mediators");
        if (entry.Text("date") is { } date)
        {
            yield return Best.Unless(talk.Date.Interval == DateInterval.Day(LocalDatePattern.Iso.Parse(date).Value), "date", date, talk.Date.Value);
        }

        if (entry.Text("proposal") is { } proposal)
        {
            var found = talk.Proposals.Select(at => Quote(run, at)).ToList();
            yield return Best.Unless(found.Any(words => words.Contains(proposal, StringComparison.Ordinal)), "proposal", proposal, string.Join(" | ", found));
        }

        if (entry.Text("outcome") is { } outcome)
        {
            var found = talk.Outcome is { } at ? Quote(run, at) : null;
            yield return Best.Unless(found?.Contains(outcome, StringComparison.Ordinal) == true, "outcome", outcome, found);
        }
    }

    private static string? Missing(SampleRun run, ImmutableArray<string> ids, ExpectedEntry entry, string field)
    {
        var found = ids.Select(run.Ledger.Entities.Find).ToList();
        return Best.Unless(
            entry.Texts(field).All(name => found.Any(entity => run.Spellings.Names(entity, name))), field, string.Join(", ", entry.Texts(field)), string.Join(", ", found.Select(entity => entity?.Name)));
    }

    private static string Quote(SampleRun run, Reference at) => at.Span.Of(run.Ledger.Documents.First(document => document.Id == at.Document).Text);
}
