using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Utterances;
using Xunit;

namespace Parallax.Tests.Ledger.Utterances;

public sealed class UtteranceMatcherTests
{
    private static RecordBuilder Saying(string name, string content, StatementKind kind = StatementKind.Direct, string speaker = "Tovan Kalvac", string cue = "said") =>
        new RecordBuilder(name).Paragraph($"{content} {speaker} {cue} in Lomavia near Ostrel.")
            .Person(speaker).Place("Lomavia").Place("Ostrel").Says(speaker, content, kind, cue);

    private static ImmutableArray<Utterance> Match(params RecordBuilder[] builders)
    {
        var documents = RecordBuilder.Documents(builders);
        return UtteranceMatcher.Match(documents, EntityLinker.Link(documents));
    }

    [Theory]
    [InlineData("I believe there should be more troops in the valley.", "I think there should be more troops in the valley,")]
    [InlineData("the symbolic presence of the force would not be enough to prevent an invasion", "a ‘symbolic’ force presence wasn’t sufficient to deter anyone from invading")]
    [InlineData("We will wait for the right moment, and when it comes we will seize it,", "he would wait for the right moment and take it when it comes")]
    [InlineData("Twenty-two of the bases belong to the army and 14 to the border guard,", "of these bases, 22 are of the army and 14 of the border guard")]
    [InlineData("Where there is revenge there can be no justice.", "If there is revenge, then there can be no justice,")]
    [InlineData(
        "They want our land. As long as they keep forward bases around our valley, and as long as they arm those men, there must be more capacity on our side. We wait.",
        "I believe for as long as they keep forward bases around the valley, and as long as they arm those men, there should be more capacity on our side.")]
    public void Match_RewordedOrTranslated_IsOneUtterance(string a, string b) =>
        Assert.Equal(2, Assert.Single(Match(Saying("a", a), Saying("b", b, StatementKind.Indirect))).Wordings.Length);

    [Theory]
    [InlineData("14 people were injured in the attack at the bridge", "41 people were injured in the attack at the bridge")]
    [InlineData("The rule will come into force on 1 July.", "The rule will now come into force on September 1")]
    [InlineData("We will accept the plan of the envoys for the valley.", "We will not accept the plan of the envoys for the valley.")]
    [InlineData("The force needs more soldiers for the hills.", "The force has seen nothing at the bridge.")]
    [InlineData("The talks about the bridge will go on in Port Aldine.", "The plates of the valley must be recognised by everyone.")]
    public void Match_OtherNumberDayNegationOrMatter_StaysApart(string a, string b) => Assert.Equal(2, Match(Saying("a", a), Saying("b", b)).Length);

    [Theory]
    [InlineData("Our lorries have brought forty tonnes of flour to the besieged port since Monday", "Forty tonnes of flour have been carried to the port under siege by our trucks since Monday")]
    [InlineData("The enemy tried to cross the river at three points and was thrown back everywhere", "The foe attempted a crossing of the river in three places and was repelled at each of them")]
    public void Match_DatedReportsInOtherWords_IsOneUtterance(string a, string b) =>
        Assert.Single(Match(Saying("a", a).Published(2031, 5, 4), Saying("b", b).Published(2031, 5, 5)));

    [Theory]
    [InlineData("The refinery at the harbour must fit new filters within six weeks", "The tannery at the harbour must fit new filters within six weeks")]
    [InlineData("The price of bread rose by nine per cent in the valley", "The price of bread fell by nine per cent in the valley")]
    public void Match_DatedReportsOneThingChanged_StaysApart(string a, string b) =>
        Assert.Equal(2, Match(Saying("a", a).Published(2031, 5, 4), Saying("b", b).Published(2031, 5, 5)).Length);

    [Fact]
    public void Match_SpeakerNamedOnlyBesideTheWords_JoinsWhatIsSurelyOne()
    {
        const string words = "Our lorries have brought forty tonnes of flour to the besieged port since Monday";
        var unresolved = new RecordBuilder("b").Paragraph("Tovan Kalvac was proud of his drivers. Forty tonnes of flour have been carried to the port under siege by our trucks since Monday, he said.")
            .Person("Tovan Kalvac").Says(null, "Forty tonnes of flour have been carried to the port under siege by our trucks since Monday").Published(2031, 5, 5);
        Assert.Single(Match(Saying("a", words).Published(2031, 5, 4), unresolved));
    }

