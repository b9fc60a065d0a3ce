using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events.Positions;

/// <summary>
/// Finds where actors stand to each other and in a matter: who asks, offers, accepts, refuses, accuses, denies, promises, by the verbs of
/// <c>position-verbs.tsv</c> and the tree around them. What may or might be, questions and conditions tell of no position.
/// </summary>
internal static class PositionFinder
{
    public static ImmutableArray<Position> Find(AnalyzedDocument document, MentionIndex mentions, SpeechIndex speech, ImmutableArray<Statement> statements) =>
    [
        .. document.Sentences.Where(sentence => EventFinder.IsReport(document, sentence))
            .SelectMany(sentence => Enumerable.Range(0, sentence.Tokens.Length).Select(verb => Read(sentence, verb, document.Text, mentions, speech, statements)))
            .OfType<Position>(),
    ];

    private static Position? Read(Sentence sentence, int verb, string text, MentionIndex mentions, SpeechIndex speech, ImmutableArray<Statement> statements)
    {
        var rows = PositionLexicon.At(sentence, verb);
        if (rows.IsEmpty || !IsTold(sentence, verb, text, out var group))
        {
            return null;
        }

        var statement = speech.At(sentence.Tokens[verb].Span);
        var clause = new PositionClause(sentence, text, verb, group, mentions);
        var actors = Parties(clause.Actor);
        foreach (var row in rows)
        {
            var (about, toward) = clause.Read(row);
            if (about is null && (row.Must || toward is null))
            {
                continue;
            }

            var others = Others(toward, row);
            if (actors.IsEmpty && (row.Kind != PositionKind.Accuses || !group.IsPassive || others.IsEmpty))
            {
                continue;
            }

            var words = sentence.Cover(group.Governor >= 0 ? verb : FirstOf(sentence, group, verb), verb + row.Words.Length - 1);
            var time = TimeAndPlace.TimeOf(new Trigger(sentence, verb, verb, verb, new TriggerEntry(row.Words, true, string.Empty, null, false)), mentions, text);
            return new Position
            {
                Span = about is { } matter ? Span.Cover(words, matter) : toward is { } whom && whom.Start > words.Start ? Span.Cover(words, whom) : words,
                Kind = row.Kind,
                Verb = words,
                Actors = actors,
                Toward = others,
                About = about,
                Negated = group.IsNegated,
                Future = group.Auxiliaries.Any(auxiliary => auxiliary is "will" or "would" or "shall" or "’ll" or "'ll"),
                Statement = statement,
                Time = time,
                Evidence = [.. Evidence(actors.IsEmpty ? null : clause.Actor, others.IsEmpty ? null : toward)],
            };
        }

        return null;

        // "we" within somebody's words is who speaks
        ImmutableArray<int> Parties(Span? span)
        {
            if (span is not { } found)
            {
                return [];
            }

            if (statement is { } within && found.Of(text).ToLowerInvariant() is "we" or "i")
            {
                return [.. statements[within].Speakers.Select(speaker => speaker.Entity).OfType<int>()];
            }

            return [.. Named(found)];
        }

        ImmutableArray<int> Others(Span? span, PositionVerb row) =>
            span is { } found ? [.. Named(found).Except(actors).Take(row.Toward.Contains("in") ? 1 : int.MaxValue)] : [];

        // "the French government" is the government alone
        IEnumerable<int> Named(Span span)
        {
            var inside = mentions.MentionsIn(span).ToList();
            return mentions.PartiesIn(span).Where(CanAct)
                .Where(entity => inside.Any(mention => mention.Entity == entity && !inside.Any(other => other.Entity != entity && other.Span != mention.Span && other.Span.Contains(mention.Span))));
        }

        bool CanAct(int entity) => mentions.Entity(entity).Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Place or EntityKind.Force;
    }

    /// <summary>The first word of the verb's group without adverbs in front: "also", "however".</summary>
    private static int FirstOf(Sentence sentence, VerbGroup group, int verb) =>
        Enumerable.Range(group.Start, verb - group.Start).FirstOrDefault(i => sentence.Tag(i) != PartOfSpeech.Adv || sentence.Lemma(i) == "never", verb);

    private static IEnumerable<FieldEvidence> Evidence(Span? actors, Span? toward)
    {
        if (actors is { } who)
        {
            yield return new FieldEvidence("actors", who);
        }

        if (toward is { } whom)
        {
            yield return new FieldEvidence("toward", whom);
        }
    }

    /// <summary>True where the verb is told as a fact or as what will be: finite, and neither a possibility nor a condition nor part of another position.</summary>
    private static bool IsTold(Sentence sentence, int verb, string text, out VerbGroup group)
    {
        group = VerbGroup.Of(sentence, verb);
        var features = sentence.Tokens[verb].Features;
        var isParticiple = features.HasFlag(WordFeatures.Gerund) || (features.HasFlag(WordFeatures.PastParticiple) && !features.HasFlag(WordFeatures.Past));
        if (sentence.IsNominal(verb, text) || sentence.IsHyphen(verb + 1, text) || group.Auxiliaries.Any(auxiliary => auxiliary is "can" or "could" or "may" or "might" or "should" or "must" or "ought"))
        {
            return false;
        }

        if (group.Governor >= 0 ? !EventLexicon.Is("done", sentence.Lemma(group.Governor)) : isParticiple && group.Auxiliaries.IsEmpty && !group.IsPassive && !(verb > 0 && sentence.IsMark(verb - 1, text, ",")))
        {
            return false;
        }

        for (var i = 0; i < verb; i++)
        {
            if (sentence.Tokens[i].Head == verb && sentence.Lemma(i) is "if" or "whether" or "unless" or "should")
            {
                return false;
            }
        }

        return true;
    }
}
