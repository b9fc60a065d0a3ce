using Parallax.Ledger.Linking;
using Xunit;

namespace Parallax.Tests.Ledger.Linking;

/// <summary>How names compare by their words alone.</summary>
public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Gökçeren", "Gyokcheren")]
    [InlineData("Hryhorenko", "Grigorenko")]
    [InlineData("Tscharkow", "Charkov")]
    [InlineData("Xhaferi", "Dzaferi")]
    [InlineData("Dželatović", "Djelatovic")]
    [InlineData("Beyrouk", "Bayruk")]
    [InlineData("Karimzade", "Karimzadeh")]
    [InlineData("Qasr", "Kasr")]
    [InlineData("Müller", "Mueller")]
    public void AreOne_TransliterationsOfAWord_AreOne(string a, string b) => Assert.True(Spellings.AreOne(NameKeys.Words(a, EntityKind.Place)[0], NameKeys.Words(b, EntityKind.Place)[0]));

    [Theory]
    [InlineData("Petrenko", "Petrenkov")]
    [InlineData("Gambia", "Zambia")]
    [InlineData("Kolesnik", "Kolesnikov")]
    [InlineData("Stanić", "Stančić")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Brand", "Brandl")]
    public void AreOne_OtherWords_AreTwo(string a, string b) => Assert.False(Spellings.AreOne(NameKeys.Words(a, EntityKind.Place)[0], NameKeys.Words(b, EntityKind.Place)[0]));

    [Theory]
    [InlineData("Tovan Kalvač", "Tovan Kalvac", "Same")]
    [InlineData("Swetlana Morosowa", "Svetlana Morozova", "Spelling")]
    [InlineData("Khalid Sharafdin", "Khaled Sharaf al-Din", "Spelling")]
    [InlineData("Oleksandra Hryhorenko", "Alexandra Grigorenko", "Spelling")]
    [InlineData("Zhang Weiming", "Weiming Zhang", "Form")]
    [InlineData("F. B. Marel", "Fatou Binta Marel", "Form")]
    [InlineData("José Peñalva", "José María Peñalva Ortiz", "Form")]
    [InlineData("Park Jin-su", "Jinsu Park", "Form")]
    [InlineData("Kalvac", "Tovan Kalvač", "Part")]
    [InlineData("Nadia Orveth", "Nadia Orvath", "Spelling")]
    [InlineData("Nadia Orvelt", "Nadia Orveln", "Near")]
    [InlineData("Ana Kovel", "Marko Kovel", "None")]
    [InlineData("Karim Saidov", "Karima Saidova", "None")]
    [InlineData("Gustav V", "Gustav VI", "None")]
    public void Compare_NamesOfPersons_SaysHowTheyStand(string a, string b, string relation) =>
        Assert.Equal(relation, PersonNames.Compare(NameKeys.Words(a, EntityKind.Person), NameKeys.Words(b, EntityKind.Person)).ToString());

    [Theory]
    [InlineData("Lesk river", "the Lesk", "Form")]
    [InlineData("Mount Ardel", "Ardel Peak", "Form")]
    [InlineData("Kestrel Steel plc", "Kestrel", "Form")]
    [InlineData("47th Separate Mechanised Brigade", "47th Brigade", "Form")]
    [InlineData("Qasr Dallim", "Kasr Dalim", "Spelling")]
    [InlineData("Orbis Imaging", "Orbis Imoging Works", "Form")]
    [InlineData("Karshi", "Karshi province", "None")]
    [InlineData("Tarvik Group", "Tarvik Foundation", "None")]
    [InlineData("47th Brigade", "74th Brigade", "None")]
    [InlineData("3rd Assault Brigade", "3rd Tank Brigade", "None")]
    [InlineData("Kestrel Air", "Kestrel Air Cargo", "None")]
    public void Compare_NamesOfThings_SaysHowTheyStand(string a, string b, string relation) =>
        Assert.Equal(relation, ThingNames.Compare(NameKeys.Words(a, EntityKind.Organization), NameKeys.Words(b, EntityKind.Organization)).ToString());

    [Theory]
    [InlineData("The tennis player Ana Kovel spoke.", "Ana Kovel, a surgeon, spoke.", true)]
    [InlineData("The surgeon Ana Kovel spoke.", "Ana Kovel, a surgeon in Orvane, spoke.", false)]
    [InlineData("Ana Kovel spoke.", "Ana Kovel, a surgeon, spoke.", false)]
    public void Of_WordsBesideAName_TellWhetherTheyDiffer(string one, string other, bool differ) => Assert.Equal(differ, Description(one).DiffersFrom(Description(other)));

    [Theory]
    [InlineData("Ana Kovel, 61, spoke.", 61)]
    [InlineData("Ana Kovel, aged 14, spoke.", 14)]
    [InlineData("Ana Kovel, 2031's winner, spoke.", null)]
    [InlineData("Ana Kovel spoke.", null)]
    public void Of_AgeBehindAName_IsRead(string text, int? age) => Assert.Equal(age, Description(text).Age);

    private static NameDescription Description(string text)
    {
        var at = text.IndexOf("Ana Kovel", System.StringComparison.Ordinal);
        return NameDescription.Of(text, new Span(at, at + "Ana Kovel".Length));
    }
}
