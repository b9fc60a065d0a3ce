using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Names;

/// <summary>What the lists and the rest of the document say of the tokens of a sentence.</summary>
internal static class TokenContexts
{
    /// <summary>The contexts of all tokens.</summary>
    public static TokenContext[] Of(string text, Sentence sentence, NameContext document, List<PhraseMatch> phrases)
    {
        var tokens = sentence.Tokens;
        var contexts = new TokenContext[tokens.Length];
        var style = NameContext.Style(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            var context = style | document.Of(word);
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

        return contexts;
    }

    /// <summary>The same as bits.</summary>
    public static ReadOnlySpan<uint> Bits(TokenContext[] contexts) => MemoryMarshal.Cast<TokenContext, uint>(contexts.AsSpan());
}
