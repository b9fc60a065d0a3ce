using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Tells "one" that counts ("one soldier was hurt") from the pronoun and the article ("one of the worst", "one day").</summary>
internal static class OneContexts
{
    private static readonly FrozenSet<string> NotBefore = RuleFile.Set("en/one-after.tsv");

    private static readonly FrozenSet<string> NotBehind = RuleFile.Set("en/one-before.tsv");

    private static readonly FrozenSet<string> Fates = RuleFile.Set("en/one-counts.tsv");

    public static bool IsNoCount(AnalyzedDocument document, ImmutableArray<Piece> pieces, int at, QuantityMention quantity)
    {
        if (quantity.Kind != QuantityKind.Count || !pieces[at].Is("one") || quantity.Value != 1 || quantity.Span != pieces[at].Span)
        {
            return false;
        }

        var after = at + 1 < pieces.Length ? pieces[at + 1] : default;
        if (!after.IsWord || NotBefore.Contains(after.Lower) || (at > 0 && NotBehind.Contains(pieces[at - 1].Lower)))
        {
            return true;
        }

        if (after.Lower is "in" or "from")
        {
            return !(at + 2 < pieces.Length && (pieces[at + 2].Capital || pieces[at + 2].Is("the"))) || at == 0 || pieces[at - 1].Lower is not ("and" or "," or "plus" or "or");
        }

        if (!TokenLookup.TryFind(document, after.Span.Start, out var sentence, out var token))
        {
            return false;
        }

        return (sentence.Tokens[token].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num) &&
            !sentence.Tokens[token].Features.HasFlag(WordFeatures.PastParticiple)) || !CountsSomewhere(sentence, at: pieces[at].Span.Start);
    }

    // A single thing is counted where other things are, or where it is told what became of it.
    private static bool CountsSomewhere(Sentence sentence, int at)
    {
        foreach (var token in sentence.Tokens)
        {
            if (Fates.Contains(token.Lemma) || (token.Tag == PartOfSpeech.Num && token.Span.Start != at && token.Lemma is not ("one" or "first")))
            {
                return true;
            }
        }

        return false;
    }
}
