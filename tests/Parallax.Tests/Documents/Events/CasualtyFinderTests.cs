using System.Globalization;
using System.Linq;
using Parallax.Documents;
using Parallax.Documents.Reading;
using Parallax.Rules;
using Xunit;

namespace Parallax.Tests.Documents.Events;

public sealed class CasualtyFinderTests
{
    public static TheoryData<string, string?> Examples()
    {
        var data = new TheoryData<string, string?>();
        foreach (var example in new[] { "en/harm-cues.tsv", "en/harm-contexts.tsv", "en/people-words.tsv" }.SelectMany(file => RuleFile.Examples(file)))
        {
            data.Add(example.Sentence, example.Expected);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Find_RuleExamples_GiveWhatIsTold(string sentence, string? expected) => Assert.Equal(expected ?? string.Empty, Told(sentence));

    [Theory]
    [InlineData("Man killed in Ostvik\n\nA 34-year-old man was shot dead in Ostvik on Friday. The victim, Lev Orsik, died at the scene. He was shot twice, police said.", "killed 1")]
    [InlineData("One dead, three hurt\n\nOne person was killed and three others were wounded in Ostvik. Lev Orsik, 34, was pronounced dead at the scene. A woman, 22, is in critical condition.", "killed 1 | injured 1 | injured 3")]
    [InlineData("A man was wounded in the leg. Another man was hit in the arm, police said.", "injured 1 | hit 1")]
    [InlineData("Ana Berrin shot and killed her husband before turning the gun on herself.", "killed 2")]
    [InlineData("The bodies of Lev Orsik, his wife, Ana Orsik, and their two children, Mia and Tom, were found in the house.", "killed 4")]
    [InlineData("A man and a woman were taken to a hospital. They later died.", "killed 2")]
    [InlineData("Lev Orsik, 60, and Ana Berrin, 26, died at the scene.", "killed 2")]
    [InlineData("The suspect, Lev Orsik, was charged with shooting into a house.", "")]
    [InlineData("A girl was shot on Tuesday. She later died.", "killed 1")]
    public void Find_Report_CountsEachPersonOnce(string text, string expected) => Assert.Equal(expected, Told(text));

    /// <summary>A day outside the calendar is no day; it was an exception that took the whole report with it.</summary>
    [Theory]
    [InlineData("A woman was killed in Ostvik 40,000 years ago, the museum said.")]
    [InlineData("A woman was killed in Ostvik 900,000 months ago, the museum said.")]
    [InlineData("A woman was killed in Ostvik 99,999,999 days ago, the museum said.")]
    public void Find_TimeOutsideTheCalendar_IsLeftOpen(string text) => Assert.NotEmpty(Analyze(text).Casualties);

    /// <summary>Nobody counted as harmed was an index behind the last of them.</summary>
    [Theory]
    [InlineData("The blast killed 0 people.")]
    [InlineData("Zero people were killed in Ostvik, the mayor said.")]
    [InlineData("0 people were killed and 0 people were injured.")]
    public void Find_NoneHarmed_IsRead(string text) => Assert.NotNull(Analyze(text));

    [Fact]
    public void Find_EarlierEvent_IsNotTheReportsOwn()
    {
        var record = Analyze("A woman was shot dead in Ostvik on Friday. In 2009 a man was killed in the same street.");

        Assert.Equal([true, false], record.Casualties.Select(casualty => casualty.IsOfAnotherEvent).OrderDescending());
    }

    [Fact]
    public void Find_NameAndAge_AreKept()
    {
        var casualty = Assert.Single(Analyze("Ana Berrin, 34, was stabbed to death in Ostvik on Friday.").Casualties);

        Assert.Equal((HarmKind.Killed, 34, false), (casualty.Kind, casualty.Age, casualty.IsGroup));
        Assert.NotNull(casualty.Entity);
    }

    /// <summary>"killed 2": as many persons, or a number of people, of a kind.</summary>
    private static string Told(string text)
    {
        var record = Analyze(text);
        var persons = record.Casualties.Where(casualty => !casualty.IsGroup).CountBy(casualty => casualty.Kind).Select(pair => (Kind: pair.Key, Count: pair.Value));
        var groups = record.Casualties.Where(casualty => casualty.IsGroup).Select(casualty => (casualty.Kind, casualty.Count));
        return string.Join(" | ", persons.Concat(groups).Distinct().Order()
            .Select(told => string.Create(CultureInfo.InvariantCulture, $"{told.Kind.ToString().ToLowerInvariant()} {told.Count}")));
    }

    private static DocumentRecord Analyze(string text)
    {
        var document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), null).Document!;
        var day = new NodaTime.LocalDate(2021, 5, 8);
        return DocumentPipeline.Analyze(document with { Published = new PublicationDate("2021-05-08", DateInterval.Day(day), DatePrecision.Day, new FieldEvidence("published", null, "given")) });
    }
}
