using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>Recognises one utterance across the wordings of several statements.</summary>
public static class UtteranceMatcher
{
    /// <summary>Speakers with more statements than this are compared by shared rare terms alone.</summary>
    private const int AllPairsBelow = 80;

    /// <summary>A term in more statements of one speaker than this leads to no comparison.</summary>
    private const int MostPostings = 60;

    /// <summary>Every statement belongs to at least one utterance.</summary>
    public static ImmutableArray<Utterance> Match(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var (sayings, weights, book) = Sayings(documents, entities);
        var sets = new UnionFind(sayings.Count);
        foreach (var (a, b) in Candidates(sayings).Where(pair => SameUtterance.Holds(sayings[pair.A], sayings[pair.B], weights, book)))
        {
            sets.Union(a, b);
        }

        Verbatim(sayings, sets);
        return [.. sets.Sets().Select(set => Make(documents, [.. set.Select(index => sayings[index])]))];
    }

    /// <summary>All statements as they are compared, by document and place, and what their terms weigh.</summary>
    internal static (List<Saying> Sayings, TermWeights Weights, WordBook Book) Sayings(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var sayings = new List<Saying>();
        var weights = new TermWeights();
        var book = new WordBook();
        var meanings = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var document = 0; document < documents.Length; document++)
        {
            var reader = new ContentReader(documents[document]);
            var own = documents[document].Record.Statements.Select((_, statement) => Saying.Of(documents, document, statement, entities, reader, meanings, book)).ToList();
            weights.Count(own.SelectMany(saying => saying.Whole.Terms).Distinct(StringComparer.Ordinal));
            sayings.AddRange(own);
        }

        return (sayings, weights, book);
    }

    /// <summary>Pairs of statements that may be one utterance: those of one speaker, and those of different reports whose speakers may be one.</summary>
    private static IEnumerable<(int A, int B)> Candidates(List<Saying> sayings)
    {
        foreach (var own in Groups(saying => saying.By.Entities.AsEnumerable()))
        {
            foreach (var pair in own.Count <= AllPairsBelow ? AllPairs(own) : BySharedTerms(own, sayings))
            {
                yield return pair;
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var near in Groups(saying => saying.By.Keys))
        {
            foreach (var pair in near.Count <= AllPairsBelow ? AllPairs(near) : BySharedTerms(near, sayings))
            {
                if (sayings[pair.A].Document != sayings[pair.B].Document && !sayings[pair.A].Speakers.Intersect(sayings[pair.B].Speakers, StringComparer.Ordinal).Any() && seen.Add(pair))
                {
                    yield return pair;
                }
            }
        }

        IEnumerable<List<int>> Groups(Func<Saying, IEnumerable<string>> keys) => Enumerable.Range(0, sayings.Count)
            .SelectMany(index => keys(sayings[index]).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Index: index)))
            .GroupBy(pair => pair.Key, pair => pair.Index, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList());
    }

    private static IEnumerable<(int A, int B)> AllPairs(List<int> own)
    {
        for (var i = 0; i < own.Count; i++)
        {
            for (var j = i + 1; j < own.Count; j++)
            {
                yield return (own[i], own[j]);
            }
        }
    }

    private static IEnumerable<(int A, int B)> BySharedTerms(List<int> own, List<Saying> sayings)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var index in own)
        {
            foreach (var term in sayings[index].Whole.Terms)
            {
                if (!postings.TryGetValue(term, out var list))
                {
                    postings.Add(term, list = []);
                }

                list.Add(index);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (var list in postings.Values.Where(list => list.Count is > 1 and <= MostPostings))
        {
            foreach (var pair in AllPairs(list))
            {
                shared[pair] = shared.GetValueOrDefault(pair) + 1;
            }
        }

        return shared.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order();
    }

    /// <summary>The same words are the same utterance where one of the reports names no speaker.</summary>
    private static void Verbatim(List<Saying> sayings, UnionFind sets)
    {
        foreach (var group in Enumerable.Range(0, sayings.Count)
            .Where(index => sayings[index].Whole.Folded.Count(c => c == ' ') >= 5)
            .GroupBy(index => (sayings[index].Whole.Folded, sayings[index].Polarity)))
        {
            var members = group.ToList();
            var speakers = members.Where(index => !sayings[index].Speakers.IsEmpty).Select(index => sayings[index].Speakers[0]).Distinct(StringComparer.Ordinal).Count();
            if (members.Count > 1 && speakers <= 1)
            {
                // Those that name one speaker were judged by their occasions.
                var first = members.FindIndex(member => !sayings[member].Speakers.IsEmpty) is >= 0 and var named ? members[named] : members[0];
                members.Where(member => sayings[member].Speakers.IsEmpty).ToList().ForEach(member => sets.Union(first, member));
            }
        }
    }

    private static Utterance Make(ImmutableArray<LedgerDocument> documents, List<Saying> sayings)
    {
        var first = sayings[0];
        var words = Words(first);
        return new Utterance(
            Ids.Utterance(Id(first)),
            sayings.SelectMany(saying => saying.Speakers.Take(1)).FirstOrDefault(),
            [.. sayings.Select((saying, at) => new Wording(Id(saying), at == 0 ? [] : WordDifference.Spans(words, Words(saying))))]);

        string Id(Saying saying) => documents[saying.Document].StatementIds[saying.Statement];

        List<Word> Words(Saying saying) =>
            [.. documents[saying.Document].Record.Statements[saying.Statement].Content.SelectMany(span => WordScanner.Scan(documents[saying.Document].Text, span))];
    }
}
