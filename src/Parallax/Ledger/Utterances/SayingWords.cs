using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>The content words of a saying with what they mean, for soft alignment.</summary>
/// <param name="Words">In order; each word once.</param>
internal sealed record SayingWords(ImmutableArray<SayingWord> Words)
{
    /// <summary>Words of a saying that are aligned; what a longer one says behind them counts as unaligned.</summary>
    private const int Most = 60;

    public static SayingWords Of(string folded, Dictionary<string, float[]> meanings)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Select(word => (word, Term: Lexicon.Number(word) is null && !Lexicon.IsCalendar(word) ? Lexicon.Term(word) : null))
            .Where(pair => pair.Term is not null).Take(Most);
        return new SayingWords([.. words.Select(pair => new SayingWord(pair.word, pair.Term!, MeaningOf(pair.word)))]);

        float[] MeaningOf(string word)
        {
            if (!meanings.TryGetValue(word, out var meaning))
            {
                meanings.Add(word, meaning = Meaning.Of(word));
            }

            return meaning;
        }
    }

    /// <summary>How much of these words the other saying renders, 0 to 1 by weight, and the weightiest part of a word that it does not.</summary>
    public (double Covered, double Missing) CoveredBy(SayingWords other, TermWeights weights)
    {
        double covered = 0, all = 0, missing = 0;
        foreach (var word in Words)
        {
            var weight = weights.Of(word.Term);
            var best = 0f;
            foreach (var candidate in other.Words)
            {
                best = Math.Max(best, word.Term == candidate.Term ? 1 : Meaning.Likeness(word.Meaning, candidate.Meaning));
            }

            var likeness = Math.Clamp((best - 0.3) / 0.7, 0, 1);
            covered += weight * likeness;
            all += weight;
            missing = Math.Max(missing, weight * (1 - likeness));
        }

        return all == 0 ? (0, 0) : (covered / all, missing);
    }
}
