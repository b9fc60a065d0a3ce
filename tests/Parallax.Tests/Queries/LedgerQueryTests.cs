using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Tests.Export;
using Xunit;

namespace Parallax.Tests.Queries;

public sealed class LedgerQueryTests
{
    private static readonly LedgerResult Ledger = SmallLedger.Make();
    private static readonly LedgerIndex Index = new(Ledger);

    [Fact]
    public void Rows_WithoutFilter_AreAll()
    {
        var query = new LedgerQuery(Index, LedgerFilter.All);
        Assert.Equal(2, query.Documents().Count());
        Assert.Equal(2, query.Statements().Count());
        Assert.Equal(3, query.Figures().Count());
        Assert.Single(query.Events());
        Assert.Equal(Ledger.Entities.All.Length, query.Entities().Count());
        Assert.Equal(2, query.Claims().Count());
        Assert.Single(query.Stories());
        Assert.Equal(0, query.Undated);
    }

    [Fact]
    public void Rows_OfADocument_AreItsOwn()
    {
        var other = Ledger.Documents.Single(document => document.Paths[0] == "b.txt").Id;
        var query = new LedgerQuery(Index, new LedgerFilter { Document = other });
        Assert.Equal("3,800", Assert.Single(Surfaces(query)));
        Assert.Empty(query.Statements());
        Assert.Empty(query.Entities());
        Assert.Equal("c1", Assert.Single(query.Claims()).Id);
        Assert.Equal("t1", Assert.Single(query.Stories()).Id);
    }

    [Theory]
    [InlineData("t1")]
    [InlineData("l1")]
    public void Rows_OfAStoryOrStoryline_AreThoseOfItsDocuments(string story) =>
        Assert.Equal(3, new LedgerQuery(Index, new LedgerFilter { Story = story }).Figures().Count());

    [Fact]
    public void Rows_AboutAnEntity_AreByToOrOfIt()
    {
        var vesk = new LedgerQuery(Index, new LedgerFilter { Entity = "n0" });
        Assert.Equal(["4,500"], Surfaces(vesk));
        Assert.Single(vesk.Statements());
        Assert.Single(vesk.Documents());
        var force = new LedgerQuery(Index, new LedgerFilter { Entity = "n2" });
        Assert.Equal(["4,500"], Surfaces(force));
        Assert.Equal(["c1", "c2"], force.Claims().Select(claim => claim.Id));
        Assert.Single(new LedgerQuery(Index, new LedgerFilter { Entity = "n1" }).Events());
    }

    [Fact]
    public void Rows_InAState_AreThose()
    {
        Assert.Single(new LedgerQuery(Index, new LedgerFilter { State = "indirect" }).Statements());
        Assert.Equal(3, new LedgerQuery(Index, new LedgerFilter { State = "actual" }).Figures().Count());
        Assert.Empty(new LedgerQuery(Index, new LedgerFilter { State = "denied" }).Figures());
        Assert.Equal("c2", Assert.Single(new LedgerQuery(Index, new LedgerFilter { State = "not comparable" }).Claims()).Id);
        Assert.Equal(2, new LedgerQuery(Index, new LedgerFilter { State = "person" }).Entities().Count());
        Assert.Single(new LedgerQuery(Index, new LedgerFilter { State = "stated" }).Documents());
    }

    [Fact]
    public void Rows_InATime_AreThoseThatCanLieInIt()
    {
        // The second document is of 2022 or later.
        Assert.Equal(2, Documents(2023, 2023));
        Assert.Equal(1, Documents(2024, 2024));
        Assert.Equal(0, Documents(2020, 2021));
        var early = new LedgerQuery(Index, new LedgerFilter { Dates = new DateInterval(null, new LocalDate(2023, 9, 14)) });
        Assert.Equal(["3,800", "4,500"], Surfaces(early));
        Assert.Equal("c1", Assert.Single(early.Claims()).Id);
        Assert.Equal(1, early.Undated);

        static int Documents(int from, int to) =>
            new LedgerQuery(Index, new LedgerFilter { Dates = DateInterval.Year(from).Cover(DateInterval.Year(to)) }).Documents().Count();
    }

    [Fact]
    public void Of_PartOfALedger_HoldsWhatRestsOnIt()
    {
        var a = Index.Document(Ledger.Documents.Single(document => document.Paths[0] == "a.txt").Id)!.Value;
        var part = LedgerPart.Of(Index, [a]);
        Assert.Equal([a], part.Documents!);
        Assert.Equal(2, part.Figures!.Count());
        Assert.Equal(2, part.Claims!.Count());
        Assert.Single(part.Measures!);
        Assert.Single(part.Talks!);
        Assert.Single(part.Timeline!);
        Assert.Single(part.Origins!);
        Assert.Single(part.Utterances!);
        Assert.Single(part.Copies!);
        var other = LedgerPart.Of(Index, [1 - a]);
        Assert.Empty(other.Measures!);
        Assert.Empty(other.Timeline!);
        Assert.Empty(other.Entities!);
        Assert.Single(other.Claims!);
    }

    private static IEnumerable<string> Surfaces(LedgerQuery query) => query.Figures()
        .Select(row => Ledger.Documents[row.Document].Record.Figures[row.Index].Span.Of(Ledger.Documents[row.Document].Text))
        .Order(StringComparer.Ordinal);
}
