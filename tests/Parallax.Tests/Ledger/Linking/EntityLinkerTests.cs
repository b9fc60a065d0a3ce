using System;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Ledger.Linking;
using Xunit;

namespace Parallax.Tests.Ledger.Linking;

public sealed class EntityLinkerTests
{
    private static RecordBuilder Valley(string name, string text) =>
        new RecordBuilder(name).Paragraph(text + " It was said in Orvane, Lomavia, near the Ostrel bridge.")
            .Place("Orvane").Place("Lomavia").Place("Ostrel");

    private static ImmutableArray<string> Names(params RecordBuilder[] builders) =>
        [.. EntityLinker.Link(RecordBuilder.Documents(builders)).All.Where(entity => entity.Kind == EntityKind.Person).Select(entity => entity.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void Link_DiacriticsAndCase_AreOneEntityShownWithMarks()
    {
        var names = Names(Valley("a", "Tovan Kalvač spoke.").Person("Tovan Kalvač"), Valley("b", "Tovan Kalvac spoke.").Person("Tovan Kalvac"));
        Assert.Equal(["Tovan Kalvač"], names);
    }

    [Fact]
    public void Link_SurnameAlone_JoinsTheOnlyOneMeant()
    {
        var names = Names(Valley("a", "Tovan Kalvac spoke.").Person("Tovan Kalvac"), Valley("b", "Kalvac spoke.").Person("Kalvac"));
        Assert.Equal(["Tovan Kalvac"], names);
    }

    [Fact]
    public void Link_SurnameOfTwo_StaysUnresolvedUnlessARoleTells()
    {
        RecordBuilder[] both =
        [
            Valley("a", "The foreign minister, Pavo Oslin, spoke.").Person("Pavo Oslin").Role("Pavo Oslin", "foreign minister"),
            Valley("b", "The spokeswoman, Lena Oslin, spoke.").Person("Lena Oslin").Role("Lena Oslin", "spokeswoman"),
        ];
        Assert.Equal(["Lena Oslin", "Oslin", "Pavo Oslin"], Names([.. both, Valley("c", "Oslin spoke.").Person("Oslin")]));
        Assert.Equal(["Lena Oslin", "Pavo Oslin"], Names([.. both, Valley("c", "Oslin, the foreign minister, spoke.").Person("Oslin").Role("Oslin", "foreign minister")]));
    }

    [Fact]
    public void Link_OtherGivenName_IsAnotherPerson() =>
        Assert.Equal(["Ana Kovel", "Marko Kovel"], Names(Valley("a", "Ana Kovel spoke.").Person("Ana Kovel"), Valley("b", "Marko Kovel spoke.").Person("Marko Kovel")));

    [Fact]
    public void Link_GivenNameOfTheOtherGender_IsAnotherPerson() =>
        Assert.Equal(2, Names(Valley("a", "Aleksandar Kovel spoke.").Person("Aleksandar Kovel"), Valley("b", "Aleksandra Kovel spoke.").Person("Aleksandra Kovel")).Length);

    [Fact]
    public void Link_SurnameWithAnotherOffice_IsAnotherPerson() =>
        Assert.Equal(
            ["Ana Kovel", "Kovel"],
            Names(
                Valley("a", "Ana Kovel, mayor of Orvane, spoke.").Person("Ana Kovel").Role("Ana Kovel", "mayor", "Orvane"),
                Valley("b", "Kovel, an admiral, spoke.").Person("Kovel").Role("Kovel", "admiral")));

    [Fact]
    public void Link_Misspelling_JoinsWithTheSameRole()
    {
        var names = Names(
            Valley("a", "Ordan Vesk, president of Lomavia, spoke.").Person("Ordan Vesk").Role("Ordan Vesk", "president", "Lomavia"),
            Valley("b", "Orden Vesk, president of Lomavia, spoke.").Person("Orden Vesk").Role("Orden Vesk", "president", "Lomavia"),
            Valley("c", "Philippa Kearne, chair of a committee, spoke.").Person("Philippa Kearne").Role("Philippa Kearne", "chair"),
            Valley("d", "Philippa Cairn, chair of a committee, spoke.").Person("Philippa Cairn").Role("Philippa Cairn", "chair"));
        Assert.Equal(2, names.Length);
    }

    [Fact]
    public void Link_InflectedSurnameInTheSameDocument_Joins() =>
        Assert.Equal(
            ["Tovan Kalvac"],
            Names(Valley("a", "Tovan Kalvac spoke. Kalvaci was minister of the interior then.").Person("Tovan Kalvac").Person("Kalvaci").Role("Kalvaci", "minister")));

    [Fact]
    public void Link_AcronymThatADocumentEquates_JoinsTheLongForm()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph("The Valley Force (VALFOR) closed the bridge.").Entity(EntityKind.Force, "Valley Force").Entity(EntityKind.Force, "VALFOR"),
            new RecordBuilder("b").Paragraph("VALFOR has troops there.").Entity(EntityKind.Force, "VALFOR"),
            new RecordBuilder("c").Paragraph("KOSTFOR has troops there, the Coast Force said.").Entity(EntityKind.Force, "KOSTFOR").Entity(EntityKind.Force, "Coast Force"));
        var entities = EntityLinker.Link(documents).All;
        var valley = Assert.Single(entities, entity => entity.Aliases.Append(entity.Name).Contains("VALFOR"));
        Assert.Contains("Valley Force", valley.Aliases.Append(valley.Name));
        Assert.Equal(3, entities.Length);
    }

