using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Events;

/// <summary>Finds what a document says of measures: rules, bans and the like, and the state each is in.</summary>
internal static class MeasureFinder
{
    private static readonly FrozenSet<string> Heads = RuleFile.Set("en/measure-heads.tsv");
    private static readonly PhraseSet States = new("en/measure-states.tsv");
    private static readonly PhraseSet Contests = new("en/measure-contests.tsv");

    public static ImmutableArray<MeasureMention> Find(AnalyzedDocument document, MentionIndex mentions)
    {
        var found = new List<MeasureMention>();
        Span? last = null;
        foreach (var sentence in document.Sentences.Where(sentence => EventFinder.IsReport(document, sentence)))
        {
            var names = NamesIn(sentence, document.Text).ToList();
            foreach (var (kind, at, length, where) in StatesIn(sentence, document.Text))
            {
                if (NameFor(sentence, document.Text, names, at, length, where, last) is { } name)
                {
                    var trigger = new Trigger(sentence, at, at + length - 1, at, new TriggerEntry([sentence.Lemma(at)], true, string.Empty, null, false));
                    found.Add(new MeasureMention(name, By(trigger, kind, document.Text, mentions), kind, TimeAndPlace.TimeOf(trigger, mentions, document.Text), sentence.Span));
                }
            }

            last = names.Count > 0 ? sentence.Cover(names[^1].First, names[^1].Last) : last;
        }

        return [.. found.DistinctBy(mention => (mention.Name, mention.State, mention.Time, mention.Evidence))];
    }

    /// <summary>Noun phrases with a measure's noun as their head, with "on …" behind it ("a rule on vehicle number plates").</summary>
    private static IEnumerable<TokenRange> NamesIn(Sentence sentence, string text)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.IsNoun(i) || !Heads.Contains(sentence.Lemma(i)) || (sentence.IsNoun(i + 1) && !Contests.Is("verdict", sentence, i + 1)))
            {
                continue;
            }

            var first = i;
            while (first > 0 && sentence.IsNominal(first - 1, text) && sentence.Tag(first - 1) != PartOfSpeech.Pron)
            {
                first--;
            }

            var last = i;
            if (sentence.Lemma(i + 1) is "on" or "against" && sentence.IsNominal(i + 2, text))
            {
                last = i + 2;
                while (sentence.IsNominal(last + 1, text))
                {
                    last++;
                }

                // "on Friday" is no part of a name
                last = sentence.Tag(i + 2) == PartOfSpeech.Propn || sentence.Tag(i + 2) == PartOfSpeech.Num ? i : last;
            }

            yield return new TokenRange(first, last);
        }
    }

    private static IEnumerable<(MeasureState State, int At, int Length, string Where)> StatesIn(Sentence sentence, string text)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Lemma(i) == "call" && sentence.IsVerbal(i) && VerdictBehind(sentence, i) is { } verdict)
            {
                yield return (MeasureState.Contested, i, 1, "after");
                i = verdict;
                continue;
            }

            foreach (var (kind, length, where) in States.At(sentence, i).Where(_ => sentence.IsVerbal(i)).Take(1))
            {
                var state = kind switch
                {
                    "announced" => MeasureState.Announced,
                    "in force" => MeasureState.InForce,
                    "postponed" => MeasureState.Postponed,
                    "lifted" => MeasureState.Lifted,
                    _ => MeasureState.Contested,
                };
                var group = VerbGroup.Of(sentence, i);
                var isWish = group.Governor >= 0 && Contests.Is("wish", sentence, group.Governor);
                if (isWish && state is MeasureState.Postponed or MeasureState.Lifted)
                {
                    yield return (MeasureState.Contested, i, length, where);
                }
                else if (!isWish && !group.IsNegated && !group.Auxiliaries.Any(lemma => lemma is "could" or "may" or "might"))
                {
                    yield return (state, i, length, where);
                }
            }
        }
    }

    private static int? VerdictBehind(Sentence sentence, int call)
    {
        for (var i = call + 1; i < sentence.Tokens.Length && i < call + 12; i++)
        {
            if (Contests.Is("verdict", sentence, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The measure that a state is told of: the nearest on the side where it must stand; for "it", the measure last named.</summary>
    private static Span? NameFor(Sentence sentence, string text, List<TokenRange> names, int at, int length, string where, Span? last)
    {
        var passive = VerbGroup.Of(sentence, at).IsPassive;
        var near = names
            .Where(name => name.Last < at ? where is "before" or "any" || passive : name.First >= at + length && (where is "after" or "any") && !passive)
            .OrderBy(name => name.Last < at ? at - name.Last + (where == "any" && !passive && !IsAppositive(sentence, at) ? 4 : 0) : name.First - at - length)
            .Where(name => Math.Abs((name.Last < at ? name.Last : name.First) - at) <= 14)
            .Select(name => (Span?)sentence.Cover(name.First, name.Last)).FirstOrDefault();
        if (near is not null || last is null)
        {
            return near;
        }

        return Clause.SubjectOf(sentence, text, at) is { } subject && (where == "before" || passive) && subject.First == subject.Last && sentence.Lemma(subject.First) is "it" or "they" or "this" ? last : null;
    }

    /// <summary>"The rule, announced in May, …".</summary>
    private static bool IsAppositive(Sentence sentence, int at) =>
        sentence.Tag(at - 1) == PartOfSpeech.Punct && sentence.Tokens[at].Features.HasFlag(WordFeatures.PastParticiple);

    /// <summary>Whose measure it is: who announces, postpones or lifts it.</summary>
    private static int? By(Trigger trigger, MeasureState state, string text, MentionIndex mentions)
    {
        if (state is not (MeasureState.Announced or MeasureState.Postponed or MeasureState.Lifted))
        {
            return null;
        }

        var clause = Clause.Of(trigger, text);
        return clause.Actor is { } actor && clause.Group is not { IsPassive: true }
            ? mentions.PartiesIn(trigger.Sentence.Cover(actor.First, actor.Last)).Select(party => (int?)party).FirstOrDefault()
            : null;
    }
}
