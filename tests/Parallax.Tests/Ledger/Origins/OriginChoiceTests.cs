using System;
using System.Linq;
using Parallax.Evaluation.Sets;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

/// <summary>The words of several speakers are never shown as the statement of one.</summary>
public sealed class OriginChoiceTests
{
    private const string Statement = "statement of ";

    [Fact]
    public void Name_WordsOfSeveral_AreNoStatementOfOne()
    {
        const string Text = """
            Envoys in Orm

            The bridge at Orm will reopen in May, transport minister Dana Rusk said on Monday. She called the repairs cheap.

            "Nobody has asked the ferrymen," said Ivo Marn, a ferryman.

            "We shall count the lorries," said Lena Tirel, a councillor.
            """;
        var ledger = SetReport.Ledger([new SetReport("r0", "Velda Courier", "2031-05-04", null, Text)]).Ledger;
        var document = ledger.Documents.Single();
        var checkedNames = 0;
        foreach (var origin in ledger.Origins)
        {
            var speakers = document.Record.Statements.Where((_, at) => origin.ReachedBy.Any(path => path.Mention == document.StatementIds[at]))
                .SelectMany(statement => statement.Speakers).Select(speaker => ledger.Entities.Of(0, speaker.Entity)?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (speakers.Count > 1)
            {
                Assert.DoesNotContain(Statement, origin.Name, StringComparison.Ordinal);
                Assert.All(speakers, speaker => Assert.Contains(speaker, origin.Name, StringComparison.Ordinal));
                checkedNames++;
            }
            else if (origin.Name.StartsWith(Statement, StringComparison.Ordinal))
            {
                Assert.Equal([origin.Name[Statement.Length..]], speakers);
                checkedNames++;
            }
        }

        Assert.NotEqual(0, checkedNames);
    }
}
