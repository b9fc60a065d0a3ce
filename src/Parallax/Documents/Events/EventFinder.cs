using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Events.Casualties;
using Parallax.Documents.Events.Courses;
using Parallax.Documents.Events.Positions;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Events;

/// <summary>Finds what is reported to have happened, be happening or be planned.</summary>
public static class EventFinder
{
    /// <summary>In tokens; what is longer is a list or junk.</summary>
    private const int LongestSentence = 250;

    public static EventSet Find(
        AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities, StatementSet statements, ImmutableArray<Figure> figures)
    {
        var index = new MentionIndex(entities, figures, mentions.Times);
        var speech = new SpeechIndex(statements.Statements);
        var events = new List<Event>();
        foreach (var sentence in document.Sentences)
        {
            if (IsReport(document, sentence))
            {
                events.AddRange(EventsOf(sentence, document.Text, index, speech));
            }
        }

        return new EventSet(
            [.. events.OrderBy(found => found.Trigger).ThenBy(found => found.Type, StringComparer.Ordinal)],
            CasualtyFinder.Find(document, index, entities, mentions.Times),
            MeasureFinder.Find(document, index),
            TalkFinder.Find(document, index),
            PositionFinder.Find(document, index, speech, statements.Statements),
            [.. CourseFinder.Find(document, index, speech)]);
    }

    /// <summary>Captions, bylines and date lines tell of no event; a sentence of extreme length is no sentence.</summary>
    internal static bool IsReport(AnalyzedDocument document, Sentence sentence) =>
        sentence.Tokens.Length <= LongestSentence &&
        (sentence.Block < 0 || sentence.Block >= document.Document.Blocks.Length || document.Document.Blocks[sentence.Block].Kind is not (BlockKind.Caption or BlockKind.Byline or BlockKind.Dateline));

    private static IEnumerable<Event> EventsOf(Sentence sentence, string text, MentionIndex mentions, SpeechIndex speech)
    {
        var reasons = new ReasonFinder(sentence, text);
        var told = TriggerFinder.Find(sentence, text)
            .Where(trigger => !IsLabelDenied(trigger))
            .Select(trigger => (Trigger: trigger, Clause: Clause.Of(trigger, text)))
            .Where(pair => pair.Trigger.Entry.Words is not ["meet"] || pair.Clause.Group?.IsPassive != true)
            .Select(pair => (pair.Trigger, pair.Clause, Harm: HarmFinder.Of(pair.Trigger, pair.Clause, mentions, text)))
            .ToList();
        told.RemoveAll(pair => pair.Clause.Group is { Governor: >= 0 } group && told.Any(other => other.Trigger.Head == group.Governor && other.Trigger.Entry.Type == pair.Trigger.Entry.Type));
        var attack = told.FindIndex(pair => pair.Trigger.Entry is { Type: "ASSAULT", Harm: null });
        var dead = HarmFinder.OfTheDead(sentence, mentions, text);
        foreach (var (trigger, clause, harm) in told)
        {
            if (trigger.Entry is { Type: "ASSAULT", Harm: not null })
            {
                // harm that an attack of the same sentence did belongs to the attack; "died" alone may be a natural death
                if (attack >= 0 || harm.IsEmpty || (trigger.Entry.Words[0] == "die" && harm.All(part => part.Figure is null)))
                {
                    continue;
                }
            }

            var isAttack = attack >= 0 && trigger == told[attack].Trigger;
            var own = isAttack ? [.. harm, .. told.Where(pair => pair.Trigger.Entry is { Type: "ASSAULT", Harm: not null }).SelectMany(pair => pair.Harm), .. dead] : harm;
            var actors = Parties(sentence, clause.Actor, mentions, text);
            if (trigger.Entry.IsWeak && clause.Actor is null && (clause.Recipient is null || trigger.Entry.Type != "MOBILIZE") && own.IsEmpty)
            {
                continue;
            }

            yield return Make(trigger, clause, own, actors, reasons, mentions, speech, text);
        }

        if (attack < 0 && dead.Length > 0)
        {
            yield return OfTheDead(sentence, dead, mentions, speech, text);
        }
    }

    private static Event Make(Trigger trigger, Clause clause, ImmutableArray<Harm> harm, ImmutableArray<int> actors, ReasonFinder reasons, MentionIndex mentions, SpeechIndex speech, string text)
    {
        var sentence = trigger.Sentence;
        var (cause, purpose) = reasons.Find(trigger);
        var time = TimeAndPlace.TimeOf(trigger, mentions, text);
        var place = TimeAndPlace.PlaceOf(trigger, mentions, text);
        var evidence = ImmutableArray.CreateBuilder<FieldEvidence>();
        var recipient = RecipientOf(trigger.Entry.Type, sentence, clause, actors, mentions);
        Add("actors", clause.Actor);
        Add("recipients", recipient);
        if (time is { } when)
        {
            evidence.Add(new FieldEvidence("date", mentions.TimeSpan(when)));
        }

        if (place is { } where)
        {
            evidence.Add(new FieldEvidence("place", mentions.MentionsIn(sentence.Span).First(mention => mention.Entity == where).Span));
        }

        return new Event
        {
            Span = SpanOf(trigger, clause, text),
            Type = trigger.Entry.Type,
            Trigger = trigger.Span,
            Label = trigger.Span.Of(text),
            Actors = actors,
            Recipients = [.. Parties(sentence, recipient, mentions, text).Except(actors)],
            Place = place,
            Time = time,
            Status = EventStatus.Of(trigger, clause, text),
            Cause = cause,
            Purpose = purpose,
            Harm = [.. harm.Distinct()],
            Statement = speech.At(trigger.Span),
            Evidence = evidence.ToImmutable(),
        };

        void Add(string field, TokenRange? range)
        {
            if (range is { } found)
            {
                if (WithoutDate(sentence, found, mentions) is { } words)
                {
                    evidence.Add(new FieldEvidence(field, sentence.Cover(words.First, words.Last)));
                }
            }
        }
    }

