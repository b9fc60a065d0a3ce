using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>Links stories that continue each other: the same people, bodies and places, over months and years.</summary>
internal static class Storylines
{
    /// <summary>Least average likeness of stories of one line.</summary>
    private const double SameLine = 0.2;

    private const int LeastShared = 3;
    private const int CandidateNames = 10;
    private const int MostPostings = 200;

    /// <returns>For each story the index of its line.</returns>
    public static int[] Of(List<List<int>> stories, ImmutableArray<StoryProfile> profiles)
    {
        var names = stories.ConvertAll(story => Names(story, profiles));
        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var story = 0; story < stories.Count; story++)
        {
            foreach (var (name, _) in names[story].OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(CandidateNames))
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

        var scores = pairs.Select(pair => (pair, Score: Likeness(names[pair.A], names[pair.B]))).Where(pair => pair.Score > 0.05);
        var lines = AverageLinkage.Cluster(stories.Count, scores, SameLine);
        var lineOf = new int[stories.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            lines[line].ForEach(story => lineOf[story] = line);
        }

        return lineOf;
    }

    /// <summary>The names in a story's reports with their weights, of unit length together.</summary>
    private static Dictionary<string, double> Names(List<int> story, ImmutableArray<StoryProfile> profiles)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, weight) in story.SelectMany(member => profiles[member].Entities))
        {
            weights[name] = weights.GetValueOrDefault(name) + weight;
        }

        var length = Math.Sqrt(weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value * pair.Value));
        return weights.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }

    private static double Likeness(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        var shared = a.Keys.Where(b.ContainsKey).Order(StringComparer.Ordinal).ToList();
        return shared.Count < LeastShared ? 0 : shared.Sum(name => a[name] * b[name]);
    }
}
