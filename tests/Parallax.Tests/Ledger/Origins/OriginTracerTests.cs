using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Utterances;
using Xunit;

namespace Parallax.Tests.Ledger.Origins;

public sealed class OriginTracerTests
{
    private const string Agency = "Four people were killed when gunmen stormed a post at the bridge, and the force closed it and sent a patrol that found nobody in the hills around.";

    private static OriginSet Trace(ImmutableArray<LedgerDocument> documents, params int[][] stories)
    {
        var entities = EntityLinker.Link(documents);
        var copies = CopyFinder.Find(documents);
        var utterances = UtteranceMatcher.Match(documents, entities);
        var drafts = stories.Length == 0
            ? StoryGrouper.Group(documents, entities, copies, utterances)
            : stories.Select((story, at) => new StoryDraft([.. story], at, "a story")).ToImmutableArray();
        return OriginTracer.Trace(documents, entities, copies, utterances, drafts, DateResolver.Resolve(documents, entities, copies, utterances, drafts));
    }

    private static Origin Of(OriginSet origins, string mention) => origins.All.Single(origin => origin.Id == Assert.Single(origins.Of(mention)));

    [Fact]
    public void Trace_OneInterviewInTwoReports_IsOneOriginOfAllThatItsSpeakerSays()
    {
        RecordBuilder a = new RecordBuilder("a", "Belmora Today")
            .Paragraph("Tovan Kalvac told The Meridian Post that the force was only symbolic. He said that there were 36 bases around the valley. \"We wait,\" Ordan Vesk said.")
            .Person("Tovan Kalvac", "Tovan Kalvac", "?He").Person("Ordan Vesk")
            .Says("Tovan Kalvac", "the force was only symbolic", StatementKind.Indirect, "told", "The Meridian Post")
            .Says("Tovan Kalvac", "there were 36 bases around the valley", StatementKind.Indirect)
            .Says("Ordan Vesk", "We wait,")
            .Figure("36", 36, "bases", statement: "36 bases")
            .Credit(CreditKind.GivenTo, "The Meridian Post", "The Meridian Post", null, "symbolic");
        RecordBuilder b = new RecordBuilder("b", "Daily Lantern")
            .Paragraph("In an interview with The Meridian Post, Tovan Kalvac called the force a symbolic one. ‘36 bases stand around our valley,’ he said.")
            .Person("Tovan Kalvac")
            .Says("Tovan Kalvac", "a symbolic one", StatementKind.Indirect, "called", "The Meridian Post")
            .Says("Tovan Kalvac", "36 bases stand around our valley,")
            .Figure("36", 36, "bases", statement: "36 bases")
            .Credit(CreditKind.GivenTo, "The Meridian Post", "The Meridian Post", null, "symbolic");
        var documents = RecordBuilder.Documents(a, b);
        var origins = Trace(documents, [0, 1]);
        var interview = Of(origins, documents[0].FigureIds[0]);
        Assert.Equal(interview, Of(origins, documents[1].FigureIds[0]));
        Assert.Equal(OriginKind.Interview, interview.Kind);
        Assert.Equal("interview of Tovan Kalvac with The Meridian Post", interview.Name);
        var remark = Of(origins, documents[a.In(documents)].StatementIds[2]);
        Assert.Equal((OriginKind.Statement, "statement of Ordan Vesk"), (remark.Kind, remark.Name));
        Assert.All(interview.ReachedBy, path => Assert.NotEmpty(path.Path));
    }

    [Fact]
    public void Trace_InterviewsWithTwoOutlets_AreTwoOrigins()
    {
        RecordBuilder Interview(string name, string outlet) => new RecordBuilder(name)
            .Paragraph($"Tovan Kalvac told {outlet} that there were 36 bases.").Person("Tovan Kalvac")
            .Says("Tovan Kalvac", "there were 36 bases", StatementKind.Indirect, "told", outlet);
        var documents = RecordBuilder.Documents(Interview("a", "The Meridian Post"), Interview("b", "Belmoran television").Paragraph("Other."));
        Assert.Equal(2, Trace(documents, [0], [1]).All.Count(origin => origin.Kind == OriginKind.Interview) + 1 - 1);
    }

