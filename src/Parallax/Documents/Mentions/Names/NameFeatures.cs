using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>The features that the name tagger reads of a token in its sentence and document (after Ratinov and Roth 2009).</summary>
internal static class NameFeatures
{
    /// <summary>Length of the buffer that <see cref="Fill"/> needs.</summary>
    public const int Capacity = 96;

    /// <summary>Prepares a sentence.</summary>
    public static (WordKey[] Keys, TokenContext[] Contexts) Prepare(string text, Sentence sentence, NameContext document, List<PhraseMatch> phrases)
    {
        var tokens = sentence.Tokens;
        var keys = new WordKey[tokens.Length];
        var contexts = new TokenContext[tokens.Length];
        var style = NameContext.Style(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            keys[i] = WordKey.Of(word);
            var context = style | document.Of(keys[i].Lower);
            if (char.IsUpper(word[0]))
            {
                if (NameWords.Heads.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind))
                {
                    context |= kind switch { EntityKind.Force => TokenContext.ForceHead, EntityKind.Place => TokenContext.PlaceHead, _ => TokenContext.OrganizationHead };
                }

                if (NameWords.Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                {
                    context |= TokenContext.Form;
                }
            }

            if (!context.HasFlag(TokenContext.Form) && NameContext.IsTitle(word))
            {
                context |= TokenContext.Title;
            }

            contexts[i] = context;
        }

        foreach (var phrase in phrases)
        {
            for (var i = phrase.First; i <= phrase.Last; i++)
            {
                contexts[i] |= phrase.Entry.Adjectival ? TokenContext.Demonym
                    : phrase.Entry.Kind == EntityKind.Place ? (i == phrase.First ? TokenContext.PlaceStart : TokenContext.PlaceInside)
                    : i == phrase.First ? TokenContext.OrganizationStart : TokenContext.OrganizationInside;
            }
        }

        return (keys, contexts);
    }

