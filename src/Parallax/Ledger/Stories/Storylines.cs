using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>Links stories that continue each other: the same people, bodies and places and the words of the same subject, over months and years.</summary>
internal static class Storylines
{
    /// <summary>Least average likeness of stories of one line.</summary>
    private const double SameLine = 0.2;

    /// <summary>Stories of one line share as many names and words as this, …</summary>
    private const int LeastShared = 3;

    /// <summary>… and as many names among them.</summary>
    private const int LeastNames = 2;

    /// <summary>What a word counts beside a name: reports of one subject months apart retell it in words of their own.</summary>
    private const double WordWeight = 0.5;

    private const int CandidateNames = 10;
    private const int MostPostings = 200;

    /// <returns>For each story the index of its line.</returns>
    public static int[] Of(List<List<int>> stories, ImmutableArray<StoryProfile> profiles)
    {
        var subjects = stories.ConvertAll(story => Subject(story, profiles));
        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var story = 0; story < stories.Count; story++)
        {
            foreach (var (name, _) in subjects[story].Where(pair => IsName(pair.Key)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(CandidateNames))
            {
                if (!postings.TryGetValue(name, out var list))
                {
                    postings.Add(name, list = []);
                }

                list.Add(story);
            }
        }

        var pairs = new SortedSet<(int A, int B)>();
        foreach (var list in postings.Values)
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count && j <= i + MostPostings; j++)
                {
                    pairs.Add((list[i], list[j]));
                }
            }
        }

        var scores = pairs.Select(pair => (pair, Score: Likeness(subjects[pair.A], subjects[pair.B]))).Where(pair => pair.Score > 0.05);
        var lines = AverageLinkage.Cluster(stories.Count, scores, SameLine);
        var lineOf = new int[stories.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            lines[line].ForEach(story => lineOf[story] = line);
        }

        return lineOf;
    }

    private static bool IsName(string term) => term[0] == StoryTerm.Name;

    /// <summary>The names and words in a story's reports with their weights, of unit length together.</summary>
    private static Dictionary<string, double> Subject(List<int> story, ImmutableArray<StoryProfile> profiles)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (term, weight) in story.SelectMany(member => profiles[member].Subject))
        {
            weights[term] = weights.GetValueOrDefault(term) + (IsName(term) ? weight : WordWeight * weight);
        }

        var length = Math.Sqrt(weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value * pair.Value));
        return weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }

    private static double Likeness(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        var shared = a.Keys.Where(b.ContainsKey).Order(StringComparer.Ordinal).ToList();
        return shared.Count < LeastShared || shared.Count(IsName) < LeastNames ? 0 : shared.Sum(term => a[term] * b[term]);
    }
}
