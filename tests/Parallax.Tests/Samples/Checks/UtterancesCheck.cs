using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>One utterance for its wordings in several reports.</summary>
internal sealed class UtterancesCheck : ISampleCheck
{
    public string Name => "utterances";

    public bool Excludes => false;

    public IEnumerable<SampleFinding> Run(SampleRun run, ExpectedEntry expected)
    {
        foreach (var entry in expected.Entries("utterances"))
        {
            var wordings = entry.Entries("wordings");
            var statements = wordings.Select(wording => StatementsWith(run, wording)).ToList();
            var candidates = run.Ledger.Utterances.Where(utterance => statements.Any(ids => Holds(utterance, ids)));
            var none = statements.FindIndex(ids => ids.Count == 0) is >= 0 and var at
                ? $"no statement in {wordings[at].File[..2]}, and no utterance holds any wording"
                : "no utterance holds any wording";
            yield return new SampleFinding(
                $"{entry.Text("speaker")} “{Passages.Short(wordings[0].Text("quote")!)}”", Best.Of(candidates, Problems, none));

            IEnumerable<string?> Problems(Utterance utterance)
            {
                for (var i = 0; i < wordings.Length; i++)
                {
                    yield return Holds(utterance, statements[i]) ? null : $"lacks the wording of {wordings[i].File[..2]}" + (statements[i].Count == 0 ? " (no statement)" : string.Empty);
                }

                var speaker = run.Ledger.Entities.Find(utterance.Speaker);
                yield return Best.Unless(run.Spellings.Names(speaker, entry.Text("speaker")!), "speaker", entry.Text("speaker"), speaker?.Name);
            }
        }
    }

    /// <summary>Ids of the statements that cover an entry's quote.</summary>
    internal static IReadOnlyList<string> StatementsWith(SampleRun run, ExpectedEntry entry)
    {
        var document = run.Document(entry.File);
        var places = Passages.Of(document.Text, entry.Text("quote")!).ToList();
        return [.. document.Record.Statements
            .Select((statement, index) => (statement, Id: document.StatementIds[index]))
            .Where(pair => places.Any(place => Passages.Cover(pair.statement.Content, place, document.Text)))
            .Select(pair => pair.Id)];
    }

    internal static bool Holds(Utterance utterance, IReadOnlyList<string> statements) =>
        utterance.Wordings.Any(wording => statements.Contains(wording.Statement, StringComparer.Ordinal));
}
