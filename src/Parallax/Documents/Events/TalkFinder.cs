using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Finds meetings and talks: parties, mediators, when, about what, what was proposed and what came of it.</summary>
internal static class TalkFinder
{
    private const int OutcomeSentences = 6;
    private const int ProposalSentences = 10;

    private static readonly PhraseSet Cues = new("en/talk-cues.tsv");

    public static ImmutableArray<TalkMention> Find(AnalyzedDocument document, MentionIndex mentions)
    {
        var talks = new List<(int Sentence, TalkMention Talk)>();
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (!EventFinder.IsReport(document, sentence))
            {
                continue;
            }

            var told = TriggerFinder.Find(sentence, document.Text)
                .Where(trigger => trigger.Entry is { Type: "CONSULT", IsWeak: false })
                .Select(trigger => (Trigger: trigger, Clause: Clause.Of(trigger, document.Text)))
                .Where(pair => EventStatus.Of(pair.Trigger, pair.Clause, document.Text) is FactStatus.Actual or FactStatus.Planned)
                .Select(pair => Make(sentence, document.Text, pair.Trigger, pair.Clause, mentions))
                .Where(talk => talk.Parties.Length + talk.Mediators.Length > 1)
                .OrderByDescending(talk => talk.Parties.Any(party => mentions.Entity(party).Kind == EntityKind.Person))
                .ThenByDescending(talk => talk.Parties.Length + talk.Mediators.Length).FirstOrDefault();
            if (told is not null)
            {
                talks.Add((i, told));
            }
        }

        for (var i = 0; i < talks.Count; i++)
        {
            var (at, talk) = talks[i];
            var next = i + 1 < talks.Count ? talks[i + 1].Sentence : document.Sentences.Length;
            // what came of talks is often told behind a second meeting of the same people
            talks[i] = (at, talk with
            {
                Outcome = OutcomeAfter(document, at, Math.Min(document.Sentences.Length, at + OutcomeSentences)),
                Proposals = [.. ProposalsAfter(document, at, Math.Min(Math.Max(next, at + 1), at + ProposalSentences))],
            });
        }

