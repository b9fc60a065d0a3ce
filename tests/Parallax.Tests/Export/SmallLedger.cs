using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Tests.Ledger;

namespace Parallax.Tests.Export;

/// <summary>A ledger made by hand in which every list has an entry and every field a value somewhere, whatever the stages find.</summary>
internal static class SmallLedger
{
    public static LedgerResult Make()
    {
        var first = new RecordBuilder("a.txt", "Orvane Herald")
            .Title("Herald says force grows")
            .Paragraph("Mara Vesk told the Courier on 14 September that about 4,500 soldiers of the Valley Force serve in Orvane. \"They will leave if we ask,\" she said.")
            .Paragraph("Sergeant Ivo Oslin was killed in the raid; the force doubled. Talks in Dravec ended with a plan. The plate rule is postponed.")
            .Published(2023, 9, 15)
            .Person("Mara Vesk", "Mara Vesk", "?she")
            .Entity(EntityKind.Person, "Ivo Oslin", isPrivate: true)
            .Entity(EntityKind.Force, "Valley Force")
            .Place("Orvane", "LV")
            .Place("Dravec")
            .Role("Mara Vesk", "Sergeant")
            .Time("14 September", new SymbolicTime { Month = 9, Day = 14 })
            .Says("Mara Vesk", "about 4,500 soldiers of the Valley Force serve in Orvane", StatementKind.Indirect, "told", via: "Courier", reportedBy: "Herald")
            .Says("Mara Vesk", "They will leave if we ask", StatementKind.Direct, "said", polarity: Polarity.WillSay)
            .Figure("about *4,500* soldiers", 4500.00m, "soldiers", "Valley Force", "Orvane", modifier: FigureModifier.About, low: 4000, high: 5000, aspect: "serve", asOf: "14 September", statement: "about 4,500", scope: "Valley Force", attributedTo: "Mara Vesk")
            .Figure("doubled", 2, "force", unit: "times", partOf: "4,500")
            .Event("killed", "ASSAULT", ["Valley Force"], ["Ivo Oslin"], "Orvane", "14 September", label: "raid", cause: "the raid", purpose: "a plan", harm: new Harm(HarmKind.Killed, null, 1))
            .Measure("plate rule", MeasureState.Postponed, "The plate rule is postponed")
            .Talk("Talks in Dravec ended with a plan", ["Mara Vesk"], about: "a plan", outcome: "ended with a plan");
        var second = new RecordBuilder("b.txt")
            .Paragraph("Only 3,800 soldiers were there in 2022. 🙂 Ends.")
            .Figure("3,800", 3800, "soldiers");
        var documents = RecordBuilder.Documents(first, second);
        int a = first.In(documents), b = second.In(documents);
        documents = documents.SetItem(a, Changed(documents[a]));
        string A = documents[a].Id, B = documents[b].Id;
        var record = documents[a].Record;
        var figure = documents[a].FigureIds[0];
        var other = documents[b].FigureIds[0];
        var statement = documents[a].StatementIds[0];
        var entities = record.Entities.Select((local, index) => new Entity
        {
            Id = "n" + index,
            Kind = local.Kind,
            Name = local.Name,
            Aliases = index == 0 ? ["Vesk"] : [],
            Private = local.Private,
            Link = local.Link is { } link ? link with { Latitude = 45.5, Longitude = -19.25 } : null,
            Mentions = [.. local.Mentions.Select(mention => new EntityReference(A, mention.Span, mention.Kind))],
        }).ToImmutableArray();
        var day = new ReportedDate
        {
            Value = "2023-09-14",
            Interval = DateInterval.Day(new LocalDate(2023, 9, 14)),
            Precision = DatePrecision.Day,
            Basis = Basis.Inferred,
            Evidence = [documents[a].At(record.Times[0].Span, "the document is of 2023")],
        };
        var published = new ReportedDate { Value = "2023-09-15", Interval = DateInterval.Day(new LocalDate(2023, 9, 15)), Precision = DatePrecision.Day, Basis = Basis.Stated };
        var since = new ReportedDate { Interval = new DateInterval(new LocalDate(2022, 1, 1), null), Basis = Basis.Inferred };
        int[] inA = [.. Enumerable.Range(0, record.Entities.Length)];
        return new LedgerResult
        {
            Documents = documents,
            Entities = new LinkedEntities(entities, a == 0 ? [[.. inA], []] : [[], [.. inA]]),
            Dates = new DatedTimes(a == 0 ? [published, since] : [since, published], a == 0 ? [[day], []] : [[], [day]]),
            Copies = [new Copy(B, A, CopyKind.Partial, 0.123456, CopyDirection.Likely, "the later date", [new CopiedPassage(new Span(0, 4), new Span(5, 9))])],
            Utterances = [new Utterance("u1", "n0", [new Wording(statement, [new Span(60, 64)])])],
            Stories =
            [
                new Story
                {
                    Id = "t1", Title = "Valley Force, Orvane, 2022 to 2023", Storyline = "l1", Documents = [B, A], First = since, Last = published,
                    Sources = new SourceCount(2, ["Orvane Herald"], ["o1"]),
                },
            ],
            Storylines = [new Storyline("l1", "Valley Force", ["t1"], since, published)],
            Origins = [new Origin { Id = "o1", Kind = OriginKind.Interview, Name = "Mara Vesk to Courier", ReachedBy = [new OriginPath(figure, [documents[a].At(record.Statements[0].Cue[0], "told the Courier")])] }],
            Measures = [new Measure("m1", "plate rule", null, [new MeasureStateEntry(MeasureState.Postponed, day, [documents[a].At(record.Measures[0].Evidence)])])],
            Talks = [new Talk { Id = "k1", Parties = ["n0"], Date = day, About = "a plan", Outcome = documents[a].At(record.Talks[0].Outcome!.Value), Evidence = [documents[a].At(record.Talks[0].Span)] }],
            Timeline =
            [
                new TimelineEntry
                {
                    Id = "v1", Date = day, Type = "ASSAULT", Status = FactStatus.Actual, Labels = [new TimelineLabel("raid", "Orvane Herald", documents[a].At(record.Events[0].Trigger))],
                    Actors = ["n2"], Recipients = ["n1"], Place = "n3", Events = [documents[a].EventIds[0]], Origins = ["o1"],
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = "c1", Kind = ClaimKind.Figure, About = new ClaimSubject("military personnel", "n2", "Valley Force", "serve", "n3", "count"), State = ClaimState.Changed, Corroborated = false,
                    Values =
                    [
                        new ClaimValue { Value = "3800", Low = 3800, High = 3800, Mentions = [other], Origins = [], AsOf = since },
                        new ClaimValue { Value = "4500.0", Low = 4000, High = 5000, Mentions = [figure], Origins = ["o1"], AsOf = day },
                    ],
                    Relations = [new ClaimRelation(0, 1, ClaimState.Changed, "3,800 in 2022, about 4,500 in 2023")], Why = "3,800 became about 4,500",
                },
                new Claim
                {
                    Id = "c2", Kind = ClaimKind.Account, About = new ClaimSubject("ASSAULT", null, null, "label", null, null), State = ClaimState.NotComparable, Corroborated = true,
                    Values = [new ClaimValue { Value = "raid", Mentions = [documents[a].EventIds[0]], Origins = ["o1"] }], Why = "one word",
                },
            ],
        };
    }

