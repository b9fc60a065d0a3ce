using System.Linq;
using Xunit;

namespace Parallax.Tests.Documents.Events;

public sealed class TalkFinderTests
{
    private static EventBench Dravec() => new EventBench(
        "On Thursday the envoy of the Northern Concord, Ruta Velnis, and the envoy of the Coastal Union, Jorin Ascalu, met President Ordan Vesk in Dravec. " +
        "The talks failed to produce any result, but both sides promised to meet again. " +
        "Ascalu said that they had proposed a transition of six months, in which both plates would be valid.")
        .With(EntityKind.Person, "Ruta Velnis", "Jorin Ascalu", "Ordan Vesk").With(EntityKind.Organization, "Northern Concord", "Coastal Union").With(EntityKind.Place, "Dravec");

    [Fact]
    public void Find_Meeting_TellsPartiesFromMediators()
    {
        var bench = Dravec();
        var talk = Assert.Single(bench.Find().Talks);
        Assert.Equal("Ordan Vesk", bench.Names(talk.Parties));
        Assert.Equal("Ruta Velnis, Jorin Ascalu", bench.Names(talk.Mediators));
        Assert.Equal("Thursday", bench.Time(talk.Time));
    }

    [Fact]
    public void Find_Meeting_TellsWhatWasProposedAndWhatCameOfIt()
    {
        var bench = Dravec();
        var talk = Assert.Single(bench.Find().Talks);
        Assert.Equal("The talks failed to produce any result", bench.Words(talk.Outcome));
        Assert.Equal("a transition of six months", bench.Words(Assert.Single(talk.Proposals)));
    }

    [Fact]
    public void Find_Agreement_IsTheOutcome()
    {
        var bench = new EventBench(
            "Concord envoy Ruta Velnis met Tovan Kalvac and Foreign Minister Pavo Oslin in Port Aldine on Thursday. " +
            "Velnis welcomed the decision. She said that the two sides had agreed to form a joint working group and to meet again on July 18.")
            .With(EntityKind.Person, "Ruta Velnis", "Tovan Kalvac", "Pavo Oslin");
        var talk = bench.Find().Talks.First();
        Assert.Equal("Tovan Kalvac, Pavo Oslin", bench.Names(talk.Parties));
        Assert.Contains("agreed to form a joint working group", bench.Words(talk.Outcome), System.StringComparison.Ordinal);
    }
}
