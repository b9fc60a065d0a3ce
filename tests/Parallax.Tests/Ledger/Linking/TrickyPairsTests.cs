using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Evaluation.Sets;
using Parallax.Tests.Samples;
using Xunit;

namespace Parallax.Tests.Ledger.Linking;

/// <summary>
/// Tricky pairs of names in their sentences, one test each: the dev rows of <c>eval/entities</c> and <c>eval/entities/more</c>, of which
/// <c>Cases/entities/known-misses.tsv</c> lists those that linking gets wrong. A row that gets better fails too, so that it leaves the list.
/// </summary>
public sealed class TrickyPairsTests
{
    private static readonly List<EntityPair> s_pairs =
    [
        .. new[] { "entities", Path.Combine("entities", "more") }
            .SelectMany(folder => EntityPair.Read(Path.Combine(SampleCorpus.Root, "eval", folder))).Where(pair => pair.Part == "dev"),
    ];

    private static readonly HashSet<string> s_misses =
    [
        .. File.ReadLines(Path.Combine(SampleCorpus.Root, "tests", "Parallax.Tests", "Cases", "entities", "known-misses.tsv")).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static TheoryData<int, string, string, string> Holding() => Rows(isMiss: false);

    public static TheoryData<int, string, string, string> Missed() => Rows(isMiss: true);

    [Theory]
    [MemberData(nameof(Holding))]
    public void Link_TrickyPair_IsAnsweredRight(int row, string one, string other, string tricky) =>
        Assert.True(IsRight(row), $"{one} and {other} ({tricky}): {(s_pairs[row].IsSame ? "one, told apart" : "two, joined")}");

    [Theory]
    [MemberData(nameof(Missed))]
    public void Link_KnownMiss_IsStillMissed(int row, string one, string other, string tricky) =>
        Assert.False(IsRight(row), $"{one} and {other} ({tricky}) are answered right now: take them off known-misses.tsv");

    [Fact]
    public void Table_OfPairsThatHold_HasThreeHundredOfBothAnswers()
    {
        var holding = s_pairs.Where(pair => !s_misses.Contains(Key(pair))).ToList();
        Assert.True(holding.Count >= 300, $"{holding.Count}");
        Assert.True(holding.Count(pair => pair.IsSame) >= 100 && holding.Count(pair => !pair.IsSame) >= 100);
        Assert.Equal(s_misses.Order(StringComparer.Ordinal), s_pairs.Select(Key).Where(s_misses.Contains).Distinct().Order(StringComparer.Ordinal));
    }

    private static bool IsRight(int row) => EntityPairsEvaluation.Ask(s_pairs[row], isGiven: true).Joined == s_pairs[row].IsSame;

    private static string Key(EntityPair pair) => $"{pair.NameA}\t{pair.NameB}\t{pair.Tricky}";

    private static TheoryData<int, string, string, string> Rows(bool isMiss)
    {
        var rows = new TheoryData<int, string, string, string>();
        for (var i = 0; i < s_pairs.Count; i++)
        {
            if (s_misses.Contains(Key(s_pairs[i])) == isMiss)
            {
                rows.Add(i, s_pairs[i].NameA, s_pairs[i].NameB, s_pairs[i].Tricky);
            }
        }

        return rows;
    }
}
