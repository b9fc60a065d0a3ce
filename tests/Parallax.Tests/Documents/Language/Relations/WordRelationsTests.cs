using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Relations;
using Xunit;

namespace Parallax.Tests.Documents.Language.Relations;

public sealed class WordRelationsTests
{
    private static readonly WordRelations Words = WordRelations.BuiltIn ?? throw new InvalidOperationException("no lexicon is built in");

    [Theory]
    [InlineData("begin", "v", "start", "v", true)]
    [InlineData("car", "n", "automobile", "n", true)]
    [InlineData("withdraw", "v", "pull back", "v", true)]
    [InlineData("talks", "n", "negotiation", "n", true)]
    [InlineData("accord", "n", "treaty", "n", true)]
    [InlineData("increase", "v", "raise", "v", false)]
    [InlineData("rise", "v", "fall", "v", false)]
    [InlineData("soldier", "n", "policeman", "n", false)]
    [InlineData("cease-fire", "n", "ceasefire", "n", true)]
    [InlineData("Cease Fire", "n", "truce", "n", true)]
    public void AreSynonyms_CommonSenses_Expected(string a, string tagA, string b, string tagB, bool expected) =>
        Assert.Equal(expected, Words.AreSynonyms(Entry(a, tagA), Entry(b, tagB)));

    [Theory]
    [InlineData("rise", "v", "fall", "v", true)]
    [InlineData("increase", "n", "decrease", "n", true)]
    [InlineData("soar", "v", "fall", "v", true)]
    [InlineData("accept", "v", "reject", "v", true)]
    [InlineData("swift", "a", "sluggish", "a", true)]
    [InlineData("win", "v", "lose", "v", true)]
    [InlineData("legal", "a", "illegal", "a", true)]
    [InlineData("increase", "v", "raise", "v", false)]
    [InlineData("soldier", "n", "policeman", "n", false)]
    [InlineData("good", "a", "good", "a", false)]
    public void AreAntonyms_ContrariesAndWhatIsLikeThem_Expected(string a, string tagA, string b, string tagB, bool expected)
    {
        Assert.Equal(expected, Words.AreAntonyms(Entry(a, tagA), Entry(b, tagB)));
        Assert.Equal(expected, Words.AreAntonyms(Entry(b, tagB), Entry(a, tagA)));
    }

    [Theory]
    [InlineData("withdrawal", "n", "withdraw", "v", true)]
    [InlineData("decision", "n", "decide", "v", true)]
    [InlineData("presidential", "a", "president", "n", true)]
    [InlineData("swiftly", "r", "swift", "a", true)]
    [InlineData("attacker", "n", "attack", "v", true)]
    [InlineData("party", "n", "apart", "r", false)]
    [InlineData("general", "n", "generate", "v", false)]
    public void AreDerived_OneBuiltFromTheOther_Expected(string a, string tagA, string b, string tagB, bool expected)
    {
        Assert.Equal(expected, Words.AreDerived(Entry(a, tagA), Entry(b, tagB)));
        Assert.Equal(expected, Words.AreDerived(Entry(b, tagB), Entry(a, tagA)));
    }

    [Theory]
    [InlineData("withdrawal", "n", "pull back", "v", true)]
    [InlineData("beginning", "n", "start", "v", true)]
    [InlineData("withdrawal", "n", "invade", "v", false)]
    public void AreSynonymsAcross_NounAndVerb_Expected(string a, string tagA, string b, string tagB, bool expected) =>
        Assert.Equal(expected, Words.AreSynonymsAcross(Entry(a, tagA), Entry(b, tagB)));

    [Theory]
    [InlineData("tank", "n", "vehicle", "n", true)]
    [InlineData("soldier", "n", "person", "n", true)]
    [InlineData("vehicle", "n", "tank", "n", false)]
    [InlineData("murder", "v", "kill", "v", true)]
    [InlineData("soldier", "n", "vehicle", "n", false)]
    public void DepthBelow_KindOfAThing_Expected(string a, string tagA, string b, string tagB, bool expected) =>
        Assert.Equal(expected, Words.DepthBelow(Entry(a, tagA), Entry(b, tagB), 8) > 0);

