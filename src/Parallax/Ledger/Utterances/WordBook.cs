using System;
using System.Collections.Generic;
using Parallax.Documents.Language.Relations;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>The words of a ledger's statements, each looked up once, and how any two are linked.</summary>
internal sealed class WordBook
{
    private const float Near = 0.3f;

    /// <summary>Words used alike may be each other's rivals as well as synonyms.</summary>
    private const float VectorsCount = 0.8f;

    private const int Senses = 5;

    private const double CommonRank = 300;

    private const double RareRank = 30000;

    private readonly Dictionary<string, BookWord?> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, WordLink> _links = [];

    /// <summary>A word of content; null for another.</summary>
    /// <param name="folded">The folded word.</param>
    /// <param name="isLight">True for one that is looked up although it has little content.</param>
    public BookWord? Find(string folded, bool isLight = false)
    {
        if (!_words.TryGetValue(folded, out var word))
        {
            var reading = WordRelations.BuiltIn is { } words ? WordReading.Of(words, folded) : default;
            word = Lexicon.Term(folded) is { } term ? new BookWord(_words.Count, folded, term, Meaning.Of(folded), reading, WeightOf(folded))
                : isLight ? new BookWord(_words.Count, folded, Stemmer.Stem(folded), [], reading, 1) : null;
            _words.Add(folded, word);
        }

        return word;
    }

    public WordLink Link(BookWord a, BookWord b)
    {
        if (a.Term == b.Term)
        {
            return new WordLink(1, WordLinkKind.Same);
        }

        var key = ((long)Math.Min(a.Id, b.Id) << 32) | (uint)Math.Max(a.Id, b.Id);
        if (!_links.TryGetValue(key, out var link))
        {
            _links.Add(key, link = Compare(a, b));
        }

        return link;
    }

    /// <summary>By the word's place among the words of the language by frequency, so that a weight is the same in every ledger.</summary>
    private static double WeightOf(string folded) =>
        Meaning.Rank(folded) is { } rank ? 1 + (4 * Math.Min(1, Math.Log(1 + (rank / CommonRank)) / Math.Log(1 + (RareRank / CommonRank)))) : 5;

    private static WordLink Compare(BookWord a, BookWord b)
    {
        var use = Math.Clamp((Meaning.Likeness(a.Meaning, b.Meaning) - Near) / (1 - Near), 0, 1) * VectorsCount;
        if (WordRelations.BuiltIn is not { } words || !a.Reading.IsKnown || !b.Reading.IsKnown)
        {
            return new WordLink(use, WordLinkKind.Vector);
        }

        var (one, other) = (a.Reading, b.Reading);
        ReadOnlySpan<(WordEntry A, WordEntry B)> same = [(one.Noun, other.Noun), (one.Verb, other.Verb), (one.Adjective, other.Adjective), (one.Adverb, other.Adverb)];
        var contrary = false;
        foreach (var (entry, match) in same)
        {
            if (entry.IsKnown && entry == match)
            {
                return new WordLink(1, WordLinkKind.Same);
            }

            if (words.AreSynonyms(entry, match, Senses))
            {
                return new WordLink(0.9f, WordLinkKind.Synonym);
            }

            contrary |= words.AreAntonyms(entry, match);
        }

        if (contrary)
        {
            return new WordLink(Math.Max(use, 0.5f), WordLinkKind.Contrary);
        }

        ReadOnlySpan<WordEntry> first = [one.Noun, one.Verb, one.Adjective, one.Adverb];
        ReadOnlySpan<WordEntry> second = [other.Noun, other.Verb, other.Adjective, other.Adverb];
        var across = false;
        foreach (var entry in first)
        {
            foreach (var match in second)
            {
                if (words.AreDerived(entry, match, Senses))
                {
                    return new WordLink(0.95f, WordLinkKind.Derived);
                }

                across |= words.AreSynonymsAcross(entry, match, Senses) || words.AreSynonymsAcross(match, entry, Senses);
            }
        }

        if (across)
        {
            return new WordLink(0.8f, WordLinkKind.Synonym);
        }

        return Kin(words, one, other, use);
    }

    private static WordLink Kin(WordRelations words, WordReading one, WordReading other, float use)
    {
        var (best, sibling) = (0f, false);
        ReadOnlySpan<(WordEntry A, WordEntry B, int Depth)> pairs = [(one.Noun, other.Noun, 4), (one.Verb, other.Verb, 1)];
        foreach (var (entry, match, depth) in pairs)
        {
            if (entry.IsKnown && match.IsKnown && words.Kinship(entry, match, steps: 2) is { } kinship && kinship.Depth >= depth)
            {
                best = Math.Max(best, kinship.IsSame ? 0.9f : kinship.IsAbove || kinship.IsBelow ? 0.85f - (0.15f * (kinship.Up + kinship.Down)) : 0);
                sibling |= kinship.AreSiblings;
            }
        }

        return best > use ? new WordLink(best, WordLinkKind.Kind) : new WordLink(use, sibling ? WordLinkKind.Sibling : WordLinkKind.Vector);
    }
}