    private static Event OfTheDead(Sentence sentence, ImmutableArray<Harm> dead, MentionIndex mentions, SpeechIndex speech, string text)
    {
        var at = Enumerable.Range(0, sentence.Tokens.Length).First(index => sentence.Lemma(index) is "dead" or "victim");
        var trigger = new Trigger(sentence, at, at, at, new TriggerEntry([sentence.Lemma(at)], false, "ASSAULT", HarmKind.Killed, false));
        return new Event
        {
            Span = sentence.Span,
            Type = "ASSAULT",
            Trigger = trigger.Span,
            Label = trigger.Span.Of(text),
            Place = TimeAndPlace.PlaceOf(trigger, mentions, text),
            Harm = dead,
            Statement = speech.At(trigger.Span),
        };
    }

    /// <summary>"That is not a 'terrorist attack'": the label is refused, nothing is told of the event.</summary>
    private static bool IsLabelDenied(Trigger trigger)
    {
        if (trigger.IsVerb)
        {
            return false;
        }

        for (var i = trigger.First - 1; i > 0 && i >= trigger.First - 4; i--)
        {
            if (trigger.Sentence.Lemma(i) is "not" or "no" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"On Monday" is no party; in "the council on Monday", "today the council", "recent calls" the date is no part of the phrase. Null where nothing else is left.</summary>
    private static TokenRange? WithoutDate(Sentence sentence, TokenRange range, MentionIndex mentions)
    {
        foreach (var time in mentions.TimesIn(sentence.Cover(range.First, range.Last)))
        {
            var (first, last) = (Tokens.At(sentence.Tokens, mentions.TimeSpan(time).Start), Tokens.At(sentence.Tokens, mentions.TimeSpan(time).End) - 1);
            if (first <= range.First)
            {
                range = range with { First = last + 1 };
                continue;
            }

            range = range with { Last = first - 1 };
            while (range.Last > range.First && sentence.Tag(range.Last) is PartOfSpeech.Adp or PartOfSpeech.Punct)
            {
                range = range with { Last = range.Last - 1 };
            }

            break;
        }

        return range.First <= range.Last ? range : null;
    }

    /// <summary>The likeliest that names a party who does not do it, people or a body; what it is done to where none does.</summary>
    private static TokenRange? RecipientOf(string type, Sentence sentence, Clause clause, ImmutableArray<int> actors, MentionIndex mentions)
    {
        // what is attacked or seized is what it is done to, whatever place stands near; what is asked or promised is of somebody
        var isDone = type is "ASSAULT" or "COERCE";
        TokenRange? first = null;
        foreach (var range in clause.Recipients.Select(range => WithoutDate(sentence, range, mentions)).OfType<TokenRange>())
        {
            if (mentions.PartiesIn(sentence.Cover(range.First, range.Last)).Any(party => !actors.Contains(party) && (!isDone || first is null || mentions.Entity(party).Kind != EntityKind.Place)) ||
                Enumerable.Range(range.First, range.Last - range.First + 1).Any(word => sentence.IsNoun(word) && (HarmLexicon.IsPerson(sentence.Lemma(word)) || OutletLexicon.Bodies.Contains(sentence.Lemma(word)))))
            {
                return range;
            }

            first ??= range;
        }

        return first;
    }

    private static ImmutableArray<int> Parties(Sentence sentence, TokenRange? range, MentionIndex mentions, string text) =>
        range is { } found ? mentions.PartiesIn(sentence.Cover(found.First, found.Last), mention => IsPeople(sentence, mentions.Entity(mention.Entity), mention.Span, text)) : [];

    /// <summary>"A group of Tervanians" is not Tervania; its words stand as the report has them. "The States" and "the Emirates" are plurals of a name's own.</summary>
    private static bool IsPeople(Sentence sentence, LocalEntity entity, Span span, string text)
    {
        var last = Tokens.At(sentence.Tokens, span.End) - 1;
        return entity.Kind == EntityKind.Place && last >= 0 && sentence.IsNoun(last) && sentence.Tokens[last].Features.HasFlag(WordFeatures.Plural) &&
            !entity.Name.Contains(sentence.Tokens[last].Span.Of(text), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>From who does it to the end of the clause: the next verb that tells of something else, or the sentence's end.</summary>
    private static Span SpanOf(Trigger trigger, Clause clause, string text)
    {
        var sentence = trigger.Sentence;
        var first = new[] { trigger.First, clause.Actor?.First ?? trigger.First, (clause.Group?.IsPassive == true ? clause.Recipient?.First : null) ?? trigger.First }.Min();
        var last = trigger.Last;
        for (var i = trigger.Last + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.IsMark(i, text, ";.\"“”") || (sentence.Tag(i) == PartOfSpeech.Verb && !sentence.IsNominal(i, text) && sentence.Lemma(i - 1) != "to" && !sentence.Tokens[i].Features.HasFlag(WordFeatures.Gerund)))
            {
                break;
            }

            last = i;
        }

        while (last > trigger.Last && (sentence.Tag(last) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Sconj))
        {
            last--;
        }

        return sentence.Cover(first, last);
    }
}
