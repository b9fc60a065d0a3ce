using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading;

/// <summary>
/// Tells a text's language by how many of its words are function words of it (<c>Rules/languages.tsv</c>): crude, but it needs no model
/// and does not fail on names. Where the text is too short to tell, the language that the page declares counts.
/// </summary>
internal static class LanguageDetector
{
    private const int Window = 20_000;

    private const double LeastShare = 0.12;

    private const int FewestWords = 4;

    private static readonly ImmutableArray<string> Languages = [.. RuleFile.Rows("languages.tsv").Select(row => row[0])];

    private static readonly FrozenDictionary<string, ImmutableArray<int>> Words = RuleFile.Rows("languages.tsv")
        .SelectMany((row, language) => row[1].Split(' ').Select(word => (word, language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.language).Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<int>>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A BCP 47 language code, <c>und</c> where nothing tells it.</summary>
    public static string Detect(string text, string? declared)
    {
        Span<double> scores = stackalloc double[Languages.Length];
        Span<int> hits = stackalloc int[Languages.Length];
        scores.Clear();
        hits.Clear();
        var count = Score(text.AsSpan(0, Math.Min(text.Length, Window)), scores, hits);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        if (ByScript(text.AsSpan(0, Math.Min(text.Length, Window))) is { } written)
        {
            return written;
        }

        var primary = declared?.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower) ? code : null;
        return count >= FewestWords && hits[best] >= Math.Max(2, count * LeastShare) ? Languages[best] : primary ?? "und";
    }

    /// <summary>Languages that their script tells: no spaces part their words, so that few stand in a list.</summary>
    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0, han = 0, kana = 0, hangul = 0;
        foreach (var letter in text)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            han += letter is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += letter is >= '\u3041' and <= '\u30FA' ? 1 : 0;
            hangul += letter is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
        }

        return (han + kana + hangul) * 2 <= letters ? null : hangul > han ? "ko" : kana * 10 > han ? "ja" : "zh";
    }

    /// <summary>The share of a text's words that are function words of one of the languages, the one with most; 0 for fewer than two such words.</summary>
    public static double Share(string text, ImmutableArray<string> languages)
    {
        Span<double> scores = stackalloc double[Languages.Length];
        Span<int> hits = stackalloc int[Languages.Length];
        scores.Clear();
        hits.Clear();
        var count = Score(text.AsSpan(0, Math.Min(text.Length, Window)), scores, hits);
        var best = 0.0;
        foreach (var language in languages)
        {
            var at = Languages.IndexOf(language);
            best = at >= 0 && hits[at] >= 2 ? Math.Max(best, scores[at]) : best;
        }

        return count == 0 ? 0 : best / count;
    }

    private static int Score(ReadOnlySpan<char> text, Span<double> scores, Span<int> hits)
    {
        var count = 0;
        Span<char> lower = stackalloc char[16];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’'))
            {
                end++;
            }

            count++;
            if (end - at <= lower.Length)
            {
                var length = text[at..end].ToLowerInvariant(lower);
                if (Lookup.TryGetValue(lower[..length], out var languages))
                {
                    // A word that several languages have says less.
                    foreach (var language in languages)
                    {
                        scores[language] += 1.0 / languages.Length;
                        hits[language]++;
                    }
                }
            }

            at = end;
        }

        return count;
    }
}
