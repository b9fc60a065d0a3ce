using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Small questions about tokens.</summary>
internal static class Tokens
{
    public static string Lemma(this Sentence sentence, int index) =>
        index >= 0 && index < sentence.Tokens.Length ? sentence.Tokens[index].Lemma.ToLowerInvariant() : string.Empty;

    public static PartOfSpeech Tag(this Sentence sentence, int index) =>
        index >= 0 && index < sentence.Tokens.Length ? sentence.Tokens[index].Tag : PartOfSpeech.X;

    public static bool IsNoun(this Sentence sentence, int index) => sentence.Tag(index) is PartOfSpeech.Noun or PartOfSpeech.Propn;

    public static bool IsVerbal(this Sentence sentence, int index) => sentence.Tag(index) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>True for a token that can stand inside a noun phrase.</summary>
    public static bool IsNominal(this Sentence sentence, int index, string text) => sentence.Tag(index) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Sym => true,
        PartOfSpeech.Pron => sentence.Lemma(index) is not ("who" or "which" or "that" or "what" or "whom"),
        PartOfSpeech.Part => sentence.Tokens[index].Span.In(text)[^1] == 's' && sentence.Lemma(index) != "to",
        PartOfSpeech.Punct => sentence.IsHyphen(index, text),
        PartOfSpeech.Verb when sentence.IsHyphen(index - 1, text) => true, // "so-called"
        PartOfSpeech.Verb => sentence.Tokens[index].Features.HasFlag(WordFeatures.PastParticiple) && index > 0 &&
            sentence.Tag(index - 1) is PartOfSpeech.Det or PartOfSpeech.Adj && index + 1 < sentence.Tokens.Length && sentence.Tag(index + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn,
        _ => false,
    };

    /// <summary>True for a hyphen inside a word; one with spaces around it is a dash.</summary>
    public static bool IsHyphen(this Sentence sentence, int index, string text) =>
        index >= 0 && index < sentence.Tokens.Length && sentence.Tokens[index].Span is { Length: 1 } span && text[span.Start] == '-' && (span.Start == 0 || !char.IsWhiteSpace(text[span.Start - 1]));

    public static Span Cover(this Sentence sentence, int first, int last) => new(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);

    /// <summary>True where the token is this punctuation mark.</summary>
    public static bool IsMark(this Sentence sentence, int index, string text, string marks) =>
        index >= 0 && index < sentence.Tokens.Length && sentence.Tokens[index].Span.Length == 1 && marks.Contains(text[sentence.Tokens[index].Span.Start], System.StringComparison.Ordinal);

    /// <summary>Index of the first token that starts at or after a position; the number of tokens where none does.</summary>
    public static int At(ImmutableArray<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
