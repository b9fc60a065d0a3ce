using Parallax.Documents.Language.Relations;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>A word that is compared by what the lexicon knows of it.</summary>
/// <param name="Term">Its stem, or the group of paraphrases; null where there is no word.</param>
/// <param name="Reading">What the lexicon has of it.</param>
internal readonly record struct TermWord(string? Term, WordReading Reading)
{
    /// <summary>A kind of something is looked for so many steps up.</summary>
    private const int Steps = 2;

    private const int Senses = 3;

    /// <summary>By the last word of a phrase.</summary>
    public static TermWord Of(string? phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase) || WordScanner.Folded(phrase) is not [.., { } last])
        {
            return default;
        }

        return new TermWord(Lexicon.Term(last), WordRelations.BuiltIn is { } words ? WordReading.Of(words, last) : default);
    }

    /// <summary>Whether two words name one thing, or one a kind of what the other names.</summary>
    public bool IsKin(TermWord other) => Term is not null && other.Term is not null
        && (Term == other.Term || (WordRelations.BuiltIn is { } words
            && (words.AreSynonyms(Reading.Noun, other.Reading.Noun, Senses) || words.DepthBelow(Reading.Noun, other.Reading.Noun, Steps, Senses) is not null || words.DepthBelow(other.Reading.Noun, Reading.Noun, Steps, Senses) is not null)));

    /// <summary>Whether two verbs can say the same.</summary>
    public bool SaysTheSame(TermWord other) => Term is not null && other.Term is not null
        && (Term == other.Term || (WordRelations.BuiltIn is { } words && words.AreSynonyms(Reading.Verb, other.Reading.Verb, Senses)));

    /// <summary>Whether two verbs say contrary things.</summary>
    public bool IsContrary(TermWord other) => Term is not null && other.Term is not null && WordRelations.BuiltIn is { } words && words.AreAntonyms(Reading.Verb, other.Reading.Verb, Senses);
}
