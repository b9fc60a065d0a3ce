using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Words;

/// <summary>The words of the sentence that something is told in, as claims compare them.</summary>
internal static class SentenceWords
{
    private const int Longest = 1000;

    private const int MostBefore = 3;
    private const int MostBehind = 4;

    /// <summary>Hashes of the stems of the uncommon words, numbers and calendar left out, sorted.</summary>
    public static ImmutableArray<int> Of(string text, Span sentence) =>
    [
        .. Scan(text, sentence)
            .Where(word => !word.IsNumber && Lexicon.Number(word.Folded) is null && !Lexicon.IsCalendar(word.Folded))
            .Select(word => Lexicon.Term(word.Folded)).OfType<string>().Where(term => !Lexicon.IsCommon(term)).Select(HashOf).Distinct().Order(),
    ];

    /// <summary>Hashes of the stems of the nearest words with content on either side of a number, in its own sentence.</summary>
    public static ImmutableArray<int> Beside(string text, Span sentence, Span figure)
    {
        var terms = Scan(text, sentence)
            .Where(word => !word.Span.Overlaps(figure) && !word.IsNumber && Lexicon.Number(word.Folded) is null && !Lexicon.IsCalendar(word.Folded))
            .Select(word => (word.Span, Term: Lexicon.Term(word.Folded))).Where(word => word.Term is not null).ToList();
        return
        [
            .. terms.Where(word => word.Span.End <= figure.Start).TakeLast(MostBefore).Concat(terms.Where(word => word.Span.Start >= figure.End).Take(MostBehind))
                .Select(word => HashOf(word.Term!)).Distinct().Order(),
        ];
    }

    /// <summary>The words, of an endless sentence the first.</summary>
    public static List<Word> Scan(string text, Span sentence) =>
        WordScanner.Scan(text, sentence.Length > Longest ? new Span(sentence.Start, sentence.Start + Longest) : sentence);

    public static int HashOf(string term) => unchecked((int)Parallax.Documents.Language.FeatureHash.Of(term));

    /// <summary>How many two sorted lists have in common.</summary>
    public static int Shared(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            shared += a[i] == b[j] ? 1 : 0;
            var (first, second) = (a[i], b[j]);
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Index of the sentence, or block, that holds a position, or of the next one.</summary>
    public static int At(ImmutableArray<Span> sentences, int position)
    {
        int low = 0, high = sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
