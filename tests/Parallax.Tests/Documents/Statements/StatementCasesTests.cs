using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;
using Xunit;

namespace Parallax.Tests.Documents.Statements;

/// <summary>Runs the cases under <c>Cases/statements</c>; their first lines say how they are written.</summary>
public sealed class StatementCasesTests
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "statements")).Order(StringComparer.Ordinal))
            {
                foreach (var part in File.ReadAllText(path).Replace("\r", string.Empty, StringComparison.Ordinal).Split("\n== ").Skip(1).Concat(First(path)))
                {
                    var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                    data.Add(
                        lines[0].Replace("== ", string.Empty, StringComparison.Ordinal),
                        lines[1]["names:".Length..],
                        string.Join('\n', lines.Skip(2).Where(line => !line.StartsWith("-> ", StringComparison.Ordinal))),
                        string.Join('\n', lines.Skip(2).Where(line => line.StartsWith("-> ", StringComparison.Ordinal)).Select(line => line[3..].TrimEnd())));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesItsStatements(string name, string names, string text, string expected)
    {
        Assert.NotEmpty(name);
        var analyzed = LanguageAnalyzer.Analyze(TestDocuments.Of(text));
        var forms = names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var persons = forms.Where(form => !form.Contains(':', StringComparison.Ordinal)).Select(form => form[(form.LastIndexOf(' ') + 1)..]);
        var mentions = new MentionSet(HandMadeNames.Of(text, [.. forms, .. persons]), [], []);
        var entities = CoreferenceResolver.Resolve(analyzed, mentions);
        var found = StatementFinder.Find(analyzed, mentions, entities).Statements;
        Assert.Equal(expected, string.Join('\n', found.Select(statement => Show(statement, text, entities).TrimEnd())), ignoreLineEndingDifferences: true);
    }

    private static IEnumerable<string> First(string path) => File.ReadAllText(path).StartsWith("== ", StringComparison.Ordinal) ? [File.ReadAllText(path).Split("\n== ")[0]] : [];

    private static string Show(Statement statement, string text, IReadOnlyList<LocalEntity> entities)
    {
        var more = new List<string>();
        Add(statement.Mode == StatementMode.Thought, "thought");
        Add(statement.Polarity == Polarity.NotSaid, "not said");
        Add(statement.Polarity == Polarity.WillSay, "will say");
        Add(statement.Via is not null, "via " + statement.Via);
        Add(statement.ReportedBy is not null, "by " + statement.ReportedBy);
        Add(!statement.Addressees.IsEmpty, "to " + string.Join(" & ", statement.Addressees.Select(entity => entities[entity].Name)));
        Add(statement.Condition is not null, "if " + statement.Condition?.Of(text));
        Add(statement.Within is not null, "within");
        return string.Join(" | ",
        [
            statement.Kind.ToString().ToLowerInvariant(),
            string.Join(" & ", statement.Speakers.Select(speaker => Name(speaker))),
            string.Join(" … ", statement.Cue.Select(cue => cue.Of(text))),
            string.Join(" … ", statement.Content.Select(content => content.Of(text))),
            .. more.Count > 0 ? [string.Join(", ", more)] : Array.Empty<string>(),
        ]);

        void Add(bool holds, string words)
        {
            if (holds)
            {
                more.Add(words);
            }
        }

        string Name(Speaker speaker) => speaker.Entity is { } entity
            ? entities[entity].Name
            : "? " + speaker.Span.Of(text) + (speaker.Candidates.IsEmpty ? string.Empty : " {" + string.Join(", ", speaker.Candidates.Select(candidate => entities[candidate].Name)) + "}");
    }
}