        return [.. talks.Select(talk => talk.Talk)];
    }

    private static TalkMention Make(Sentence sentence, string text, Trigger trigger, Clause clause, MentionIndex mentions)
    {
        var people = new[] { Joined(sentence, text, clause.Actor, mentions), clause.Recipient }.OfType<TokenRange>()
            .SelectMany(range => Individuals(sentence, text, range, mentions).Select(party => (party.Entity, IsMediator: IsMediator(sentence, party.Span, range, mentions.Entity(party.Entity)))))
            .DistinctBy(pair => pair.Entity).ToList();
        return new TalkMention
        {
            Span = sentence.Span,
            Parties = [.. people.Where(pair => !pair.IsMediator).Select(pair => pair.Entity)],
            Mediators = [.. people.Where(pair => pair.IsMediator).Select(pair => pair.Entity)],
            Time = TimeAndPlace.TimeOf(trigger, mentions, text),
            About = AboutOf(sentence, text, trigger),
        };
    }

    /// <summary>With who is joined to the actor by "and", where the tree cuts them apart: "after the envoy X and the envoy Y met".</summary>
    private static TokenRange? Joined(Sentence sentence, string text, TokenRange? actor, MentionIndex mentions)
    {
        if (actor is not { First: > 1 } range || sentence.Lemma(range.First - 1) is not "and")
        {
            return actor;
        }

        var first = range.First - 1;
        while (first > 0 && (sentence.Tag(first - 1) is PartOfSpeech.Propn or PartOfSpeech.Adj || sentence.IsNominal(first - 1, text)))
        {
            first--;
        }

        // what the verb before has as its object is no party: "A praised B and the envoy met C"
        var isObject = Enumerable.Range(first, Math.Max(0, range.First - 1 - first)).Any(i => sentence.Tokens[i].Relation is "obj" or "iobj");
        return first < range.First - 1 && !isObject && mentions.PartiesIn(sentence.Cover(first, range.First - 2)).Any() ? new TokenRange(first, range.Last) : actor;
    }

    private static IEnumerable<(int Entity, Span Span)> Individuals(Sentence sentence, string text, TokenRange range, MentionIndex mentions)
    {
        var span = sentence.Cover(range.First, range.Last);
        var parties = mentions.PartiesIn(span);
        var named = mentions.MentionsIn(span).Where(mention => parties.Contains(mention.Entity)).ToList();

        // "the envoy of the Concord, X": the phrase and the name are one
        return named.Where(mention => !named.Any(other => other.Entity != mention.Entity && other.Span.Start == mention.Span.End + 2 && char.IsLower(text[mention.Span.Start])))
            .DistinctBy(mention => mention.Entity).Select(mention => (mention.Entity, mention.Span));
    }

    /// <summary>By a role that the document gives, or by the title in front of the name ("Concord envoy X", "the envoy of the Concord, X").</summary>
    private static bool IsMediator(Sentence sentence, Span mention, TokenRange range, LocalEntity entity)
    {
        if (entity.Roles.Any(role => role.Title.Contains("envoy", StringComparison.OrdinalIgnoreCase) || role.Title.Contains("mediator", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (entity.Kind != EntityKind.Person)
        {
            return false;
        }

        for (var i = Tokens.At(sentence.Tokens, mention.Start) - 1; i >= range.First && sentence.Tag(i) != PartOfSpeech.Verb; i--)
        {
            if (Cues.Is("mediator", sentence, i))
            {
                return true;
            }

            if (sentence.Lemma(i) is "president" or "minister" or "leader" or "premier")
            {
                return false;
            }
        }

        return false;
    }

    private static Span? AboutOf(Sentence sentence, string text, Trigger trigger)
    {
        for (var i = trigger.Last + 1; i < sentence.Tokens.Length && i <= trigger.Last + 12; i++)
        {
            if (Cues.Is("about", sentence, i) && sentence.IsNominal(i + 1, text) && sentence.Tag(i + 1) is not (PartOfSpeech.Propn or PartOfSpeech.Num))
            {
                var end = i + 1;
                while (end + 1 < sentence.Tokens.Length && (sentence.IsNominal(end + 1, text) || sentence.Lemma(end + 1) is "of" or "and"))
                {
                    end++;
                }

                return sentence.Cover(i + 1, end);
            }

            if (sentence.IsVerbal(i) || sentence.IsMark(i, text, ";:"))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"The talks failed to produce any result", "the two sides had agreed to form a joint working group".</summary>
    private static Span? OutcomeAfter(AnalyzedDocument document, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            var sentence = document.Sentences[i];
            for (var verb = 1; verb < sentence.Tokens.Length; verb++)
            {
                if (!Cues.Is("outcome", sentence, verb) || !sentence.IsVerbal(verb) || VerbGroup.Of(sentence, verb).IsNegated)
                {
                    continue;
                }

                var subject = Clause.SubjectOf(sentence, document.Text, verb);
                if (subject is { } range && Enumerable.Range(range.First, range.Last - range.First + 1).Any(index => Cues.Is("subject", sentence, index)))
                {
                    return sentence.Cover(range.First, EndOf(sentence, document.Text, verb));
                }
            }
        }

        return null;
    }

    private static IEnumerable<Span> ProposalsAfter(AnalyzedDocument document, int from, int until)
    {
        for (var i = from; i < Math.Min(until, document.Sentences.Length); i++)
        {
            var sentence = document.Sentences[i];
            for (var verb = 0; verb < sentence.Tokens.Length; verb++)
            {
                if (Cues.Is("proposal", sentence, verb) && sentence.Tag(verb) == PartOfSpeech.Verb && verb + 1 < sentence.Tokens.Length && (sentence.IsNominal(verb + 1, document.Text) || sentence.Lemma(verb + 1) is "that" or "to"))
                {
                    yield return sentence.Cover(verb + 1, EndOf(sentence, document.Text, verb));
                }
            }
        }
    }

    private static int EndOf(Sentence sentence, string text, int start)
    {
        var end = start;
        for (var i = start + 1; i < sentence.Tokens.Length && !sentence.IsMark(i, text, ",.;\"“”!?"); i++)
        {
            end = i;
        }

        return end;
    }
}
