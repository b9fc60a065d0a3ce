using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Ledger.Copies;
using Xunit;

namespace Parallax.Tests.Ledger.Copies;

public sealed class CopyFinderTests
{
    private const string Report =
        "Four people were killed and several were hurt on Thursday when gunmen stormed a post at the old bridge, police in the valley said. "
        + "The dead were a sergeant and three of the men who came across the river shortly after three in the morning. "
        + "The force that watches the line closed the bridge and sent a patrol, but did not say how many of its soldiers were near.";

    private const string Other =
        "The harvest of plums was better than in any year since the drought, growers on the coast told a fair in the harbour town. "
        + "Prices fell by a third, and the cannery has taken on hands from as far away as the northern islands to keep up with the carts.";

    private static RecordBuilder Text(string name, string text, string? outlet = null) => new RecordBuilder(name, outlet).Paragraph(text);

    [Fact]
    public void Find_SameWords_IsIdentical()
    {
        var copy = Assert.Single(CopyFinder.Find(RecordBuilder.Documents(Text("a", Report), Text("b", Report))));
        Assert.Equal(CopyKind.Identical, copy.Kind);
        Assert.Equal(1, copy.Overlap);
        Assert.Equal(CopyDirection.Unknown, copy.Direction);
    }

    [Fact]
    public void Find_CutAndEdited_IsNear()
    {
        var edited = Report.Replace("shortly after three in the morning", "before dawn", System.StringComparison.Ordinal) + " The sergeant was thirty.";
        Assert.Equal(CopyKind.Near, Assert.Single(CopyFinder.Find(RecordBuilder.Documents(Text("a", Report), Text("b", edited)))).Kind);
    }

    [Fact]
    public void Find_PassageInAnotherReport_IsPartialWithItsPlaces()
    {
        var a = Text("a", Report);
        var b = Text("b", Other + " " + Report[..130] + " " + Other.ToUpperInvariant());
        var documents = RecordBuilder.Documents(a, b);
        var copy = Assert.Single(CopyFinder.Find(documents));
        Assert.Equal(CopyKind.Partial, copy.Kind);
        var passage = Assert.Single(copy.Passages);
        Assert.Equal(
            passage.OfSpan.Of(documents.Single(document => document.Id == copy.Of).Text),
            passage.Span.Of(documents.Single(document => document.Id == copy.Document).Text),
            ignoreCase: true);
    }

    [Fact]
    public void Find_NamesTheOther_Took()
    {
        var documents = RecordBuilder.Documents(Text("a", Report + " The story was in the Harbour Gazette.", "Quay News"), Text("b", Report, "Harbour Gazette"));
        var copy = Assert.Single(CopyFinder.Find(documents));
        Assert.Equal("Quay News", documents.Single(document => document.Id == copy.Document).Document.Outlet);
        Assert.Equal(CopyDirection.Likely, copy.Direction);
    }

    [Fact]
    public void Find_LostTheIntroduction_Took()
    {
        var documents = RecordBuilder.Documents(
            Text("a", "It was read out by Danil Horvek of the police. " + Report + " That was all, Horvek said.", "Harbour Gazette"),
            Text("b", Report + " That was all, Horvek said.", "Quay News"));
        var copy = Assert.Single(CopyFinder.Find(documents));
        Assert.Equal("Quay News", documents.Single(document => document.Id == copy.Document).Document.Outlet);
        Assert.Equal(CopyDirection.Likely, copy.Direction);
    }

    [Fact]
    public void Find_MadeOfPassagesOfTwo_TookFromBothAndJoinsNeither()
    {
        var documents = RecordBuilder.Documents(
            Text("a", Report, "Harbour Gazette"),
            Text("b", Other, "Quay News"),
            Text("c", Report[..180] + " " + Other[..170], "Plain Observer"));
        var copies = CopyFinder.Find(documents);
        Assert.Equal(2, copies.Length);
        Assert.All(copies, copy => Assert.Equal("Plain Observer", documents.Single(document => document.Id == copy.Document).Document.Outlet));
        Assert.All(copies, copy => Assert.Equal(CopyDirection.Likely, copy.Direction));
        Assert.True(copies.Count(copy => copy.Kind != CopyKind.Partial) <= 1);
    }

    [Fact]
    public void Find_SentenceThatDiffersInItsNumber_IsNoCopy() =>
        Assert.Empty(CopyFinder.Find(RecordBuilder.Documents(
            Text("a", Other + " Police said 14 people were injured in the attack at the Ostrel bridge."),
            Text("b", "Police said 41 people were injured in the attack at the Ostrel bridge. It rained on the hills all day and nobody came out."))));

    [Fact]
    public void Find_QuotationThatBothHeard_IsNoCopy()
    {
        const string words = "No soldier of ours was anywhere within ten kilometres of that bridge last night or at any time";
        Assert.Empty(CopyFinder.Find(RecordBuilder.Documents(
            Text("a", Other + " \"" + words + "\", Pavo Oslin said.").Person("Pavo Oslin").Says("Pavo Oslin", words),
            Text("b", "He spoke late. \"" + words + "\", the minister, Pavo Oslin, told a crowd.").Person("Pavo Oslin").Says("Pavo Oslin", words))));
    }

