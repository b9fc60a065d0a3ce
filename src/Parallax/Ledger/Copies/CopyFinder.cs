using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Copies;

/// <summary>Finds documents and passages that were taken from others, and in which direction.</summary>
public static class CopyFinder
{
    /// <summary>A fingerprint in more documents than this brings each together with the first of them and the one before it only.</summary>
    private const int MostPostings = 40;

    private const int FurnitureDocuments = 4;
    private const int FurnitureDays = 60;

    /// <param name="documents">Sorted by id.</param>
    /// <returns>Sorted by document, then by what it was taken from. Of several documents that share a passage each is shown with those that explain most of it.</returns>
    public static ImmutableArray<Copy> Find(ImmutableArray<LedgerDocument> documents)
    {
        var texts = documents.Select(document => new CopyText(document)).ToList();
        var furniture = new HashSet<ulong>();
        var shared = Candidates(texts, furniture)
            .Where(pair => documents[pair.First].Document.Id != documents[pair.Second].Document.Id)
            .Select(pair => (pair.First, pair.Second, Runs: PassageAligner.Align(texts[pair.Second], texts[pair.First], furniture)))
            .Where(pair => IsCopy(pair.Runs, texts[pair.Second], texts[pair.First]))
            .Select(pair => (pair.First, pair.Second, pair.Runs, Decided: CopyDirections.Decide(documents[pair.First], texts[pair.First], documents[pair.Second], texts[pair.Second])))
            .ToList();
        var mixed = Mixtures.Takers(
            [.. shared.Select(pair => (pair.First, pair.Second, pair.Decided.Direction == CopyDirection.Unknown ? (int?)null : pair.Decided.SecondTook ? pair.Second : pair.First, pair.Runs))],
            texts.ConvertAll(text => text.Words.Count));
        var found = shared.ConvertAll(pair => Pair(texts, pair.First, pair.Second, pair.Runs, mixed.TryGetValue((pair.First, pair.Second), out var taker)
            ? (taker == pair.Second, CopyDirection.Likely, $"{CopyDirections.Name(documents[taker])} is made of passages of several reports that have none in common.")
            : pair.Decided, furniture));

        var reworded = Rewordings.Find(documents, texts, [.. found.Where(pair => pair.Copy.Kind == CopyKind.Partial).Select(pair => (pair.Taker, pair.Source))])
            .ToDictionary(pair => (pair.Taker, pair.Source));
        found = [.. found.Select(pair => pair.Copy.Kind == CopyKind.Partial && reworded.Remove((pair.Taker, pair.Source), out var whole)
            ? pair with { Copy = pair.Copy with { Kind = CopyKind.Derived, Overlap = System.Math.Max(pair.Copy.Overlap, whole.Copy.Overlap), Why = whole.Copy.Why } }
            : pair)];
        var copied = found.Select(pair => (pair.Taker, pair.Source)).ToHashSet();
        found.AddRange(reworded.Values.Where(pair => !copied.Contains((pair.Taker, pair.Source)) && !copied.Contains((pair.Source, pair.Taker))));
        copied = found.Select(pair => (pair.Taker, pair.Source)).ToHashSet();
        return [.. found.GroupBy(pair => pair.Taker).SelectMany(group => WithOneWhole([.. group], copied)).GroupBy(pair => pair.Taker).SelectMany(Explaining).OrderBy(pair => pair.Taker).ThenBy(pair => pair.Source).Select(pair => pair.Copy)];
    }

    private static List<(int First, int Second)> Candidates(List<CopyText> texts, HashSet<ulong> furniture)
    {
        var postings = new Dictionary<ulong, List<int>>();
        for (var document = 0; document < texts.Count; document++)
        {
            foreach (var fingerprint in texts[document].Fingerprints)
            {
                if (!postings.TryGetValue(fingerprint, out var list))
                {
                    postings.Add(fingerprint, list = []);
                }

                list.Add(document);
            }
        }

        var pairs = new HashSet<(int First, int Second)>();
        foreach (var (fingerprint, list) in postings.Where(posting => posting.Value.Count > 1))
        {
            if (IsFurniture(list, texts))
            {
                furniture.Add(fingerprint);
                continue;
            }

            for (var i = 1; i < list.Count; i++)
            {
                pairs.Add((list[0], list[i]));
                pairs.Add((list[i - 1], list[i]));
                for (var j = 1; j < i && list.Count <= MostPostings; j++)
                {
                    pairs.Add((list[j], list[i]));
                }
            }
        }

        return [.. pairs.Order()];
    }

    /// <summary>What reports of many months have in common is a site's furniture or stock background, not taken by one from another.</summary>
    private static bool IsFurniture(List<int> list, List<CopyText> texts)
    {
        if (list.Count < FurnitureDocuments)
        {
            return false;
        }

        var days = list.Select(document => texts[document].Document.Document.Published?.Interval.Earliest).OfType<LocalDate>().Order().ToList();
        return days.Count >= FurnitureDocuments && Period.DaysBetween(days[0], days[^1]) >= FurnitureDays;
    }

