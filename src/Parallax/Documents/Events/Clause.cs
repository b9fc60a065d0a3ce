using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Who does what to whom around a trigger: of a verb by its arguments, of a noun by what stands in its phrase and by the verb that it hangs on.</summary>
internal sealed class Clause
{
    private Clause(VerbGroup? group, TokenRange? actor, ImmutableArray<TokenRange> recipients) => (Group, Actor, Recipients) = (group, actor, recipients);

    /// <summary>Null for a noun.</summary>
    public VerbGroup? Group { get; }

    /// <summary>Who does it.</summary>
    public TokenRange? Actor { get; }

    /// <summary>To whom it may be done, the likeliest first: what it is done to, then who stands in what is asked, promised or refused.</summary>
    public ImmutableArray<TokenRange> Recipients { get; }

    /// <summary>What it is done to.</summary>
    public TokenRange? Recipient => Recipients.IsEmpty ? null : Recipients[0];

    public static Clause Of(Trigger trigger, string text) => trigger.IsVerb ? OfVerb(trigger, text) : OfNoun(trigger, text);

    /// <summary>The phrase without the clauses that hang on it: "the soldiers for whom he asked" is "the soldiers".</summary>
    public static TokenRange Core(Sentence sentence, string text, TokenRange range)
    {
        var last = range.Last;
        for (var i = range.First + 1; i <= range.Last; i++)
        {
            if (sentence.Lemma(i) is "who" or "which" or "whom" or "whose" or "that" or "where" || (sentence.IsVerbal(i) && !sentence.IsNominal(i, text)) || sentence.IsMark(i, text, "(;:\"“"))
            {
                last = i - 1;
                break;
            }
        }

        while (last > range.First && !sentence.IsNominal(last, text))
        {
            last--;
        }

        return range with { Last = last };
    }

    /// <summary>The subject of any verb, whether it tells of an event or not.</summary>
    public static TokenRange? SubjectOf(Sentence sentence, string text, int verb) => new TaggedClause(sentence, text).SubjectOf(verb, VerbGroup.Of(sentence, verb));

    /// <summary>The noun phrase behind a verb, without a preposition before it.</summary>
    public static TokenRange? ObjectOf(Sentence sentence, string text, int verb) => new TaggedClause(sentence, text).Behind(verb + 1, []);

    private static Clause OfVerb(Trigger trigger, string text)
    {
        var sentence = trigger.Sentence;
        var tags = new TaggedClause(sentence, text);
        var arguments = new Arguments(sentence, text);
        var group = VerbGroup.Of(sentence, trigger.Head);
        var isPassive = group.IsPassive || new Tree(sentence).HasChild(trigger.Head, "obl:agent") || IsReduced(sentence, trigger.Head);
        TokenRange? subject = tags.SubjectOf(trigger.Head, group) is { } whole ? Core(sentence, text, whole) : null;
        if (isPassive)
        {
            var agent = arguments.AgentOf(trigger.Head) ?? tags.After(trigger.Last + 1, ["by"]);
            var others = arguments.RecipientsOf(trigger).Where(range => range != agent);

            // who is moved moves: "soldiers were sent to the valley"
            return agent is null && trigger.Entry.Type == "MOBILIZE"
                ? new Clause(group, subject, [.. others])
                : new Clause(group, agent, subject is { } patient ? [patient, .. others] : [.. others]);
        }

        var isPhrase = trigger.Head != trigger.Last && sentence.IsNoun(trigger.Last);
        var behind = isPhrase ? tags.After(trigger.Last + 1, ["with", "against", "on", "from"]) : tags.Behind(trigger.Last + 1, ["with", "on", "upon", "against", "at"]);
        var recipients = arguments.RecipientsOf(trigger).ToList();
        if (behind is { } near && (recipients.Count == 0 || !recipients.Exists(range => range.First <= near.Last && near.First <= range.Last)))
        {
            recipients.Insert(0, near);
        }

        return new Clause(group, subject, [.. recipients.Where(range => subject is not { } own || range.First > own.Last || range.Last < own.First)]);
    }

    /// <summary>"A force trained abroad", "the people held there": a participle on its noun that governs no object.</summary>
    private static bool IsReduced(Sentence sentence, int verb) =>
        sentence.Tokens[verb] is { Relation: "acl" } token && token.Features.HasFlag(WordFeatures.PastParticiple) && !token.Features.HasFlag(WordFeatures.Finite) && !new Tree(sentence).HasChild(verb, "obj");

    private static Clause OfNoun(Trigger trigger, string text)
    {
        var sentence = trigger.Sentence;
        var tags = new TaggedClause(sentence, text);
        var arguments = new Arguments(sentence, text);
        var after = trigger.Last + 1;
        if (tags.After(after, ["between"]) is { } between)
        {
            return new Clause(null, between, []);
        }

        var governor = arguments.CarrierOf(trigger);
        var doer = governor is { } carrier ? tags.SubjectOf(carrier, VerbGroup.Of(sentence, carrier)) is { } subject ? Core(sentence, text, subject) : (TokenRange?)null : null;
        var isCarried = governor is { } light && new Tree(sentence).IsPassive(light);
        var actor = tags.After(after, ["by"])
            ?? (trigger.Entry.Type is "CONSULT" or "AGREE" or "PROTEST" ? tags.After(after, ["of", "with"]) : null)
            ?? Possessor(trigger, tags)
            ?? (isCarried ? arguments.AgentOf(governor!.Value) : doer);
        var recipients = new List<TokenRange>();
        if (tags.After(after, trigger.Entry.Type is "ASSAULT" or "COERCE" ? ["against", "on", "of"] : ["against", "with", "to"]) is { } toward)
        {
            recipients.Add(toward);
        }

        if (governor is { } verb)
        {
            if (EventLexicon.Is("harms", sentence.Lemma(verb)) && !isCarried && tags.Behind(verb + 1, []) is { } harmed)
            {
                recipients.Insert(0, harmed);
            }

            recipients.AddRange(arguments.ObliquesOf(verb, ["against", "on", "upon", "to", "with"]).Where(range => range.First > trigger.Last || range.Last < trigger.First));
        }

        return new Clause(null, actor, [.. recipients.Where(range => range != actor)]);
    }

    /// <summary>"Tervanian aggression", "Serbia's request", "the Tervanian army's raid": what stands before the noun in its phrase and can be a party.</summary>
    private static TokenRange? Possessor(Trigger trigger, TaggedClause tags)
    {
        var sentence = trigger.Sentence;
        var start = tags.ChunkStart(trigger.Head);
        var last = trigger.Head - 1;

        // of the words of the label only names and peoples are parties: "Tervanian invasion", not "armed clash"
        while (last >= trigger.First && !(sentence.Tag(last) == PartOfSpeech.Propn || (sentence.Tag(last) == PartOfSpeech.Adj && char.IsUpper(sentence.Tokens[last].Lemma[0]))))
        {
            last--;
        }

        return last >= start && Enumerable.Range(start, last - start + 1).Any(index => sentence.IsNoun(index) || sentence.Tag(index) == PartOfSpeech.Adj || sentence.Tokens[index].Features.HasFlag(WordFeatures.Possessive))
            ? new TokenRange(start, last)
            : null;
    }
}
