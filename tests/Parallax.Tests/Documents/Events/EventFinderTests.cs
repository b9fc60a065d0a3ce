using System;
using System.Linq;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Events;

public sealed class EventFinderTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var example in RuleFile.Examples("en/event-triggers.tsv"))
        {
            data.Add(example.Sentence, example.Expected ?? "-");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Find_RuleExamples_GiveTypeAndLabel(string sentence, string expected)
    {
        var found = new EventBench(sentence).Find().Events.Select(told => told.Type + "|" + told.Label).ToList();
        if (expected == "-")
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, found);
        }
    }

    [Theory]
    [InlineData("Gunmen attacked a police post at the Ostrel bridge on Thursday.", "ASSAULT|attacked|Gunmen|a police post|Ostrel bridge|Thursday|Actual")]
    [InlineData("On December 19, Tervanians in the north of the valley put up barricades.", "PROTEST|put up barricades|Tervanians in the north of the valley|-|-|December 19|Actual")]
    [InlineData("Residents of three villages put up barricades on Monday and took them down on Wednesday.", "PROTEST|put up barricades|Residents of three villages|-|-|Monday|Actual")]
    [InlineData("Three officials were arrested by the police on Monday.", "COERCE|arrested|the police|Three officials|-|Monday|Actual")]
    [InlineData("The alliance will deploy more troops next year.", "MOBILIZE|deploy|The alliance|more troops|-|next year|Planned")]
    [InlineData("The alliance could send more troops.", "MOBILIZE|send|The alliance|more troops|-|-|Possible")]
    [InlineData("The president refused to withdraw.", "YIELD|withdraw|The president|-|-|-|Denied")]
    [InlineData("The force must be large enough to prevent an invasion.", "ASSAULT|invasion|-|-|-|-|Possible")]
    [InlineData("Rebels launched an attack on the garrison on Sunday.", "ASSAULT|launched an attack|Rebels|the garrison|-|Sunday|Actual")]
    [InlineData("The army killed four villagers in a raid.", "ASSAULT|raid|The army|four villagers|-|-|Actual")]
    [InlineData("Two ministers were expelled on Monday, a paper reports, by the northern council.", "COERCE|expelled|the northern council|Two ministers|-|Monday|Actual")]
    [InlineData("The opposition has demanded that the government release the prisoners.", "REQUEST|demanded|The opposition|the government|-|-|Actual")]
    [InlineData("The two envoys had no talks, and the union suspended aid to the islanders.", "SANCTION|suspended aid|the union|the islanders|-|-|Actual")]
    [InlineData("The judge had today ordered the ministry to pay.", "REQUEST|ordered|The judge|the ministry|-|today|Actual")]
    [InlineData("A force trained abroad guards the bridge where ten officers were arrested by the ministry.", "COERCE|arrested|the ministry|ten officers|-|-|Actual")]
    public void Find_Sentence_GivesWhoWhatWhereWhen(string sentence, string expected)
    {
        var bench = new EventBench(sentence);
        if (sentence.Contains("Ostrel bridge", StringComparison.Ordinal))
        {
            bench.With(EntityKind.Place, "Ostrel bridge");
        }

        Assert.Contains(expected, bench.Shown());
    }

    [Theory]
    [InlineData("He was held in two prisons from May 2001 to June 2003, where he was tortured.", "tortured", "May 2001")]
    [InlineData("The spokesman said on Friday that the soldiers attacked a village.", "attacked", "-")]
    [InlineData("On Monday they protested against the arrest of two men over crimes dating back to 1998.", "arrest", "Monday")]
    [InlineData("Soldiers who arrived in May attacked the village on Sunday.", "attacked", "Sunday")]
    public void Find_Time_IsThatOfItsOwnClause(string sentence, string label, string time)
    {
        var bench = new EventBench(sentence);
        Assert.Equal(time, bench.Time(bench.Find().Events.Single(found => found.Label == label).Time));
    }

    [Theory]
    [InlineData("An armed group of Tervanians attacked the post.", "Tervanians", "Tervania", "")]
    [InlineData("The Tervanian army attacked the post.", "Tervanian", "Tervania", "Tervania")]
    [InlineData("The United Islands attacked the post.", "United Islands", "United Islands", "United Islands")]
    public void Find_People_AreNotTheirCountry(string sentence, string surface, string name, string actors)
    {
        var at = sentence.IndexOf(surface, StringComparison.Ordinal);
        var country = new LocalEntity { Kind = EntityKind.Place, Name = name, Mentions = [new EntityMention(new Span(at, at + surface.Length), MentionKind.Name)] };
        var bench = new EventBench(sentence).With(country);
        Assert.Equal(actors, bench.Names(bench.Find().Events.Single(found => found.Type == "ASSAULT").Actors));
    }

    [Fact]
    public void Find_NameWithinAName_IsNoPartyOfItsOwn()
    {
        var bench = new EventBench("Gunmen attacked the Tervanian police.").With(EntityKind.Organization, "the Tervanian police").With(EntityKind.Place, "Tervanian");
        Assert.Equal("the Tervanian police", bench.Names(bench.Find().Events.Single().Recipients));
    }

    [Fact]
    public void Find_HarmOfAnAttack_IsTheAttacks()
    {
        var bench = new EventBench("Four people were killed and 14 were injured on Thursday when gunmen attacked a police post.").Figure("Four", 4).Figure("14", 14);
        var attack = Assert.Single(bench.Find().Events);
        Assert.Equal("attacked", attack.Label);
        Assert.Equal("gunmen", bench.Evidence(attack, "actors"));
        Assert.Equal("Thursday", bench.Time(attack.Time));
        Assert.Equal([new Harm(HarmKind.Killed, 0, null), new Harm(HarmKind.Injured, 1, null)], attack.Harm);
    }

    [Theory]
    [InlineData("The request came after the terrorist attack in Ostrel that killed police sergeant Ilian Toresk.", "terrorist attack")]
    [InlineData("They arrived after the attack on the bridge in which a police sergeant, Ilian Toresk, was killed on 14 September.", "attack")]
    [InlineData("The dead were a police sergeant, Ilian Toresk, and three of the attackers, a spokesman told reporters.", "dead")]
    [InlineData("Sergeant Ilian Toresk was killed at the bridge that he guarded.", "killed")]
    public void Find_NamedVictim_IsHarmedWithoutANumeral(string sentence, string label)
    {
        var told = new EventBench(sentence).With(EntityKind.Person, "Ilian Toresk").Find().Events.Single(found => found.Harm.Length > 0);
        Assert.Equal(label, told.Label);
        Assert.Contains(new Harm(HarmKind.Killed, null, 0), told.Harm);
    }

    [Theory]
    [InlineData("After the raid, around 150 soldiers were sent to the valley.", "After the raid", "-")]
    [InlineData("After the raid, in order to strengthen the presence, around 150 soldiers were sent to join the 250 soldiers there.", "After the raid", "in order to strengthen the presence")]
    [InlineData("In October, a further 150 soldiers joined the contingent for an annual winter exercise.", "-", "for an annual winter exercise")]
    [InlineData("Residents put up barricades in protest against the arrest of three officials.", "in protest against the arrest of three officials", "-")]
    [InlineData("The alliance deployed more troops after an armed clash at the bridge.", "after an armed clash at the bridge", "-")]
    public void Find_Reason_IsCauseOrPurpose(string sentence, string cause, string purpose)
    {
        var bench = new EventBench(sentence);
        var told = bench.Find().Events.First(found => found.Type is "MOBILIZE" or "PROTEST");
        Assert.Equal(cause, bench.Words(told.Cause));
        Assert.Equal(purpose, bench.Words(told.Purpose));
    }

    [Fact]
    public void Find_TimeOfTheOtherEvent_StaysThere()
    {
        var bench = new EventBench("The alliance deployed additional troops to the valley after an armed clash at the bridge on September 14.");
        var events = bench.Find().Events;
        Assert.Equal("-", bench.Time(events.Single(found => found.Type == "MOBILIZE").Time));
        Assert.Equal("September 14", bench.Time(events.Single(found => found.Label == "armed clash").Time));
    }

    [Fact]
    public void Find_LabelInSpeech_IsTheSpeakers()
    {
        var bench = new EventBench("The prime minister called the raid \"a terrorist attack that was planned abroad\".").Says("a terrorist attack that was planned abroad");
        var events = bench.Find().Events;
        Assert.Equal(0, events.Single(found => found.Label == "terrorist attack").Statement);
        Assert.Null(events.Single(found => found.Label == "raid").Statement);
    }

    [Fact]
    public void Find_RefusedLabel_TellsNothing() =>
        Assert.DoesNotContain(new EventBench("That is not a terrorist attack.").Find().Events, found => found.Label.Contains("attack", StringComparison.Ordinal));

    [Fact]
    public void Find_Actors_TakePersonsBeforeTheirTitles()
    {
        var bench = new EventBench("Concord envoy Ruta Velnis and Union envoy Jorin Ascalu met President Ordan Vesk in Dravec on Thursday.")
            .With(EntityKind.Person, "Ruta Velnis", "Jorin Ascalu", "Ordan Vesk").With(EntityKind.Organization, "Concord", "Union").With(EntityKind.Place, "Dravec");
        var met = bench.Find().Events.Single(found => found.Type == "CONSULT");
        Assert.Equal("Ruta Velnis, Jorin Ascalu", bench.Names(met.Actors));
        Assert.Equal("Ordan Vesk", bench.Names(met.Recipients));
        Assert.Equal("Dravec", bench.Name(met.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!! ,,,, ;;;;")]
    [InlineData("attack attack attack attack killed killed by by by to to to")]
    public void Find_Junk_NeverThrows(string text) => Assert.NotNull(new EventBench(text.Length == 0 ? " " : text).Find());

    [Fact]
    public void Find_HugeSentence_EndsSoon()
    {
        var text = string.Concat(Enumerable.Repeat("killed in the attack and ", 40_000));
        Assert.NotNull(new EventBench(text).Find());
    }
}
