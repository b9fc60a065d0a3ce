using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Copies;

/// <summary>
/// Finds documents that are the same report in other words, such as two translations of it: the same statements in the same order,
/// and the same figures told by the reporters.
/// </summary>
internal static class Rewordings
{
    private const double SameStatement = 0.5;
    private const int LeastStatements = 3;
    private const int LeastFigures = 2;
    private const int MostPostings = 40;
    private const int MostStatements = 120;

    /// <param name="documents">Sorted by id.</param>
    /// <param name="texts">The same.</param>
    /// <param name="partial">Pairs that share passages: with most statements in common too, the one is the other's report.</param>
    public static IEnumerable<(int Taker, int Source, Copy Copy)> Find(
        ImmutableArray<LedgerDocument> documents, List<CopyText> texts, ImmutableHashSet<(int Taker, int Source)> partial)
    {
        var weights = new TermWeights();
        var statements = new List<List<Content>>();
        foreach (var document in documents)
        {
            var reader = new ContentReader(document);
            var own = document.Record.Statements.OrderBy(statement => statement.Span).Take(MostStatements).SelectMany(statement => reader.Parts(statement.Content))
                .Where(part => part.Terms.Length >= 3).ToList();
            weights.Count(own.SelectMany(part => part.Terms).Distinct(StringComparer.Ordinal));
            statements.Add(own);
        }

        var figures = documents.Select(ReportersFigures).ToList();
        var shared = Candidates(figures);
        var pairs = shared.Concat(partial.Select(pair => (Math.Min(pair.Taker, pair.Source), Math.Max(pair.Taker, pair.Source)))).Distinct().Order();
        foreach (var (first, second) in pairs)
        {
            if (documents[first].Document.Id == documents[second].Document.Id)
            {
                continue;
            }

            var (secondTook, direction, why) = CopyDirections.Decide(documents[first], texts[first], documents[second], texts[second]);
            var (taker, source) = secondTook ? (second, first) : (first, second);
            var matches = Matches(statements[taker], statements[source], weights);
            var enough = shared.Contains((first, second)) || matches.Count * 2 >= statements[taker].Count;
            if (enough && matches.Count >= LeastStatements && ContentSimilarity.LongestRise(matches.ConvertAll(match => match.Of)) * 10 >= matches.Count * 7)
            {
                var passages = matches.Select(match => new CopiedPassage(statements[taker][match.Part].Span, statements[source][match.Of].Span)).ToImmutableArray();
                var common = figures[first].Intersect(figures[second]).Count;
                yield return (taker, source, new Copy(
                    documents[taker].Id, documents[source].Id, CopyKind.Derived,
                    Math.Round(Math.Min(1, (double)passages.Sum(passage => passage.Span.Length) / Math.Max(1, documents[taker].Text.Length)), 4),
                    direction, Why(matches.Count, common) + " " + why, passages));
            }
        }
    }

    private static string Why(int statements, int figures) => figures == 0
        ? FormattableString.Invariant($"{statements} statements in one order are the same.")
        : FormattableString.Invariant($"{statements} statements in one order and {figures} of the reporter's figures are the same.");

    /// <summary>Values that the reporter gives, not a speaker: those of a press conference two reporters may have heard.</summary>
    private static ImmutableSortedSet<(decimal Value, string Unit)> ReportersFigures(LedgerDocument document) =>
    [
        .. document.Record.Figures
            .Where(figure => figure.Statement is null && figure.AttributedTo is null && figure.Value is >= 10 && figure.Unit is "count" or "percent")
            .Select(figure => (figure.Value!.Value, figure.Unit)),
    ];

    private static HashSet<(int First, int Second)> Candidates(List<ImmutableSortedSet<(decimal Value, string Unit)>> figures)
    {
        var shared = new Dictionary<(int, int), int>();
        foreach (var list in Enumerable.Range(0, figures.Count).SelectMany(document => figures[document].Select(figure => (figure, document)))
            .GroupBy(pair => pair.figure, pair => pair.document).Select(group => group.ToList()).Where(list => list.Count <= MostPostings))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    shared[(list[i], list[j])] = shared.GetValueOrDefault((list[i], list[j])) + 1;
                }
            }
        }

        return [.. shared.Where(pair => pair.Value >= LeastFigures).Select(pair => pair.Key)];
    }

    /// <summary>For each part of a statement the one of the other document that says the same, each used once.</summary>
    private static List<(int Part, int Of)> Matches(List<Content> parts, List<Content> others, TermWeights weights)
    {
        var matches = new List<(int, int)>();
        var used = new HashSet<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (best, score) = (-1, SameStatement);
            for (var j = 0; j < others.Count; j++)
            {
                if (!used.Contains(j) && !parts[i].ContradictsNumbersOf(others[j]))
                {
                    var likeness = ContentSimilarity.Compare(parts[i], others[j], weights);
                    if (likeness.Shared >= 3 && likeness.Dice >= score)
                    {
                        (best, score) = (j, likeness.Dice);
                    }
                }
            }

            if (best >= 0 && used.Add(best))
            {
                matches.Add((i, best));
            }
        }

        return matches;
    }
}
