using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Courses;

/// <summary>
/// Finds what a report says of how something goes: a presence that grows or winds down, fighting that goes on or ends. The thing is the subject or object
/// of the verb, or what the noun hangs on ("an increase in the presence", "troop reduction"); "this increase" is of the thing that the report told of before.
/// </summary>
internal static class CourseFinder
{
    private const int MostOfSentence = 6;

    /// <summary>"This increase" goes back so many sentences.</summary>
    private const int LongestReach = 8;

    public static IEnumerable<Course> Find(AnalyzedDocument document, MentionIndex mentions, SpeechIndex speech)
    {
        Course? last = null;
        var lastAt = -1;
        for (var at = 0; at < document.Sentences.Length; at++)
        {
            var sentence = document.Sentences[at];
            if (!EventFinder.IsReport(document, sentence))
            {
                continue;
            }

            var count = 0;
            for (var i = 0; i < sentence.Tokens.Length && count < MostOfSentence; i++)
            {
                var found = CourseLexicon.Of(sentence.Lemma(i), sentence.Tag(i))
                    .Select(word => Read(sentence, i, word, document.Text, mentions, speech, at - lastAt <= LongestReach ? last : null)).FirstOrDefault(course => course is not null);
                if (found is not null)
                {
                    (last, lastAt, count) = (found, at, count + 1);
                    yield return found;
                }
            }
        }
    }

    private static Course? Read(Sentence sentence, int at, CourseWord word, string text, MentionIndex mentions, SpeechIndex speech, Course? before)
    {
        var tree = new Tree(sentence);
        var particle = word.Particle is null ? at : Enumerable.Range(at + 1, Math.Min(3, sentence.Tokens.Length - at - 1)).FirstOrDefault(index => sentence.Lemma(index) == word.Particle, -1);
        if (particle < 0)
        {
            return null;
        }

        var whose = word.IsVerb ? OfVerb(tree, at, word) : OfNoun(tree, at);
        var thing = whose.Select(index => (Index: index, Thing: ThingAt(tree, index, text))).FirstOrDefault(pair => pair.Thing is not null);
        var isBefore = thing.Thing is null && !word.IsVerb && before is not null && before.Direction == word.Direction && IsPointedAt(tree, at);
        if (thing.Thing is null && !isBefore)
        {
            return null;
        }

        var (first, last) = (Math.Min(at, isBefore ? at : FirstOf(sentence, thing.Index)), Math.Max(particle, isBefore ? PredicateOf(sentence, at) : thing.Index));
        var trigger = new Trigger(sentence, at, particle, at, new TriggerEntry([word.Lemma], word.IsVerb, "COURSE", null, false));
        var span = sentence.Cover(first, last);
        return new Course
        {
            Span = span,
            Word = trigger.Span,
            Direction = word.Direction,
            Thing = isBefore ? before!.Thing : thing.Thing!.Value.Thing,
            IsNamed = isBefore ? before!.IsNamed : thing.Thing!.Value.IsNamed,
            Status = StatusOf(tree, trigger, text),
            Entities = isBefore ? before!.Entities : [.. mentions.MentionsIn(sentence.Span).Select(mention => mention.Entity).Where(entity => mentions.Entity(entity).Kind is EntityKind.Place or EntityKind.Organization or EntityKind.Force).Distinct()],
            Time = mentions.TimesIn(sentence.Span).Select(time => (int?)time).FirstOrDefault(),
            Statement = speech.At(trigger.Span),
        };
    }

    private static IEnumerable<int> OfVerb(Tree tree, int verb, CourseWord word)
    {
        var above = Governing(tree.Sentence, verb);
        var (subject, done) = (tree.SubjectOf(above) is >= 0 and var own ? own : tree.Child(above, "csubj"), tree.ObjectOf(verb));
        if (tree.IsPassive(verb))
        {
            return subject >= 0 ? [subject] : [];
        }

        return word.Whose switch { 'o' => done >= 0 ? [done] : [], 'b' when done >= 0 => [done], _ => done < 0 && subject >= 0 ? [subject] : [] };
    }

    /// <summary>"Are starting to wind down": the subject stands with the verb above.</summary>
    private static int Governing(Sentence sentence, int verb)
    {
        var at = verb;
        for (var step = 0; step < 3 && sentence.Tokens[at] is { Relation: "xcomp", Head: >= 0 and var head }; step++)
        {
            at = head;
        }

        return at;
    }

    /// <summary>What stands before it or hangs on it; trees often hang "an increase in the presence" on the verb.</summary>
    private static IEnumerable<int> OfNoun(Tree tree, int noun) => Enumerable.Range(0, tree.Sentence.Tokens.Length).Where(index => tree.Sentence.Tokens[index].Relation switch
    {
        "compound" => tree.Sentence.Tokens[index].Head == noun && index < noun,
        "nmod" or "obl" => tree.CaseOf(index) is "in" or "of" && (tree.Sentence.Tokens[index].Head == noun || tree.Child(index, "case") == noun + 1),
        _ => false,
    });

    /// <summary>The phrase's noun, else what it is a number of or what stands before it: "troop numbers", "the number of refugees"; "the number of soldiers killed" is a toll.</summary>
    private static (string Thing, bool IsNamed)? ThingAt(Tree tree, int noun, string text) =>
        CourseLexicon.ThingOf(tree.Sentence.Lemma(noun))
        ?? (tree.Sentence.IsVerbal(noun) ? CourseLexicon.ThingOf(tree.Sentence.Tokens[noun].Span.Of(text).ToLowerInvariant()) : null)
        ?? (tree.Sentence.Lemma(noun) is "number" or "level" or "size" or "strength" or "effort" or "operation" or "scale" or "flow" or "stream"
            ? tree.Children(noun).Where(child => tree.Sentence.Tokens[child].Relation is "compound" or "amod" or "nmod" && !tree.HasChild(child, "acl")).Select(child => CourseLexicon.ThingOf(tree.Sentence.Lemma(child))).FirstOrDefault(thing => thing is not null)
            : null);

    private static bool IsPointedAt(Tree tree, int noun) => tree.Child(noun, "det") is >= 0 and var det && tree.Sentence.Lemma(det) is "this" or "that" or "these" or "such";

    /// <summary>"This increase should be longer-term": to what is said of it.</summary>
    private static int PredicateOf(Sentence sentence, int noun) =>
        sentence.Tokens[noun] is { Relation: "nsubj", Head: >= 0 and var head } && head > noun && head - noun < 8 ? head : noun;

    private static int FirstOf(Sentence sentence, int noun)
    {
        var first = noun;
        while (first > 0 && sentence.Tag(first - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Punct && sentence.Tokens[first - 1].Span.End >= sentence.Tokens[first].Span.Start - 1
            && (sentence.Tag(first - 1) != PartOfSpeech.Punct || sentence.Tokens[first - 1].Span.End == sentence.Tokens[first].Span.Start))
        {
            first--;
        }

        return first;
    }

    private static FactStatus StatusOf(Tree tree, Trigger trigger, string text)
    {
        var own = EventStatus.Of(trigger, Clause.Of(trigger, text), text);
        return own == FactStatus.Actual && !trigger.IsVerb && tree.Sentence.Tokens[trigger.Head] is { Relation: "nmod", Head: >= 0 and var head } && tree.Sentence.Lemma(head) is "possibility" or "prospect" or "plan" or "proposal" or "chance"
            ? FactStatus.Possible : own;
    }
}
