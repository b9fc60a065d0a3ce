using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Statements;

/// <summary>Runs the examples that stand in the rule files of statements: "source | cue | content", statements joined by " ; ".</summary>
public sealed class StatementExamplesTests
{
    private static readonly string[] Files = ["en/cue-verbs.tsv", "en/attribution-limits.tsv", "en/attribution-phrases.tsv", "en/attribution-nouns.tsv", "en/summative-nouns.tsv", "en/judged-subjects.tsv"];

    public static TheoryData<string, string, string?> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var example in Files.SelectMany(file => RuleFile.Examples(file)))
            {
                data.Add(example.File, example.Sentence, example.Expected);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_InItsFile_GivesWhatItSays(string file, string sentence, string? expected)
    {
        var analyzed = LanguageAnalyzer.Analyze(TestDocuments.Of(sentence));
        var mentions = new MentionSet([], [], []);
        var statements = StatementFinder.Find(analyzed, mentions, CoreferenceResolver.Resolve(analyzed, mentions)).Statements;
        var found = string.Join(" ; ", statements.Where(statement => statement.Within is null).Select(statement => Show(statement, sentence)));
        Assert.True((expected ?? string.Empty) == found, $"{file}: {sentence}\nexpected {expected}\nfound    {found}");
    }

    private static string Show(Statement statement, string text) => string.Join(" | ", new[]
    {
        string.Join(" & ", statement.Speakers.Select(speaker => speaker.Span.Of(text))),
        string.Join(" … ", statement.Cue.Select(cue => cue.Of(text))),
        string.Join(" … ", statement.Content.Select(content => content.Of(text))),
        statement.Polarity switch { Polarity.NotSaid => "not said", Polarity.WillSay => "will say", _ => string.Empty },
    }.Where((part, index) => index < 3 || part.Length > 0));
}
