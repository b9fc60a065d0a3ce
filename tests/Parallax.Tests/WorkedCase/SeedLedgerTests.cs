using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger;
using Xunit;

namespace Parallax.Tests.WorkedCase;

/// <summary>What the ledger must show of the five seed reports.</summary>
public sealed class SeedLedgerTests
{
    private static readonly Lazy<LedgerResult> Shared = new(() => LedgerBuilder.Build(
        Directory.GetFiles(Gold.Path("..", "seeds")).Select(path =>
            new LedgerInput(DocumentPipeline.Read(File.ReadAllBytes(path), null, out _)!, [Path.GetFileName(path)]))));

    private static LedgerResult Ledger
    {
        get
        {
            _ = Gold.Path();
            return Shared.Value;
        }
    }

    [Fact]
    public void Stories_OfTheSeeds_AreOneForTheInterviewAndThreeOthersOfOneStoryline()
    {
        Assert.Single(Ledger.Storylines);
        Assert.Equal(4, Ledger.Stories.Length);
        Assert.Equal(StoryOf("000"), StoryOf("001"));
        Assert.Equal(4, new[] { "001", "002", "003", "004" }.Select(StoryOf).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(EntityKind.Person, "Kurti")]
    [InlineData(EntityKind.Person, "Vucic", "Vučić", "Vucici")]
    [InlineData(EntityKind.Place, "Kosovo")]
    public void Entities_OfTheSeeds_AreOneForAllSpellings(EntityKind kind, params string[] spellings)
    {
        var entities = Ledger.Entities.All
            .Where(entity => entity.Kind == kind && entity.Mentions.Any(mention => spellings.Contains(LastWord(mention), StringComparer.Ordinal) || spellings.Contains(Words(mention), StringComparer.Ordinal)))
            .Where(entity => kind != EntityKind.Place || entity.Name == "Kosovo");

        var entity = Assert.Single(entities);
        Assert.All(spellings, spelling => Assert.Contains(entity.Mentions, mention => LastWord(mention) == spelling));
    }

    [Theory]
    [InlineData("Leave a Reply")]
    [InlineData("subscribe now")]
    [InlineData("articles.rss")]
    [InlineData("Previous Post")]
    public void Text_OfTheSeeds_HoldsNoBoilerplate(string words) =>
        Assert.All(Ledger.Documents, document => Assert.DoesNotContain(words, document.Text, StringComparison.Ordinal));

    [Fact]
    public void Claims_BasesOfTwoKinds_AddUpWithOneOrigin()
    {
        var sum = Assert.Single(Ledger.Claims, claim => claim.Kind == ClaimKind.Sum && Values(claim).SequenceEqual(["20", "28", "48"]));
        Assert.Equal(ClaimState.Consistent, sum.State);
        Assert.Contains("48 = 28 + 20", sum.Why, StringComparison.Ordinal);
        Assert.Single(sum.Values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal));
        Assert.False(sum.Corroborated);
    }

    [Fact]
    public void Claims_PartOfTheForce_IsAPartAndNotSetAgainstTheContingent()
    {
        Assert.Contains(Ledger.Claims, claim => claim.Kind == ClaimKind.Sum && Values(claim).Contains("45") && Values(claim).Contains("4443"));
        Assert.DoesNotContain(
            Ledger.Claims.SelectMany(claim => claim.Relations.Select(relation => (claim, relation))),
            pair => pair.relation.State is ClaimState.Different or ClaimState.Changed or ClaimState.Denied &&
                IsPair(pair.claim, pair.relation, "45", "400", "4443"));
    }

    [Fact]
    public void Claims_ForceStrength_IsConsistentAtItsPrecisionAndChangedOverTime()
    {
        var force = Assert.Single(Ledger.Claims, claim => claim.Kind == ClaimKind.Figure && Values(claim).Contains("4443") && Values(claim).Contains("3800"));
        Assert.Contains("4500", Values(force));
        Assert.Contains("4000", Values(force));
        Assert.Equal(ClaimState.Consistent, StateOf(force, "4500", "4443"));
        Assert.Equal(ClaimState.Consistent, StateOf(force, "4000", "4443"));
        Assert.Contains("coarse", force.Relations.First(relation => IsPair(force, relation, "4000", "4443")).Why, StringComparison.Ordinal);
        Assert.Equal(ClaimState.Changed, StateOf(force, "3800", "4443"));
        Assert.False(force.Corroborated);
    }

    [Fact]
    public void Verify_EveryMention_LiesInItsText() =>
        Assert.All(
            Ledger.Entities.All.SelectMany(entity => entity.Mentions),
            mention => Assert.True(mention.Span.Start >= 0 && mention.Span.End <= TextOf(mention.Document).Length));

    private static string StoryOf(string name) =>
        Ledger.Stories.Single(story => story.Documents.Contains(Ledger.Documents.Single(document => document.Paths[0].StartsWith(name, StringComparison.Ordinal)).Id)).Id;

    private static string Words(EntityReference mention) => mention.Span.Of(TextOf(mention.Document));

    private static string LastWord(EntityReference mention) => Words(mention).Split(' ')[^1];

    private static string TextOf(string document) => Ledger.Documents.Single(candidate => candidate.Id == document).Text;

    private static ImmutableArray<string> Values(Claim claim) => [.. claim.Values.Select(value => value.Value).OfType<string>().Order(StringComparer.Ordinal)];

    private static bool IsPair(Claim claim, ClaimRelation relation, params string[] values) =>
        claim.Values[relation.A].Value is { } a && claim.Values[relation.B].Value is { } b && a != b && values.Contains(a, StringComparer.Ordinal) && values.Contains(b, StringComparer.Ordinal);

    private static ClaimState StateOf(Claim claim, string a, string b) => claim.Relations.First(relation => IsPair(claim, relation, a, b)).State;
}
