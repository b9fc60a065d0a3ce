using System;
using System.IO;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Ledger.Linking;

/// <summary>Names that must stay apart whatever speaks for them (<c>Cases/entities/never.tsv</c>): not one of them is let go.</summary>
public sealed class NeverOneTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var cells in File.ReadLines(Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", "entities", "never.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            cases.Add(cells[0], cells[1], cells[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Link_NamesThatAreNeverOne_StayTwoWhateverSpeaksForThem(string kind, string one, string other)
    {
        var linked = EntityLinker.Link(RecordBuilder.Documents(Report("a", one, kind), Report("b", other, kind)));
        Assert.DoesNotContain(linked.All, entity => entity.Merges.Any(merge => entity.Aliases.Append(entity.Name).Contains(one, StringComparer.Ordinal) && entity.Aliases.Append(entity.Name).Contains(other, StringComparer.Ordinal)));
        Assert.Equal(2, linked.All.Count(entity => entity.Kind == Enum.Parse<EntityKind>(kind, ignoreCase: true) && (entity.Name == one || entity.Name == other)));
    }

    private static RecordBuilder Report(string name, string who, string kind)
    {
        var report = new RecordBuilder(name).Paragraph($"The governor {who} spoke of nine drones over the sugar mill at Orvane, near the Ostrel bridge in Dornia.").Place("Orvane").Place("Ostrel").Place("Dornia");
        return kind == "person" ? report.Person(who).Role(who, "governor") : report.Entity(Enum.Parse<EntityKind>(kind, ignoreCase: true), who);
    }
}