    [Fact]
    public void Trace_CopiesOfAnAgency_ShareTheAgency()
    {
        RecordBuilder tessera = new RecordBuilder("a", "Tessera News Agency").Paragraph(Agency).Figure("Four", 4, "people");
        RecordBuilder credited = new RecordBuilder("b", "Northern Courier").Paragraph("(Tessera) - " + Agency).Figure("Four", 4, "people").Credit(CreditKind.Agency, "Tessera", "(Tessera)");
        RecordBuilder silent = new RecordBuilder("c", "Orvane Herald").Paragraph(Agency).Figure("Four", 4, "people").Published(2023, 9, 15);
        var documents = RecordBuilder.Documents(tessera, credited, silent);
        var origins = Trace(documents, [0, 1, 2]);
        var origin = Assert.Single(origins.All);
        Assert.Equal((OriginKind.Agency, "Tessera News Agency", 3), (origin.Kind, origin.Name, origin.ReachedBy.Length));
        var path = origin.ReachedBy.Single(path => path.Mention == documents[silent.In(documents)].FigureIds[0]).Path;
        Assert.Contains(path, step => step.Reason!.StartsWith("the same words as", StringComparison.Ordinal));
    }

    [Fact]
    public void Trace_OwnReports_AreOneOriginAPublisher()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a", "Daily Mail").Paragraph("There are 400 troops.").Figure("400", 400, "troops"),
            new RecordBuilder("b", "dailymail.co.uk").Paragraph("The base holds 400 men.").Figure("400", 400, "men"),
            new RecordBuilder("c", "Orvane Herald").Paragraph("We counted 400.").Figure("400", 400, "men"));
        Assert.Equal(2, Trace(documents, [0], [1], [2]).All.Length);
    }

    [Fact]
    public void Trace_CreditedReport_IsTheOriginOfWhatItCovers()
    {
        const string covered = "The alliance deployed 200 more troops after a clash";
        var documents = RecordBuilder.Documents(new RecordBuilder("a", "Orvane Herald")
            .Paragraph(covered + ", Tessera reports. The town has 9,000 houses.")
            .Figure("200", 200, "troops").Figure("9,000", 9000, "houses")
            .Credit(CreditKind.Reported, "Tessera", "Tessera reports", covered));
        var origins = Trace(documents);
        Assert.StartsWith("Tessera", Of(origins, documents[0].FigureIds[0]).Name, StringComparison.Ordinal);
        Assert.Equal("Orvane Herald, own report", Of(origins, documents[0].FigureIds[1]).Name);
    }

    [Fact]
    public void Trace_StatementReportedByAnother_HasThatOneAsOrigin()
    {
        var documents = RecordBuilder.Documents(new RecordBuilder("a", "Orvane Herald")
            .Paragraph("Ruta Velnis said that the talks would go on, Tessera reported.").Person("Ruta Velnis")
            .Says("Ruta Velnis", "the talks would go on", StatementKind.Indirect, "said", reportedBy: "Tessera"));
        Assert.StartsWith("Tessera", Assert.Single(Trace(documents).All).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Trace_OneSpeakerInReportsOfOneStory_DoesNotConfirmHimself()
    {
        RecordBuilder Told(string name, string words) => new RecordBuilder(name, name).Paragraph($"Danil Horvek said that {words}.").Person("Danil Horvek")
            .Says("Danil Horvek", words, StatementKind.Indirect).Figure("14", 14, "people", statement: words);
        var documents = RecordBuilder.Documents(Told("A", "14 people were hurt by shots"), Told("B", "the hospital has 14 patients"));
        Assert.Single(Trace(documents, [0, 1]).All);
        Assert.Equal(2, Trace(documents, [0], [1]).All.Length);
    }

    [Fact]
    public void Trace_UnnamedOfficials_AreTheOutletsOwnReport()
    {
        var documents = RecordBuilder.Documents(new RecordBuilder("a", "Orvane Herald").Paragraph("Officials said that 14 people were hurt.")
            .Entity(EntityKind.Other, "officials", ["~Officials"])
            .Says("officials", "14 people were hurt", StatementKind.Indirect).Figure("14", 14, "people", statement: "14 people"));
        Assert.Equal("Orvane Herald, own report", Assert.Single(Trace(documents).All).Name);
    }

    [Fact]
    public void Trace_EveryMention_HasExactlyOneOriginWithACitation()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph(Agency).Figure("Four", 4, "people").Event("stormed", "ASSAULT"),
            new RecordBuilder("b").Paragraph(Agency + " Nobody spoke.").Figure("Four", 4, "people").Event("stormed", "ASSAULT"));
        var origins = Trace(documents);
        Assert.Equal(4, origins.All.Sum(origin => origin.ReachedBy.Length));
        Assert.All(origins.All.SelectMany(origin => origin.ReachedBy), path => Assert.All(path.Path, step =>
            Assert.True(step.Span.End <= documents.Single(document => document.Id == step.Document).Text.Length && step.Reason is not null)));
        Assert.Single(origins.All);
    }
}
