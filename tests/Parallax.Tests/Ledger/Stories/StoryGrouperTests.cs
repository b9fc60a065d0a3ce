using System;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Ledger;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Utterances;
using Xunit;

namespace Parallax.Tests.Ledger.Stories;

public sealed class StoryGrouperTests
{
    private const string Bridge = "Gunmen stormed a police post at the Ostrel bridge in Lomavia before dawn; a sergeant and three of the masked men were killed, the spokesman said.";
    private const string BridgeAgain = "Three masked gunmen and a sergeant died when a police post at the Ostrel bridge in Lomavia was stormed before dawn, the ministry said.";
    private const string AnotherAttack = "Gunmen opened fire at dusk on a customs post by the Ostrel bridge in Lomavia; a driver and one of the guards were killed, the spokesman said.";
    private const string Plates = "Lomavia has put off its rule on number plates; drivers in the north had queued for new plates and faced a fine, envoys in Orvane said.";

    private static RecordBuilder Report(string name, string text, params string[] places)
    {
        var builder = new RecordBuilder(name).Title(text[..20]).Paragraph(text);
        foreach (var place in places)
        {
            builder.Place(place);
        }

        return builder;
    }

    private static ImmutableArray<StoryDraft> Group(ImmutableArray<LedgerDocument> documents)
    {
        var entities = EntityLinker.Link(documents);
        return StoryGrouper.Group(documents, entities, CopyFinder.Find(documents), UtteranceMatcher.Match(documents, entities));
    }

    [Fact]
    public void Group_TwoReportsOfOneEvent_AreOneStoryAndAnotherIsNot()
    {
        RecordBuilder a = Report("a", Bridge, "Ostrel", "Lomavia").Published(2023, 9, 14), b = Report("b", BridgeAgain, "Ostrel", "Lomavia").Published(2023, 9, 15),
            c = Report("c", Plates, "Lomavia", "Orvane").Published(2023, 9, 15);
        var documents = RecordBuilder.Documents(a, b, c);
        var stories = Group(documents);
        Assert.Equal(2, stories.Length);
        Assert.Contains(stories, story => story.Documents.SequenceEqual(new[] { a.In(documents), b.In(documents) }.Order()));
    }

    [Fact]
    public void Group_LikeReportsMonthsApart_AreTwoStories() =>
        Assert.Equal(2, Group(RecordBuilder.Documents(
            Report("a", Bridge, "Ostrel", "Lomavia").Published(2023, 9, 14), Report("b", AnotherAttack, "Ostrel", "Lomavia").Published(2024, 3, 15))).Length);

    [Fact]
    public void Group_StoriesOnTheSamePeopleAndPlaces_AreOneStoryline()
    {
        RecordBuilder Named(string name, string text) => Report(name, text + " So said the Northern Concord and Tovan Kalvac in Orvane, Lomavia, near Ostrel.", "Orvane", "Lomavia", "Ostrel")
            .Organization("Northern Concord").Person("Tovan Kalvac");
        var stories = Group(RecordBuilder.Documents(
            Named("a", "A bridge was closed after masked gunmen came over the river at dawn.").Published(2023, 1, 8),
            Named("b", "Drivers queue for new plates while the fine for old ones is put off.").Published(2024, 6, 14),
            Report("c", "Plum growers told a fair in Aldhaven that the harvest was the best since the drought ended.", "Aldhaven").Published(2024, 6, 14)));
        Assert.Equal(3, stories.Length);
        Assert.Equal(2, stories.Select(story => story.Storyline).Distinct().Count());
    }

    [Fact]
    public void Group_Titles_HoldNamesAndTopicsAndNoHeadline()
    {
        var report = new RecordBuilder("a").Title("SHOCK: " + Bridge[..20]).Paragraph(Bridge).Place("Ostrel").Place("Lomavia");
        var story = Assert.Single(Group(RecordBuilder.Documents(report)));
        Assert.Equal("Lomavia, Ostrel: violence", story.Title);
    }

    [Fact]
    public void Group_AnyDocuments_EachIsInExactlyOneStory()
    {
        var sentence = Gen.Elements(Bridge, BridgeAgain, Plates, "It rained.", string.Empty, "\ud800 12 12 12");
        var report = sentence.ListOf(3).Select(parts => string.Join(' ', parts));
        Prop.ForAll(report.ListOf(7).ToArbitrary(), texts =>
        {
            var documents = RecordBuilder.Documents([.. texts.Select((text, at) => new RecordBuilder("n" + at).Paragraph(text))]);
            return Group(documents).SelectMany(story => story.Documents).Order().SequenceEqual(Enumerable.Range(0, documents.Length));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Cluster_ChainOfWeakLinks_IsNotOneCluster()
    {
        var links = Enumerable.Range(0, 9).Select(at => ((at, at + 1), 0.5));
        Assert.True(AverageLinkage.Cluster(10, links, 0.33).Count >= 4);
    }

    [Fact]
    public void Cluster_TwoCliques_AreTwoClusters()
    {
        (int A, int B)[] pairs = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)];
        var clusters = AverageLinkage.Cluster(6, pairs.Select(pair => (pair, pair == (2, 3) ? 0.4 : 0.9)), 0.33);
        Assert.Equal([[0, 1, 2], [3, 4, 5]], clusters);
    }
}