    private static (int Taker, int Source, Copy Copy) Pair(
        List<CopyText> texts, int first, int second, ImmutableArray<(int Start, int OfStart, int Length)> runs, (bool SecondTook, CopyDirection Direction, string Why) decided, HashSet<ulong> furniture)
    {
        var (a, b) = (texts[first], texts[second]);
        var (secondTook, direction, why) = decided;
        var (taker, source) = secondTook ? (b, a) : (a, b);
        if (!secondTook)
        {
            runs = PassageAligner.Align(taker, source, furniture);
        }

        var shared = runs.Sum(run => run.Length);
        var overlap = (double)shared / taker.Words.Count;
        var ofSource = (double)Covered(runs) / source.Words.Count;
        var kind = overlap >= 0.97 && ofSource >= 0.97 ? CopyKind.Identical
            : overlap >= 0.6 || (overlap >= 0.4 && ofSource >= 0.6) ? CopyKind.Near
            : CopyKind.Partial;
        var copy = new Copy(
            taker.Document.Id, source.Document.Id, kind, System.Math.Round(overlap, 4), direction, why,
            [.. runs.Select(run => new CopiedPassage(taker.SpanOf(run.Start, run.Length), source.SpanOf(run.OfStart, run.Length)))]);
        return secondTook ? (second, first, copy) : (first, second, copy);
    }

    /// <summary>
    /// Sentences that differ only in a number, and words that both heard spoken, are no copies: a run of the reporter's own words
    /// must be sixteen long, or several together two dozen; a quotation alone thirty.
    /// </summary>
    private static bool IsCopy(ImmutableArray<(int Start, int OfStart, int Length)> runs, CopyText taker, CopyText source)
    {
        int total = 0, longest = 0, quoted = 0;
        foreach (var (start, ofStart, length) in runs)
        {
            var own = 0;
            for (var i = 0; i < length; i++)
            {
                own += taker.Quoted[start + i] && source.Quoted[ofStart + i] ? 0 : 1;
            }

            total += own;
            longest = System.Math.Max(longest, own);
            quoted = System.Math.Max(quoted, length);
        }

        return longest >= 16 || total >= 24 || quoted >= 30;
    }

    /// <summary>Number of words of the source that the runs cover.</summary>
    private static int Covered(ImmutableArray<(int Start, int OfStart, int Length)> runs)
    {
        int covered = 0, end = 0;
        foreach (var (_, start, length) in runs.OrderBy(run => run.OfStart))
        {
            covered += System.Math.Max(0, start + length - System.Math.Max(start, end));
            end = System.Math.Max(end, start + length);
        }

        return covered;
    }

    /// <summary>A report put together from two that have nothing in common is a copy of at most one of them as a whole.</summary>
    private static IEnumerable<(int Taker, int Source, Copy Copy)> WithOneWhole(ImmutableArray<(int Taker, int Source, Copy Copy)> pairs, HashSet<(int Taker, int Source)> copied)
    {
        var wholes = pairs.Where(pair => pair.Copy.Kind != CopyKind.Partial).OrderBy(pair => pair.Copy.Kind == CopyKind.Derived).ThenByDescending(pair => pair.Copy.Overlap).ThenBy(pair => pair.Source).ToList();
        foreach (var pair in pairs)
        {
            var isSecond = wholes.TakeWhile(whole => whole.Source != pair.Source).Any(better =>
                pair.Copy.Kind != CopyKind.Partial && !copied.Contains((pair.Source, better.Source)) && !copied.Contains((better.Source, pair.Source))
                && Shared(pair.Copy, better.Copy.Passages.Select(passage => passage.Span)) * 2 < pair.Copy.Passages.Sum(passage => passage.Span.Length));
            yield return isSecond ? pair with { Copy = pair.Copy with { Kind = CopyKind.Partial } } : pair;
        }
    }

    /// <summary>How much of the passages of a copy lies in the spans.</summary>
    private static int Shared(Copy copy, IEnumerable<Span> spans) =>
        copy.Passages.Sum(passage => spans.Sum(span => System.Math.Max(0, System.Math.Min(span.End, passage.Span.End) - System.Math.Max(span.Start, passage.Span.Start))));

    /// <summary>Of the copies of one document those that explain something that better ones do not.</summary>
    private static IEnumerable<(int Taker, int Source, Copy Copy)> Explaining(IEnumerable<(int Taker, int Source, Copy Copy)> pairs)
    {
        var explained = new List<Span>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Copy.Direction == CopyDirection.Known).ThenByDescending(pair => pair.Copy.Overlap).ThenBy(pair => pair.Source))
        {
            var length = pair.Copy.Passages.Sum(passage => passage.Span.Length);
            var known = Shared(pair.Copy, explained);
            if (explained.Count == 0 || known < length * 3 / 4)
            {
                explained.AddRange(pair.Copy.Passages.Select(passage => passage.Span));
                yield return pair;
            }
        }
    }
}
