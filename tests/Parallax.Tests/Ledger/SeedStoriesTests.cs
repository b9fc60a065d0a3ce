using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Ledger.Words;
using Xunit;

namespace Parallax.Tests.Ledger;

/// <summary>What the ledger half makes of the five seed reports.</summary>
public sealed class SeedStoriesTests
{
    private static readonly Lazy<LedgerResult> s_ledger = new(Read);

    [Fact]
    public void Build_Seeds_TheTwoReportsOfOneInterviewAreOneStoryAndAllOneStoryline()
    {
        var ledger = Ledger();
        var stories = ledger.Stories.Select(story => string.Join(' ', story.Documents.Select(Name).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.Equal(["000 001", "002", "003", "004"], stories);
        Assert.Single(ledger.Storylines);
    }

    [Fact]
    public void Build_Seeds_SpellingsAreOneEntity()
    {
        var entities = Ledger().Entities.All;
        Assert.Contains("Kurti", One(EntityKind.Person, "kurti").Aliases);
        Assert.True(One(EntityKind.Person, "vuci").Aliases.Length >= 3, "spellings of Vucic");
        Assert.Equal("XK", One(EntityKind.Place, "kosovo").Link?.Id);

        Entity One(EntityKind kind, string word) => Assert.Single(
            entities, entity => entity.Kind == kind && entity.Aliases.Append(entity.Name).Any(alias => Folding.Fold(alias.Split(' ')[^1]).StartsWith(word, StringComparison.Ordinal) && alias[0] != 'n'));
    }

    [Fact]
    public void Build_Seeds_FortyEightBasesHaveOneOrigin()
    {
        var ledger = Ledger();
        var origins = ledger.Documents
            .SelectMany(document => document.Record.Figures.Select((figure, index) => (figure.Value, Id: document.FigureIds[index])))
            .Where(figure => figure.Value is 48 or 28 or 20)
            .Select(figure => Assert.Single(ledger.Origins, origin => origin.ReachedBy.Any(path => path.Mention == figure.Id))).Distinct().ToList();
        var origin = Assert.Single(origins);
        Assert.Equal(OriginKind.Interview, origin.Kind);
        Assert.Contains("Kurti", origin.Name, StringComparison.Ordinal);
        Assert.Contains("Telegraph", origin.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Seeds_TheReportsOfOneInterviewConfirmNoFigureOfEachOther()
    {
        var ledger = Ledger();
        foreach (var value in new[] { 45m, 200m, 400m })
        {
            var origins = ledger.Documents.Where(document => Name(document.Id) is "000" or "001")
                .SelectMany(document => document.Record.Figures.Select((figure, index) => (figure, Id: document.FigureIds[index])))
                .Where(pair => pair.figure.Value == value && pair.figure.Unit == "count")
                .SelectMany(pair => ledger.Origins.Where(origin => origin.ReachedBy.Any(path => path.Mention == pair.Id)));
            Assert.True(origins.Distinct().Count() <= 1, $"{value}");
        }
    }

    /// <summary>Every family of wordings that the annotators saw is one utterance, and no utterance holds two families or one and a statement of none.</summary>
    [Fact]
    public void Build_Seeds_UtterancesAreTheFamilies()
    {
        var ledger = Ledger();
        var families = new SortedDictionary<string, List<Utterance>>(StringComparer.Ordinal);
        var others = new List<Utterance>();
        using var gold = JsonDocument.Parse(File.ReadAllText(Gold.Path("seeds.json")));
        foreach (var statement in gold.RootElement.GetProperty("statements").EnumerateArray())
        {
            var document = ledger.Documents.Single(document => document.Paths[0] == statement.GetProperty("document").GetString());
            if (Find(document, statement.GetProperty("content").GetString()!) is not { } index)
            {
                continue;
            }

            var utterance = ledger.Utterances.Single(utterance => utterance.Wordings.Any(wording => wording.Statement == document.StatementIds[index]));
            if (statement.GetProperty("family").GetString() is not { } family)
            {
                others.Add(utterance);
            }
            else if (families.TryGetValue(family, out var found))
            {
                found.Add(utterance);
            }
            else
            {
                families.Add(family, [utterance]);
            }
        }

        Assert.Equal(["as-long-as", "opportunity", "part-of-nato", "retake", "symbolic"], families.Keys);
        Assert.All(families, family => Assert.Single(family.Value.Distinct()));
        Assert.Equal(families.Count, families.Values.Select(family => family[0].Id).Distinct().Count());
        Assert.DoesNotContain(others, other => families.Values.Any(family => family[0].Id == other.Id));
    }

    /// <summary>The statement whose words are the annotated ones, or nearly.</summary>
    private static int? Find(LedgerDocument document, string content)
    {
        var words = WordScanner.Folded(content).ToHashSet(StringComparer.Ordinal);
        var best = document.Record.Statements
            .Select((statement, index) => (index, Words: statement.Content.SelectMany(span => WordScanner.Folded(span.Of(document.Text))).ToHashSet(StringComparer.Ordinal)))
            .Select(pair => (pair.index, Share: (double)pair.Words.Intersect(words).Count() / pair.Words.Union(words).Count()))
            .OrderByDescending(pair => pair.Share).FirstOrDefault();
        return best.Share >= 0.75 ? best.index : null;
    }

    private static string Name(string id) => Ledger().Documents.Single(document => document.Id == id).Paths[0][..3];

    private static LedgerResult Ledger()
    {
        Gold.Path();
        return s_ledger.Value;
    }

    private static LedgerResult Read() => LedgerBuilder.Build(Directory.GetFiles(Gold.Path("..", "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(path =>
        new LedgerInput(DocumentPipeline.Read(File.ReadAllBytes(path), null, out _)!, ImmutableArray.Create(Path.GetFileName(path)))));
}