    [Fact]
    public void Link_ShortFormOfOneBody_JoinsIt()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph("The Northern Concord met.").Organization("Northern Concord"),
            new RecordBuilder("b").Paragraph("The Concord met.").Organization("Concord"),
            new RecordBuilder("c").Paragraph("The Interior Ministry met.").Organization("Interior Ministry"),
            new RecordBuilder("d").Paragraph("The Ministry met.").Organization("Ministry"));
        Assert.Equal(["Interior Ministry", "Ministry", "Northern Concord"], EntityLinker.Link(documents).All.Select(entity => entity.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Link_GazetteerEntry_JoinsOtherNames()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph("The UK agreed.").Place("United Kingdom", "GB", "UK"),
            new RecordBuilder("b").Paragraph("Britain agreed.").Place("Britain", "GB"));
        var entity = Assert.Single(EntityLinker.Link(documents).All);
        Assert.Equal("GB", entity.Link?.Id);
        Assert.Equal(["Britain", "UK"], entity.Aliases);
    }

    [Fact]
    public void Link_WhatIsOnlyDescribed_StaysItsDocumentsOwn()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph("The report said so.").Entity(EntityKind.Other, "report", ["~The report"]),
            new RecordBuilder("b").Paragraph("The report said no.").Entity(EntityKind.Other, "report", ["~The report"]));
        Assert.Equal(2, EntityLinker.Link(documents).All.Length);
    }

    [Fact]
    public void Link_PrivateInOneDocumentOnly_IsNotPrivate()
    {
        var documents = RecordBuilder.Documents(
            new RecordBuilder("a").Paragraph("Ilian Toresk was killed.").Entity(EntityKind.Person, "Ilian Toresk", isPrivate: true),
            new RecordBuilder("b").Paragraph("Ilian Toresk, a minister, spoke.").Person("Ilian Toresk"));
        Assert.False(Assert.Single(EntityLinker.Link(documents).All).Private);
    }

    [Fact]
    public void Link_RandomNames_NeverJoinsGivenNamesThatDiffer()
    {
        string[] given = ["Ana", "Marko", "Jan", "Ian", "Pavo", "Lena", "Sara", "Zara", "Danil", "Danila", "Mina", "Nina", "Tom", "Tim"];
        string[] surnames = ["Kovel", "Kovell", "Oslin", "Vesk", "Wesk"];
        var pick = Gen.Choose(0, (given.Length * surnames.Length) - 1).NonEmptyListOf().ToArbitrary();
        Prop.ForAll(pick, picks =>
        {
            var builders = picks.Take(12).Select((index, at) =>
            {
                var name = given[index % given.Length] + " " + surnames[index / given.Length];
                return Valley("doc" + at, name + " spoke.").Person(name);
            }).ToArray();
            var entities = EntityLinker.Link(RecordBuilder.Documents(builders)).All.Where(entity => entity.Kind == EntityKind.Person);
            return entities.All(entity => entity.Aliases.Append(entity.Name).Select(name => name.Split(' ')[0]).Distinct().Count() == 1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Link_EveryLocalEntity_IsOfExactlyOneEntityThatHoldsItsMentions()
    {
        var documents = RecordBuilder.Documents(
            Valley("a", "Tovan Kalvac spoke.").Person("Tovan Kalvac"), Valley("b", "Kalvac spoke.").Person("Kalvac"), Valley("c", "Ana Kovel spoke.").Person("Ana Kovel"));
        var linked = EntityLinker.Link(documents);
        for (var document = 0; document < documents.Length; document++)
        {
            for (var local = 0; local < documents[document].Record.Entities.Length; local++)
            {
                var mention = documents[document].Record.Entities[local].Mentions[0];
                Assert.Contains(new EntityReference(documents[document].Id, mention.Span, mention.Kind), linked.Of(document, local).Mentions);
            }
        }

        Assert.Equal(linked.All.Select(entity => entity.Id).Distinct().Count(), linked.All.Length);
        Assert.Equal(linked.All.Select(entity => entity.Id).Order(StringComparer.Ordinal), linked.All.Select(entity => entity.Id));
    }

    [Theory]
    [InlineData("Zhang Weiming", "Weiming Zhang")]
    [InlineData("Farida Omarkhel", "Farida Omar Khel")]
    [InlineData("Bill Garrow", "William Garrow")]
    [InlineData("A. K. Demirsoy", "Ahmet Kaya Demirsoy")]
    [InlineData("José Peñalva", "José María Peñalva Ortiz")]
    [InlineData("Mehdi Karbassi", "Mahdi Karbasi")]
    public void Link_FormsOfOneName_AreOnePersonInTheSameCompanyAlone(string one, string other)
    {
        Assert.Single(Names(Valley("a", one + " spoke.").Person(one), Valley("b", other + " spoke.").Person(other)));
        Assert.Equal(2, Names(
            new RecordBuilder("a").Paragraph("In Tamm " + one + " sang.").Place("Tamm").Person(one),
            new RecordBuilder("b").Paragraph("In Dorn " + other + " voted.").Place("Dorn").Person(other)).Length);
    }

    [Theory]
    [InlineData("Арсен Товмасян", "Arsen Tovmasyan")]
    [InlineData("Γιώργος Παπαθέμης", "Giorgos Papathemis")]
    public void Link_NameInAnotherScript_IsThatInLatinLetters(string one, string other) =>
        Assert.Single(Names(Valley("a", one + " spoke.").Person(one), Valley("b", other + " spoke.").Person(other)));

    [Fact]
    public void Link_InitialOfTwo_JoinsNeither() =>
        Assert.Equal(3, Names(
            Valley("a", "Ahmet Kovel spoke.").Person("Ahmet Kovel"), Valley("b", "Aron Kovel spoke.").Person("Aron Kovel"), Valley("c", "A. Kovel spoke.").Person("A. Kovel")).Length);

    [Theory]
    [InlineData("Ministry of Finance of Lomavia", "Lomavia's Finance Ministry")]
    [InlineData("Lotus Shipping Co., Ltd.", "Lotus Shipping")]
    [InlineData("People's Front for the Liberation of Hadra", "PFLH")]
    [InlineData("Fifth Northern Battalion", "5th Northern Btn")]
    public void Link_BodiesInOtherWords_AreOne(string one, string other)
    {
        var linked = EntityLinker.Link(RecordBuilder.Documents(Valley("a", one + " spoke.").Organization(one), Valley("b", other + " spoke.").Organization(other)));
        Assert.Single(linked.All, entity => entity.Kind == EntityKind.Organization);
    }

    [Fact]
    public void Link_AcronymOfTwoBodies_IsNeither()
    {
        var linked = EntityLinker.Link(RecordBuilder.Documents(
            Valley("a", "The Agrarian Union Party spoke.").Organization("Agrarian Union Party"), Valley("b", "The Alpine Union Press spoke.").Organization("Alpine Union Press"),
            Valley("c", "The AUP spoke.").Organization("AUP")));
        Assert.Equal(3, linked.All.Count(entity => entity.Kind == EntityKind.Organization));
    }
}