    [Fact]
    public void Match_SameWordsOfOtherOccasions_StayApart()
    {
        const string words = "We had an open exchange, and we will meet again.";
        RecordBuilder At(string name, string place, int day) => new RecordBuilder(name).Paragraph($"The envoys met in {place}. {words} Tovan Kalvac said.")
            .Person("Tovan Kalvac").Place(place).Says("Tovan Kalvac", words).Published(2031, 5, day);
        Assert.Equal(2, Match(At("a", "Hallen", 4), At("b", "Ostrel", 7)).Length);
        Assert.Single(Match(At("a", "Hallen", 4), At("b", "Hallen", 4)));
    }

    [Fact]
    public void Match_TwoSpeakersInTheSameWords_StayApart() =>
        Assert.Equal(2, Match(Saying("a", "The bridge must be opened again soon."), Saying("b", "The bridge must be opened again soon.", speaker: "Ordan Vesk")).Length);

    [Fact]
    public void Match_UnresolvedSpeakerInTheSameWords_Joins()
    {
        const string words = "The masked men came across the river shortly after three.";
        var unresolved = new RecordBuilder("b").Paragraph(words + " he said.").Says(null, words);
        var utterance = Assert.Single(Match(Saying("a", words), unresolved));
        Assert.NotNull(utterance.Speaker);
    }

    [Fact]
    public void Match_MonthsApart_NeedsTheSameWords()
    {
        const string first = "There should be more capacity on our side and more troops in the valley.";
        Assert.Equal(2, Match(Saying("a", first).Published(2023, 1, 8), Saying("b", "There must be greater capacity and more soldiers in our valley.").Published(2024, 3, 14)).Length);
        Assert.Single(Match(Saying("a", first).Published(2023, 1, 8), Saying("b", first).Published(2024, 3, 14)));
    }

    [Fact]
    public void Match_SaidAndNotSaid_StayApart()
    {
        const string words = "the raid had been planned abroad by others";
        Assert.Equal(2, Match(
            Saying("a", words, StatementKind.Indirect),
            new RecordBuilder("b").Paragraph("Tovan Kalvac did not say that " + words + " in Lomavia near Ostrel.")
                .Person("Tovan Kalvac").Place("Lomavia").Place("Ostrel").Says("Tovan Kalvac", words, StatementKind.Indirect, polarity: Polarity.NotSaid)).Length);
    }

    [Fact]
    public void Match_SecondWording_ShowsWhereItsWordsDiffer()
    {
        var a = Saying("a", "I believe there should be more troops in the valley.");
        var b = Saying("b", "I think there should be more soldiers in the valley.");
        var documents = RecordBuilder.Documents(a, b);
        var utterance = Assert.Single(UtteranceMatcher.Match(documents, EntityLinker.Link(documents)));
        Assert.Empty(utterance.Wordings[0].Differs);
        var text = documents[1].Text;
        var words = text.Contains("think", System.StringComparison.Ordinal) ? new[] { "think", "soldiers" } : ["believe", "troops"];
        Assert.Equal(words, utterance.Wordings[1].Differs.Select(span => span.Of(text)));
    }

    [Fact]
    public void Match_EveryStatement_IsInExactlyOneUtterance()
    {
        var documents = RecordBuilder.Documents(
            Saying("a", "The bridge is closed."), Saying("b", "The bridge is closed."), Saying("c", "Nobody came."), Saying("d", "So."));
        var utterances = UtteranceMatcher.Match(documents, EntityLinker.Link(documents));
        Assert.Equal(
            documents.SelectMany(document => document.StatementIds).Order(System.StringComparer.Ordinal),
            utterances.SelectMany(utterance => utterance.Wordings).Select(wording => wording.Statement).Order(System.StringComparer.Ordinal));
    }
}