    [Theory]
    [InlineData("kill", "v", "die", "v", true)]
    [InlineData("snore", "v", "sleep", "v", true)]
    [InlineData("die", "v", "kill", "v", false)]
    public void Leads_CauseAndEntailment_OneWay(string a, string tagA, string b, string tagB, bool expected) => Assert.Equal(expected, Words.Leads(Entry(a, tagA), Entry(b, tagB)));

    [Fact]
    public void Kinship_TwoKindsOfOneThing_SiblingsUnderADeepParent()
    {
        var kinship = Words.Kinship(Entry("apple", "n"), Entry("pear", "n"));

        Assert.True(kinship is { AreSiblings: true, Depth: > 4 }, kinship.ToString());
    }

    [Fact]
    public void Kinship_UnrelatedThings_MeetHighOrNever()
    {
        Assert.Null(Words.Kinship(Entry("treaty", "n"), Entry("apple", "n"), steps: 3));
        Assert.True(Words.Kinship(Entry("soldier", "n"), Entry("apple", "n"), steps: 12) is { Depth: <= 3, IsSame: false });
    }

    [Fact]
    public void Find_NamesNonsenseAndOddInput_NotKnown()
    {
        Assert.False(Words.Find("Lomara", PartOfSpeech.Noun).IsKnown);
        Assert.False(Words.Find("vienna", PartOfSpeech.Noun).IsKnown);
        Assert.False(Words.Find(string.Empty, PartOfSpeech.Noun).IsKnown);
        Assert.False(Words.Find(new string('a', 5000), PartOfSpeech.Noun).IsKnown);
        Assert.False(Words.Find("the", PartOfSpeech.Det).IsKnown);
        Assert.Null(Words.Kinship(default, Entry("tank", "n")));
    }

    [Fact]
    public void Find_WordOfSeveralPartsOfSpeech_EachHasItsOwnSenses()
    {
        var (noun, verb) = (Words.Find("attack", PartOfSpeech.Noun), Words.Find("attack", PartOfSpeech.Verb));

        Assert.True(noun.IsKnown && verb.IsKnown && noun != verb);
        Assert.False(Words.Find("attack", PartOfSpeech.Adv).IsKnown);
        Assert.True(Words.Uses(verb, 0) > 0);
    }

    [Fact]
    public void Notice_OfWordNet_GoesWithTheFile() =>
        Assert.Contains("Copyright 2011 by Princeton University", Words.Notice, StringComparison.Ordinal);

    [Fact]
    public void Read_OtherBytes_Refused()
    {
        Assert.Throws<InvalidDataException>(() => WordRelations.Read([]));
        Assert.Throws<InvalidDataException>(() => WordRelations.Read(new byte[100]));
    }

    [Fact]
    public void Relations_AnyTwoWords_AreTheSameBothWaysAndTakeNoMemory()
    {
        string[] words = ["attack", "raid", "rise", "fall", "president", "withdrawal", "withdraw", "swift", "quickly", "soldier", "vehicle", "tank", "water", "claim", "deny"];
        PartOfSpeech[] tags = [PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Adj, PartOfSpeech.Adv];
        var entries = words.SelectMany(word => tags.Select(tag => Words.Find(word, tag))).Where(entry => entry.IsKnown).ToArray();
        Check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Parallel.For(0, 4, _ => Check());

        void Check()
        {
            foreach (var a in entries)
            {
                foreach (var b in entries)
                {
                    var (there, back) = (Words.Kinship(a, b), Words.Kinship(b, a));
                    if (Words.AreSynonyms(a, b) != Words.AreSynonyms(b, a) || Words.AreAntonyms(a, b) != Words.AreAntonyms(b, a) || Words.AreDerived(a, b) != Words.AreDerived(b, a)
                        || there?.Up != back?.Down || (there is { IsSame: true }) != Words.AreSynonyms(a, b))
                    {
                        throw new InvalidOperationException($"{a} {b}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Find_AnyText_NeverThrows() => Prop.ForAll<string, byte>((text, tag) => Words.Find(text ?? string.Empty, (PartOfSpeech)tag).Count >= 0).QuickCheckThrowOnFailure();

    private static WordEntry Entry(string lemma, string tag) =>
        Words.Find(lemma, tag switch { "n" => PartOfSpeech.Noun, "v" => PartOfSpeech.Verb, "a" => PartOfSpeech.Adj, _ => PartOfSpeech.Adv });
}
