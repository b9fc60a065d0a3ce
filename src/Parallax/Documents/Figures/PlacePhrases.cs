using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Figures;

/// <summary>Reads the phrases of a sentence that say where.</summary>
internal static class PlacePhrases
{
    private static readonly FrozenSet<string> Nouns = RuleFile.Set("en/place-nouns.tsv");

    private static readonly FrozenSet<string> Adverbs = RuleFile.Set("en/place-adverbs.tsv");

    private static readonly FrozenDictionary<string, string> Prepositions = RuleFile.Map("en/place-prepositions.tsv");

    /// <summary>The phrases in the order of the text.</summary>
    public static ImmutableArray<PlacePhrase> Find(FigureContext context, Sentence sentence)
    {
        var phrases = ImmutableArray.CreateBuilder<PlacePhrase>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = context.Lower(sentence.Tokens[i]);
            if (Adverbs.Contains(word) && sentence.Tokens[i].Tag is PartOfSpeech.Adv or PartOfSpeech.Noun)
            {
                phrases.Add(new PlacePhrase(i, i, i + 1, i, null));
            }
            else if (Prepositions.TryGetValue(word, out var kind) && Read(context, sentence, i, kind == "at") is { } phrase)
            {
                phrases.Add(phrase);
                i = phrase.End - 1;
            }
        }

        return phrases.ToImmutable();
    }

    private static PlacePhrase? Read(FigureContext context, Sentence sentence, int preposition, bool takesNouns)
    {
        var tokens = sentence.Tokens;
        var at = preposition + 1;
        while (at < tokens.Length && at < preposition + 4 && tokens[at].Tag is PartOfSpeech.Num or PartOfSpeech.Det)
        {
            at++; // "in 30 countries"
        }

        if (!NounPhrase.TryRead(context, sentence, at, out var phrase) || phrase.Start > at + 2)
        {
            return null;
        }

        var start = at > preposition + 1 && tokens[at - 1].Tag == PartOfSpeech.Num ? at - 1 : phrase.Start;
        var end = phrase.End;
        var entity = Named(context, sentence, phrase);
        var isPlace = entity is not null || (takesNouns && IsPlaceNoun(tokens[phrase.Head])) ||
            (context.Lower(tokens[preposition]) is "near" && tokens[phrase.Head].Tag == PartOfSpeech.Propn); // "Near Ar Daqqah"

        // "in the north of Norland", "to the streets of Ostvik", "in the southern city of Ostvik"
        while (end + 1 < tokens.Length && end - start < 14 && context.Lower(tokens[end]) == "of" && NounPhrase.TryRead(context, sentence, end + 1, out var inner))
        {
            var named = Named(context, sentence, inner);
            if (named is null && !(isPlace && (IsPlaceNoun(tokens[inner.Head]) || tokens[inner.Head].Tag == PartOfSpeech.Propn)))
            {
                break;
            }

            if (entity is null && !isPlace && !takesNouns && !IsPlaceNoun(tokens[phrase.Head]))
            {
                return null; // "to the president of Norland"
            }

            if (!isPlace && !IsPart(tokens[phrase.Head]))
            {
                return null;
            }

            entity ??= named;
            isPlace = true;
            end = inner.End;
        }

        if (!isPlace)
        {
            return null;
        }

        // "in Norland and Ostia", "in Ostvik, Norland"
        while (entity is not null && end + 1 < tokens.Length && end - start < 14 && context.Lower(tokens[end]) is "and" or "," or "or" &&
            NounPhrase.TryRead(context, sentence, end + 1, out var next) && next.Start <= end + 2 && IsWhole(context, sentence, next) &&
            (Named(context, sentence, next) is not null || (IsPlaceNoun(tokens[next.Head]) && context.Lower(tokens[end]) != ",")))
        {
            end = next.End;
            if (end + 1 < tokens.Length && context.Lower(tokens[end]) == "of" && NounPhrase.TryRead(context, sentence, end + 1, out var last) && Named(context, sentence, last) is not null)
            {
                end = last.End; // "in Norland and the port city of Ostvik"
            }
        }

        return new PlacePhrase(preposition, start, end, phrase.Head, entity);
    }

    // The place that a phrase names, not the nation that an adjective makes of it.
    private static int? Named(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        for (var i = phrase.Head; i >= phrase.Start; i--)
        {
            var token = sentence.Tokens[i];
            if (context.EntityOf(token) is { } entity && context.IsPlace(entity) && (i == phrase.Head || IsPlaceNoun(sentence.Tokens[phrase.Head])) && !context.IsAdjective(token.Span))
            {
                return entity;
            }
        }

        return null;
    }

    private static bool IsWhole(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        // a subject of its own is no second place: "in Norland, Ostia said"
        var after = phrase.End;
        return after >= sentence.Tokens.Length || sentence.Tokens[after].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Part) || context.Lower(sentence.Tokens[after]) == "to";
    }

    private static bool IsPlaceNoun(Token token) => Nouns.Contains(token.Lemma.ToLowerInvariant());

    // "the streets of", "the outskirts of", "parts of"
    private static bool IsPart(Token token) =>
        IsPlaceNoun(token) || token.Lemma.ToLowerInvariant() is "part" or "outskirt" or "outskirts" or "edge" or "heart" or "middle" or "rest" or "front" or "area" or "northern" or "republic" or "whole";
}
