using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;
using Parallax.Ledger.Linking;
using Xunit;

namespace Parallax.Tests.Ledger.Linking;

/// <summary>Merges with their evidence, and analysts' notes that merge, split and are taken back.</summary>
public sealed class EntityMergeTests
{
    private static readonly ImmutableArray<LedgerDocument> s_documents = RecordBuilder.Documents(
        Report("a", "The foreign minister, Pavo Oslin, spoke.").Person("Pavo Oslin").Role("Pavo Oslin", "foreign minister"),
        Report("b", "The foreign minister, Pavo Osslin, spoke.").Person("Pavo Osslin").Role("Pavo Osslin", "foreign minister"),
        Report("c", "Pavo Oslin sang.").Person("Pavo Oslin"),
        Report("d", "Lena Tarvo sang.").Person("Lena Tarvo"));

    private static RecordBuilder Report(string name, string text) =>
        new RecordBuilder(name).Paragraph(text + " It was said in Orvane, Lomavia, near the Ostrel bridge.").Place("Orvane").Place("Lomavia").Place("Ostrel");

    private static NamePlace Place(string path, string name)
    {
        var document = s_documents.Single(document => document.Paths[0] == path);
        var at = document.Text.IndexOf(name, StringComparison.Ordinal);
        return new NamePlace(document.Id, new Span(at, at + name.Length), name);
    }

    private static string? At(LinkedEntities linked, string path, string name) => linked.All
        .SingleOrDefault(entity => entity.Mentions.Any(mention => mention.Document == Place(path, name).Document && mention.Span == Place(path, name).Span))?.Id;

    [Fact]
    public void Merges_OfAnEntity_JoinAllItsLocalEntitiesAndCiteTheirNames()
    {
        var linked = EntityLinker.Link(s_documents);
        foreach (var entity in linked.All)
        {
            var locals = Enumerable.Range(0, s_documents.Length).Sum(document =>
                s_documents[document].Record.Entities.Select((_, local) => linked.Of(document, local)).Count(of => of == entity));
            Assert.Equal(locals - 1, entity.Merges.Length);
            Assert.All(entity.Merges.SelectMany(merge => new[] { merge.A, merge.B }), place => Assert.Contains(entity.Mentions, mention => mention.Document == place.Document && mention.Span == place.Span));
        }
    }

    [Fact]
    public void Merges_BySpelling_SayTheRoleThatBothHold()
    {
        var oslin = EntityLinker.Link(s_documents).All.Single(entity => entity.Name == "Pavo Oslin");
        var merge = Assert.Single(oslin.Merges, merge => merge.Rule == MergeRule.Spelling);
        Assert.Contains(merge.Evidence, evidence => evidence.Reason == "the same role" && evidence.Span.Of(Text(evidence.Document)) == "foreign minister");
        Assert.Contains(merge.Evidence, evidence => evidence.Reason == "named beside both" && evidence.Span.Of(Text(evidence.Document)) == "Orvane");
        Assert.Contains(oslin.Merges, merge => merge.Rule == MergeRule.SameName);
    }

    [Fact]
    public void Link_Split_IsKeptWhateverWouldJoinTheTwo()
    {
        var split = EntityNote.Of(EntityNoteKind.Split, Place("a", "Pavo Oslin"), Place("c", "Pavo Oslin"));
        var linked = EntityLinker.Link(s_documents, [split]);
        Assert.NotEqual(At(linked, "a", "Pavo Oslin"), At(linked, "c", "Pavo Oslin"));
        Assert.Null(Assert.Single(linked.Notes).Fault);
    }

    [Fact]
    public void Link_Merge_JoinsWhatNoRuleWould()
    {
        var merge = EntityNote.Of(EntityNoteKind.Merge, Place("d", "Lena Tarvo"), Place("a", "Pavo Oslin"));
        var linked = EntityLinker.Link(s_documents, [merge]);
        Assert.Equal(At(linked, "a", "Pavo Oslin"), At(linked, "d", "Lena Tarvo"));
        Assert.Contains(linked.Find(At(linked, "d", "Lena Tarvo"))!.Merges, step => step.Rule == MergeRule.Analyst);
    }

    [Fact]
    public void Link_NotesTakenBack_GivesTheFormerLedger()
    {
        var before = EntityLinker.Link(s_documents);
        EntityNote[] notes = [EntityNote.Of(EntityNoteKind.Split, Place("a", "Pavo Oslin"), Place("c", "Pavo Oslin")), EntityNote.Of(EntityNoteKind.Merge, Place("d", "Lena Tarvo"), Place("c", "Pavo Oslin"))];
        Assert.Equal(Ids(EntityLinker.Link(s_documents, [.. notes])), Ids(EntityLinker.Link(s_documents, [.. notes.Reverse()])));
        Assert.NotEqual(Ids(before), Ids(EntityLinker.Link(s_documents, [.. notes])));
        Assert.Equal(Ids(before), Ids(EntityLinker.Link(s_documents, [])));

        static string Ids(LinkedEntities linked) => string.Join('\n', linked.All.Select(entity => $"{entity.Id} {string.Join(' ', entity.Mentions)} {string.Join(' ', entity.Merges.Select(merge => $"{merge.Rule} {merge.A} {merge.B} {string.Join(' ', merge.Evidence)}"))}"));
    }

    [Fact]
    public void Link_NotesThatCannotBeKept_SayWhy()
    {
        var merge = EntityNote.Of(EntityNoteKind.Merge, Place("a", "Pavo Oslin"), Place("c", "Pavo Oslin"));
        var split = EntityNote.Of(EntityNoteKind.Split, Place("a", "Pavo Oslin"), Place("c", "Pavo Oslin"));
        var gone = EntityNote.Of(EntityNoteKind.Split, Place("a", "Pavo Oslin") with { Quote = "Pavo Ostin" }, Place("d", "Lena Tarvo"));
        var outcomes = EntityLinker.Link(s_documents, [merge, split, gone]).Notes.ToDictionary(outcome => outcome.Note.Id, outcome => outcome.Fault);
        Assert.Null(outcomes[merge.Id]);
        Assert.Equal("other notes say that they are one", outcomes[split.Id]);
        Assert.Equal("Pavo Ostin is not named in the report any more", outcomes[gone.Id]);
    }

    [Fact]
    public void Link_TextThatMoved_KeepsToTheNoteByTheWords()
    {
        var place = Place("a", "Pavo Oslin");
        var moved = EntityNote.Of(EntityNoteKind.Split, place with { Span = new Span(place.Span.Start + 7, place.Span.End + 7) }, Place("c", "Pavo Oslin"));
        var outcome = Assert.Single(EntityLinker.Link(s_documents, [moved]).Notes);
        Assert.Null(outcome.Fault);
        Assert.Equal(place.Span, outcome.Target!.Document == place.Document ? outcome.Target.Span : outcome.Other!.Span);
    }

    [Fact]
    public void Union_OfSets_KeepsApartWhatIsTwoThroughOthers()
    {
        var sets = new MergeSets(5);
        Assert.True(sets.KeepApart(0, 4));
        Assert.True(sets.Union(0, 1, MergeRule.SameName));
        Assert.True(sets.Union(3, 4, MergeRule.SameName));
        Assert.True(sets.Union(1, 2, MergeRule.SameName));
        Assert.False(sets.Union(2, 3, MergeRule.SameName));
        Assert.False(sets.KeepApart(0, 2));
        Assert.Equal(3, sets.Steps.Count);
    }

    private static string Text(string id) => s_documents.Single(document => document.Id == id).Text;
}
