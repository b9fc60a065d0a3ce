using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;
using Xunit;

namespace Parallax.Tests.Documents.Statements;

public sealed class HostileTextTests
{
    private static readonly string[] Words =
    [
        "said", "that", "\"", "“", "”", "‘", "’", ",", ".", ":", "Minister", "Anna Bell", "he", "she", "told", "reporters", "and", "accused", "of", "the", "called", "on", "to", "\n", "according to", "adding", "who", "(", ")", "—",
        "Kosta", "report", "found", "is", "leader", "'s", "if", "declined to say", "Norlia", "government", "was", "by", "They", "—",
    ];

    [Fact]
    public void Find_AnyOrderOfWords_StaysInsideTheText() => Prop.ForAll(
        Gen.Elements(Words).ArrayOf().ToArbitrary(),
        words =>
        {
            var text = string.Join(' ', words);
            var (entities, statements) = Read(text);
            foreach (var entity in entities)
            {
                Assert.NotEmpty(entity.Mentions);
                Assert.All(entity.Mentions, mention => mention.Span.Of(text));
                Assert.All(entity.Roles, role => Assert.InRange(role.Of ?? 0, 0, entities.Length - 1));
            }

            foreach (var statement in statements.Statements)
            {
                Assert.NotEmpty(statement.Content);
                Assert.All(statement.Content, content => Assert.NotEmpty(content.Of(text)));
                Assert.All(statement.Speakers, speaker => Assert.InRange(speaker.Entity ?? 0, 0, Math.Max(0, entities.Length - 1)));
                Assert.All(statement.Cue, cue => cue.Of(text));
                Assert.True(statement.Within is null || statement.Within < statements.Statements.Length);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("said ", 6_000)]
    [InlineData("\"a ", 6_000)]
    [InlineData("“he said, ", 6_000)]
    [InlineData("Anna Bell said that the minister said that ", 2_000)]
    [InlineData("the minister of ", 6_000)]
    [InlineData("x", 300_000)]
    [InlineData("he said. ", 6_000)]
    [InlineData("\"He said.\" ", 6_000)]
    public void Find_LongRepetition_IsQuick(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var analyzed = LanguageAnalyzer.Analyze(TestDocuments.Of(text));
        var clock = Stopwatch.StartNew();
        Find(analyzed, []);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    /// <summary>Words between two commas before a cue were a content of less than nothing, and an exception later on.</summary>
    [Theory]
    [InlineData("I just want to say , you know , from the bottom of my heart congratulations to all people .")]
    [InlineData("And , you know , they told us for years that the bridge was closed .")]
    [InlineData("He , she said , , they said , was there .")]
    public void Find_NothingBetweenCommas_IsNoContent(string text) =>
        Assert.All(Find(LanguageAnalyzer.Analyze(TestDocuments.Of(text)), []).Statements.Statements.SelectMany(statement => statement.Content), content => Assert.True(content.End > content.Start));

    private static (ImmutableArray<LocalEntity> Entities, StatementSet Statements) Read(string text) =>
        Find(LanguageAnalyzer.Analyze(TestDocuments.Of(text)), HandMadeNames.Of(text, "Anna Bell", "Kosta", "Norlia"));

    private static (ImmutableArray<LocalEntity> Entities, StatementSet Statements) Find(AnalyzedDocument analyzed, ImmutableArray<NameMention> names)
    {
        var mentions = new MentionSet(names, [], []);
        var entities = CoreferenceResolver.Resolve(analyzed, mentions);
        return (entities, StatementFinder.Find(analyzed, mentions, entities));
    }
}