    /// <summary>Writes the features of a token and returns how many there are.</summary>
    public static int Fill(ReadOnlySpan<WordKey> keys, ReadOnlySpan<TokenContext> contexts, ImmutableArray<Token> tokens, int index, Span<uint> features)
    {
        ref readonly var word = ref keys[index];
        var before = At(keys, index - 1);
        var before2 = At(keys, index - 2);
        var after = At(keys, index + 1);
        var after2 = At(keys, index + 2);
        uint tag = Tag(tokens, index), tagBefore = Tag(tokens, index - 1), tagAfter = Tag(tokens, index + 1);
        var context = (uint)contexts[index];
        uint contextBefore = (uint)At(contexts, index - 1), contextAfter = (uint)At(contexts, index + 1);
        var style = context & (uint)(TokenContext.HeadlineCase | TokenContext.AllCapitals);
        var lists = context & 1023;
        var document = context & (uint)(TokenContext.LowerElsewhere | TokenContext.CapitalInside | TokenContext.TitledElsewhere | TokenContext.FollowsName);
        var start = index == 0 ? 1u : 0u;
        var n = 0;
        features[n++] = FeatureHash.Combine(200, style);
        features[n++] = FeatureHash.Combine(201, word.Form);
        features[n++] = FeatureHash.Combine(202, word.Lower);
        features[n++] = FeatureHash.Combine(203, before.Lower);
        features[n++] = FeatureHash.Combine(204, before2.Lower);
        features[n++] = FeatureHash.Combine(205, after.Lower);
        features[n++] = FeatureHash.Combine(206, after2.Lower);
        features[n++] = FeatureHash.Combine(207, before.Lower, word.Lower);
        features[n++] = FeatureHash.Combine(208, word.Lower, after.Lower);
        features[n++] = FeatureHash.Combine(209, before.Lower, word.Shape);
        features[n++] = FeatureHash.Combine(210, after.Lower, word.Shape);
        features[n++] = FeatureHash.Combine(211, word.Suffix2, word.Shape);
        features[n++] = FeatureHash.Combine(212, word.Suffix3, word.Shape);
        features[n++] = FeatureHash.Combine(213, word.Suffix4, word.Shape);
        features[n++] = FeatureHash.Combine(214, word.Prefix2, word.Shape);
        features[n++] = FeatureHash.Combine(215, word.Prefix3, word.Shape);
        features[n++] = FeatureHash.Combine(216, word.Shape, start | style);
        features[n++] = FeatureHash.Combine(217, word.LongShape, start);
        features[n++] = FeatureHash.Combine(218, before.Shape, word.Shape, after.Shape);
        features[n++] = FeatureHash.Combine(219, word.Shape, after.Shape);
        features[n++] = FeatureHash.Combine(220, before.Shape, word.Shape);
        features[n++] = FeatureHash.Combine(221, before2.Shape, before.Shape, word.Shape);
        features[n++] = FeatureHash.Combine(222, word.Shape, after.Shape, after2.Shape);
        features[n++] = FeatureHash.Combine(223, tag, start);
        features[n++] = FeatureHash.Combine(224, tagBefore, tag);
        features[n++] = FeatureHash.Combine(225, tag, tagAfter);
        features[n++] = FeatureHash.Combine(226, tagBefore, tag, tagAfter);
        features[n++] = FeatureHash.Combine(227, word.Fine);
        features[n++] = FeatureHash.Combine(228, word.Coarse, word.Shape);
        features[n++] = FeatureHash.Combine(229, before.Fine);
        features[n++] = FeatureHash.Combine(230, after.Fine);
        features[n++] = FeatureHash.Combine(231, before2.Fine);
        features[n++] = FeatureHash.Combine(232, after2.Fine);
        features[n++] = FeatureHash.Combine(233, before.Coarse, word.Coarse);
        features[n++] = FeatureHash.Combine(234, word.Coarse, after.Coarse);
        features[n++] = FeatureHash.Combine(235, before.Fine, word.Shape);
        features[n++] = FeatureHash.Combine(236, after.Fine, word.Shape);
        features[n++] = FeatureHash.Combine(237, before.Coarse, word.Coarse, after.Coarse);
        features[n++] = FeatureHash.Combine(238, before.Coarse, word.Shape, after.Coarse);
        features[n++] = FeatureHash.Combine(239, lists, word.Shape);
        features[n++] = FeatureHash.Combine(240, contextBefore & 1023, word.Shape);
        features[n++] = FeatureHash.Combine(241, contextAfter & 1023, word.Shape);
        features[n++] = FeatureHash.Combine(242, lists, contextBefore & 1023);
        features[n++] = FeatureHash.Combine(243, lists, contextAfter & 1023);
        features[n++] = FeatureHash.Combine(244, document, word.Shape, start);
        features[n++] = FeatureHash.Combine(245, document, word.Coarse, start);
        features[n++] = FeatureHash.Combine(246, before2.Lower, before.Lower);
        features[n++] = FeatureHash.Combine(247, after.Lower, after2.Lower);
        features[n++] = FeatureHash.Combine(248, At(keys, index - 3).Lower, word.Shape);
        features[n++] = FeatureHash.Combine(249, At(keys, index + 3).Lower, word.Shape);
        features[n++] = FeatureHash.Combine(250, Run(keys, index, -1), Run(keys, index, 1), word.Shape);
        features[n++] = FeatureHash.Combine(251, LastOfRun(keys, contexts, index) & 1023, word.Shape);
        features[n++] = FeatureHash.Combine(252, keys[EndOfRun(keys, index)].Lower, word.Shape);
        return n;
    }

    /// <summary>Feature of the label before.</summary>
    public static uint Transition(int previous) => FeatureHash.Combine(199, (uint)previous + 1);

    private static WordKey At(ReadOnlySpan<WordKey> keys, int index) => index >= 0 && index < keys.Length ? keys[index] : WordKey.Outside;

    private static TokenContext At(ReadOnlySpan<TokenContext> contexts, int index) => index >= 0 && index < contexts.Length ? contexts[index] : TokenContext.None;

    private static uint Tag(ImmutableArray<Token> tokens, int index) => index >= 0 && index < tokens.Length ? (uint)tokens[index].Tag : 99;

    /// <summary>Number of capitalised words that adjoin on one side, up to 3.</summary>
    private static uint Run(ReadOnlySpan<WordKey> keys, int index, int step)
    {
        var count = 0u;
        for (var i = index + step; count < 3 && i >= 0 && i < keys.Length && keys[i].Traits.HasFlag(WordTraits.Capital); i += step)
        {
            count++;
        }

        return count;
    }

    private static int EndOfRun(ReadOnlySpan<WordKey> keys, int index)
    {
        var end = index;
        while (end + 1 < keys.Length && end - index < 5 && keys[end + 1].Traits.HasFlag(WordTraits.Capital))
        {
            end++;
        }

        return end;
    }

    private static uint LastOfRun(ReadOnlySpan<WordKey> keys, ReadOnlySpan<TokenContext> contexts, int index) => (uint)contexts[EndOfRun(keys, index)];
}
