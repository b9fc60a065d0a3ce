using System.Collections.Frozen;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Reads from the verb of a time's clause whether an open date ("on Friday", "in October") lies behind or ahead.</summary>
internal static class TenseDirection
{
    private static readonly FrozenSet<string> FutureWords = RuleFile.Set("en/future-words.tsv");

    private static readonly FrozenSet<string> FutureBefore = RuleFile.Set("en/future-before.tsv");

    public static TimeDirection Of(AnalyzedDocument document, Span span)
    {
        var index = document.SentenceAt(span.Start);
        if (index >= document.Sentences.Length || !document.Sentences[index].Span.Contains(span.Start))
        {
            return TimeDirection.Unknown;
        }

        var sentence = document.Sentences[index];
        var at = 0;
        while (at < sentence.Tokens.Length && sentence.Tokens[at].Span.End <= span.Start)
        {
            at++;
        }

        var verb = Governor(sentence, at);
        var direction = verb < 0 ? TimeDirection.Unknown : Tense(sentence, verb);

        // "payable Dec. 15", "expires on 21 November", "by Friday"
        for (var i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            var word = sentence.Tokens[i].Span.Of(document.Text).ToLowerInvariant();
            if (FutureBefore.Contains(word) && (word is not ("by" or "until") || direction != TimeDirection.Past))
            {
                return TimeDirection.Future;
            }

            if (word is not ("on" or "," or "early" or "late" or "of"))
            {
                break;
            }
        }

        return direction;
    }

    // The verb that the time depends on or, without a tree, the nearest one, those before it first.
    private static int Governor(Sentence sentence, int at)
    {
        var hasTree = false;
        if (at < sentence.Tokens.Length)
        {
            var token = at;
            for (var steps = 0; steps < 30 && token >= 0; steps++)
            {
                // "would apply starting 1 June" says with "apply" when it is
                if (IsVerb(sentence.Tokens[token]) && !(sentence.Tokens[token].Lemma is "start" or "begin" && sentence.Tokens[token].Features.HasFlag(WordFeatures.Gerund) && sentence.Tokens[token].Head >= 0))
                {
                    return token;
                }

                hasTree |= sentence.Tokens[token].Head >= 0;
                token = sentence.Tokens[token].Head;
            }
        }

        if (hasTree)
        {
            return -1;
        }

        for (var i = System.Math.Min(at, sentence.Tokens.Length) - 1; i >= 0; i--)
        {
            if (IsVerb(sentence.Tokens[i]))
            {
                return i;
            }
        }

        for (var i = at; i < sentence.Tokens.Length; i++)
        {
            if (IsVerb(sentence.Tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsVerb(Token token) => token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private static TimeDirection Tense(Sentence sentence, int verb)
    {
        var past = false;
        for (var i = verb; i >= 0 && i > verb - 6; i--)
        {
            var token = sentence.Tokens[i];
            if (i < verb && !IsVerb(token) && token.Tag is not (PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Adj))
            {
                break;
            }

            if (FutureWords.Contains(token.Lemma))
            {
                return TimeDirection.Future;
            }

            past |= token.Features.HasFlag(WordFeatures.Past) || token.Features.HasFlag(WordFeatures.PastParticiple) || token.Lemma == "have";
        }

        return past ? TimeDirection.Past : TimeDirection.Unknown;
    }
}
