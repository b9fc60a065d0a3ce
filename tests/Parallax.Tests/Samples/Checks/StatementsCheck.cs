using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Statements with kind, speaker, outlet, and who may be meant where the speaker is open.</summary>
internal sealed class StatementsCheck : ISampleCheck
{
    public string Name => "statements";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("statements"))
        {
            var index = run.IndexOf(entry.File);
            var document = run.Ledger.Documents[index];
            var places = Passages.Of(document.Text, entry.Text("quote")!).ToList();
            var covering = document.Record.Statements
                .Where(statement => places.Any(place => Passages.Cover(statement.Content, place, document.Text)))
                .ToList();
            var failure = places.Count == 0
                ? "the words do not stand in the text"
                : Best.Of(covering, statement => Problems(run, index, statement, entry), "no statement covers it" + Nearest(document, places[0]));
            yield return new SampleFinding($"{entry.File[..2]} “{Passages.Short(entry.Text("quote")!)}”", failure);
        }
    }

    private static IEnumerable<string?> Problems(SampleRun run, int index, Statement statement, ExpectedEntry entry)
    {
        var text = run.Ledger.Documents[index].Text;
        var kinds = entry.Texts("kind");
        yield return Best.Unless(
            kinds.IsEmpty || kinds.Contains(statement.Kind.ToString().ToLowerInvariant()), "kind", string.Join(" or ", kinds), statement.Kind.ToString().ToLowerInvariant());
        var speakers = statement.Speakers.Select(speaker => Described(run, index, speaker)).ToList();
        var found = speakers.Count == 0 ? null : string.Join(" and ", speakers);
        if (entry.IsNull("speaker"))
        {
            yield return Best.Unless(statement.Speakers.All(speaker => speaker.Entity is null), "an unresolved speaker", string.Empty, found);
        }
        else if (entry.Text("speaker") is { } name)
        {
            yield return Best.Unless(statement.Speakers.Any(speaker => run.Spellings.Names(run.Entity(index, speaker.Entity), name)), "speaker", name, found);
        }

        if (entry.Text("speakerText") is { } words)
        {
            yield return Best.Unless(
                statement.Speakers.Any(speaker => run.Spellings.Alike(speaker.Span.Of(text), words) || words.StartsWith(speaker.Span.Of(text), StringComparison.OrdinalIgnoreCase)),
                "words for the speaker",
                words,
                found);
        }

        foreach (var candidate in entry.Texts("candidates"))
        {
            yield return Best.Unless(
                statement.Speakers.Any(speaker => speaker.Candidates.Any(local => run.Spellings.Names(run.Entity(index, local), candidate))), "candidate", candidate, found);
        }

        if (entry.Text("via") is { } via)
        {
            yield return Best.Unless(run.Spellings.Alike(statement.Via, via), "via", via, statement.Via);
        }

        if (entry.Text("reportedBy") is { } reporter)
        {
            yield return Best.Unless(run.Spellings.Alike(statement.ReportedBy, reporter), "reportedBy", reporter, statement.ReportedBy);
        }
    }

    private static string Described(SampleRun run, int index, Speaker speaker) => speaker.Entity is { } entity
        ? run.Ledger.Entities.Of(index, entity).Name
        : $"“{speaker.Span.Of(run.Ledger.Documents[index].Text)}” unresolved among [{string.Join(", ", speaker.Candidates.Select(local => run.Ledger.Entities.Of(index, local).Name))}]";

    private static string Nearest(LedgerDocument document, Span place) =>
        document.Record.Statements.FirstOrDefault(statement => statement.Span.Overlaps(place)) is { } near
            ? $"; {near.Kind.ToString().ToLowerInvariant()} overlaps: “{string.Join(" … ", near.Content.Select(span => Passages.Short(span.Of(document.Text), 90)))}”"
            : string.Empty;
}