    [Fact]
    public void Find_CreditOfTheOthersOutlet_TellsTheDirection()
    {
        var agency = Text("a", Report, "Tessera News Agency").Published(2023, 9, 15);
        var taker = Text("b", "(Tessera) - " + Report, "Northern Courier").Published(2023, 9, 14).Credit(CreditKind.Agency, "TESSERA", "(Tessera)");
        var documents = RecordBuilder.Documents(agency, taker);
        var copy = Assert.Single(CopyFinder.Find(documents));
        Assert.Equal(documents[taker.In(documents)].Id, copy.Document);
        Assert.Equal(CopyDirection.Known, copy.Direction);
        Assert.Contains("credits TESSERA", copy.Why, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LaterDate_IsLikelyTheCopy()
    {
        var later = Text("a", Report, "A").Published(2023, 9, 16);
        var documents = RecordBuilder.Documents(later, Text("b", Report, "B").Published(2023, 9, 14));
        var copy = Assert.Single(CopyFinder.Find(documents));
        Assert.Equal(documents[later.In(documents)].Id, copy.Document);
        Assert.Equal(CopyDirection.Likely, copy.Direction);
    }

    [Fact]
    public void Find_ManyCopiesOfOneText_AreShownOnceEach()
    {
        var documents = RecordBuilder.Documents([.. Enumerable.Range(0, 8).Select(at => Text("n" + at, Report, "Outlet " + at))]);
        var copies = CopyFinder.Find(documents);
        Assert.Equal(7, copies.Length);
        Assert.Equal(7, copies.Select(copy => copy.Document).Distinct().Count());
    }

    [Fact]
    public void Find_SameStatementsAndFiguresInOtherWords_IsDerived()
    {
        var a = new RecordBuilder("a", "Belmora Today").Paragraph(
            "\"The presence of the force is only symbolic and would not suffice to prevent an invasion.\" \"We will wait for the right moment, and when it comes we will seize it.\" "
            + "\"As long as they keep bases around our valley there should be more capacity on our side.\" There are 85 men out of a total of 3,612.")
            .Person("X", "We")
            .Says(null, "The presence of the force is only symbolic and would not suffice to prevent an invasion.")
            .Says(null, "We will wait for the right moment, and when it comes we will seize it.")
            .Says(null, "As long as they keep bases around our valley there should be more capacity on our side.")
            .Figure("85", 85, "men").Figure("3,612", 3612, "men");
        var b = new RecordBuilder("b", "Daily Lantern").Paragraph(
            "He said the symbolic force presence was not enough to deter invaders or an invasion. ‘We wait for the right moment; once it comes, it will be seized.’ "
            + "‘For as long as bases are kept around the valley, our side should have greater capacity.’ Out of 3,612 soldiers a mere 85 come from there.")
            .Says(null, "the symbolic force presence was not enough to deter invaders or an invasion", StatementKind.Indirect)
            .Says(null, "We wait for the right moment; once it comes, it will be seized.")
            .Says(null, "For as long as bases are kept around the valley, our side should have greater capacity.")
            .Figure("85", 85, "soldiers").Figure("3,612", 3612, "soldiers");
        var copy = Assert.Single(CopyFinder.Find(RecordBuilder.Documents(a, b)));
        Assert.Equal(CopyKind.Derived, copy.Kind);
        Assert.Equal(3, copy.Passages.Length);
    }

    [Fact]
    public void Find_UnrelatedTexts_FindsNone() => Assert.Empty(CopyFinder.Find(RecordBuilder.Documents(Text("a", Report), Text("b", Other))));

    [Fact]
    public void Find_OneWordOverAndOver_EndsSoon()
    {
        var text = string.Join(' ', Enumerable.Repeat("bridge", 40_000));
        var copy = Assert.Single(CopyFinder.Find(RecordBuilder.Documents(Text("a", text), Text("b", text + " end"))));
        Assert.True(copy.Overlap > 0.99);
    }

    [Fact]
    public void Find_AnyRuns_PassagesHoldTheSameWordsInOrder()
    {
        var word = Gen.Elements("the", "bridge", "was", "closed", "by", "police", "on", "Monday");
        Prop.ForAll(word.ListOf(60).Two().ToArbitrary(), pair =>
        {
            var documents = RecordBuilder.Documents(Text("a", string.Join(' ', pair.Item1)), Text("b", string.Join(' ', pair.Item2)));
            return CopyFinder.Find(documents).All(copy => copy.Overlap is > 0 and <= 1 && copy.Passages.All(passage =>
                passage.Span.Of(documents.Single(one => one.Id == copy.Document).Text) == passage.OfSpan.Of(documents.Single(one => one.Id == copy.Of).Text)));
        }).QuickCheckThrowOnFailure();
    }
}
