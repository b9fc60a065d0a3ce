using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>A verb with its auxiliaries, negation and, for an infinitive, the word that governs it.</summary>
/// <param name="Start">Index of the first token of the group.</param>
/// <param name="Auxiliaries">Lemmas.</param>
/// <param name="IsNegated">"did not", "never".</param>
/// <param name="IsPassive">A participle with a form of "be", or one behind its noun ("soldiers killed by gunmen").</param>
/// <param name="Governor">For "to attack": index of the verb, adjective or noun in front ("ready", "plans", "asked"); -1 for none.</param>
internal sealed record VerbGroup(int Start, ImmutableArray<string> Auxiliaries, bool IsNegated, bool IsPassive, int Governor)
{
    private const int FarthestGovernor = 9;

    public static VerbGroup Of(Sentence sentence, int verb)
    {
        var start = verb;
        var auxiliaries = ImmutableArray.CreateBuilder<string>();
        var negated = false;
        var infinitive = false;
        for (var i = verb - 1; i >= 0; i--)
        {
            var lemma = sentence.Lemma(i);
            if (lemma is "not" or "n't" or "n’t" or "never")
            {
                negated = true;
            }
            else if (sentence.Tag(i) == PartOfSpeech.Aux || lemma is "be" or "have")
            {
                auxiliaries.Add(lemma);
            }
            else if (lemma == "to" && sentence.Tag(i) is PartOfSpeech.Part or PartOfSpeech.Adp && i == start - 1)
            {
                infinitive = true;
                start = i;
                break;
            }
            else if (sentence.Tag(i) != PartOfSpeech.Adv || lemma is "when" or "where" or "why" or "how")
            {
                break;
            }

            start = i;
        }

        var participle = sentence.Tokens[verb].Features.HasFlag(WordFeatures.PastParticiple);
        var passive = auxiliaries.Contains("be") || auxiliaries.Contains("get")
            ? !sentence.Tokens[verb].Features.HasFlag(WordFeatures.Gerund)
            : participle && auxiliaries.Count == 0 && sentence.Lemma(verb + 1) == "by";
        return new VerbGroup(start, auxiliaries.ToImmutable(), negated, passive, infinitive ? GovernorOf(sentence, start) : -1);
    }

    private static int GovernorOf(Sentence sentence, int to)
    {
        for (var i = to - 1; i >= 0 && i >= to - FarthestGovernor; i--)
        {
            if (sentence.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj || sentence.Lemma(i) is "order" or "attempt" or "plan" or "threat" or "request" or "bid" or "effort" or "decision" or "refusal" or "failure")
            {
                return i;
            }

            if (sentence.Tag(i) is PartOfSpeech.Sconj)
            {
                break;
            }
        }

        return -1;
    }
}