    /// <summary>What the builder does not make: evidence, changes, conditions, blocks in bytes, dropped parts, diagnostics.</summary>
    private static LedgerDocument Changed(LedgerDocument document)
    {
        var record = document.Record;
        var place = record.Entities[3].Mentions[0].Span;
        return new LedgerDocument(
            record with
            {
                Document = record.Document with
                {
                    Url = "https://herald.example/a", Authors = ["Petar Brandt"],
                    Blocks = [record.Document.Blocks[0] with { RawStart = 10, RawEnd = 33 }, .. record.Document.Blocks.Skip(1)],
                    Dropped = [new DroppedPart(0, 9, "navigation", "Home News")],
                },
                Diagnostics = [new Diagnostic("not UTF-8, read as Windows-1252", At: 12)],
                Statements =
                [
                    record.Statements[0] with { Addressees = [2], Speakers = [new Speaker(null, record.Statements[0].Speakers[0].Span, [0, 1])] },
                    record.Statements[1] with { Within = 0, Condition = new Span(record.Statements[1].Span.Start + 16, record.Statements[1].Span.End), Time = 0 },
                ],
                Figures =
                [
                    record.Figures[0] with { Evidence = [new FieldEvidence("place", place), new FieldEvidence("place", null, "second"), new FieldEvidence("asOf", null, "the sentence's date")], Ucum = "1" },
                    record.Figures[1] with { Change = new FigureChange(ChangeDirection.Up, 0, 0), Attribution = "officials" },
                ],
                Events = [record.Events[0] with { Statement = 1, Harm = [.. record.Events[0].Harm, new Harm(HarmKind.Damage, 1, null)] }],
            },
            ["a.txt", "copy/a.txt"], document.Id, 2, "dprevious");
    }
}
