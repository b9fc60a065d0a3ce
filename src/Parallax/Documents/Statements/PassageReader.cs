using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Reads the statements of one passage: its quotations first, then what the cues say in the reporter's words.</summary>
internal sealed class PassageReader(Words words, NounPhrases phrases, Clauses clauses, SubjectFinder subjects, SpeakerResolver resolver, ViaFinder vias, TimeIndex times, QuotationUse[] uses)
{
    private readonly ComplementFinder complements = new(words, phrases, clauses);
    private readonly TailContent tails = new(words, phrases, clauses);
    private readonly QuotationCues quotationCues = new(words, clauses, subjects, uses);
    private readonly CueSubjects cueSubjects = new(words, phrases, clauses, subjects);

    private readonly AnnouncingNouns announcing = new(words);

    /// <summary>A cue that ended the last passage with a colon and found nothing said; its statement has no content yet.</summary>
    public StatementDraft? Announced { get; private set; }

    /// <summary>The statements of a passage, in the order of their cues.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="cues">Its cues.</param>
    /// <param name="before">The statements of the passages before.</param>
    public List<StatementDraft> Read(Passage passage, List<Cue> cues, IReadOnlyList<StatementDraft> before)
    {
        var drafts = new List<StatementDraft>();
        var speakers = new Dictionary<int, SpeakerPhrase>();
        var direct = quotationCues.Attach(passage, cues, out var inverted);
        foreach (var cue in cues)
        {
            var quotations = direct.GetValueOrDefault(cue.At);
            var subject = cueSubjects.Find(passage, cue, cues, speakers, quotations is not null, inverted.Contains(cue.At));
            if (subject is not null)
            {
                speakers[cue.At] = subject;
            }

            if (ReadCue(passage, cue, cues, subject, quotations, before) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        Announced = words.Lower(passage.End - 1) == ":" ? Announce(passage, cues, speakers, drafts) : null;
        return drafts;
    }

    /// <summary>"A added:", "A issued this statement:": the statement that the next passage holds.</summary>
    private StatementDraft? Announce(Passage passage, List<Cue> cues, Dictionary<int, SpeakerPhrase> speakers, List<StatementDraft> drafts)
    {
        StatementDraft? announced = null;
        if (cues.Count > 0 && cues[^1] is var last && last.Verb.Has(CueFrames.Quote) && speakers.TryGetValue(last.At, out var speaker))
        {
            announced = drafts.Exists(draft => draft.CueToken == last.At) ? null : Start(passage, last, speaker);
            announced?.Cue.Add(words.SpanOf(last.Start, last.End));
        }
        else if (announcing.Find(passage) is { } cue && subjects.OfSentence(passage, cue.At + 1) is { } author && author.End <= cue.Start)
        {
            announced = Start(passage, cue, author);
            announced.Cue.Add(words.SpanOf(cue.Start, cue.End));
        }

        if (announced is not null)
        {
            announced.Kind = StatementKind.Direct;
        }

        return announced;
    }

    private StatementDraft? ReadCue(Passage passage, Cue cue, List<Cue> cues, SpeakerPhrase? subject, List<int>? quotations, IReadOnlyList<StatementDraft> before)
    {
        if (quotations is not null)
        {
            return Direct(passage, cue, subject, quotations);
        }

        if (cue.Passive)
        {
            return subject is null ? null : Anaphoric(passage, cue, subject, before);
        }

        if (subject is null || IsModal(passage, cue))
        {
            return null;
        }

        if (subject.Start < cue.End && complements.Find(passage, cue, cues) is { } complement && complement.End > complement.Start)
        {
            return SaysNothing(complement) ? null : Indirect(passage, cue, subject, complement);
        }

        return Tail(passage, cue, cues, subject);
    }

    /// <summary>"knows how", "refused to answer last year": a mere question word, or only when.</summary>
    private bool SaysNothing(Complement complement) =>
        (complement.End == complement.Start + 1 && words.Lower(complement.Start) is "how" or "why" or "what" or "when" or "where") || times.Fills(words.SpanOf(complement.Start, complement.End));

    private StatementDraft Direct(Passage passage, Cue cue, SpeakerPhrase? subject, List<int> quotations)
    {
        var draft = Start(passage, cue, subject);
        draft.Kind = StatementKind.Direct;
        foreach (var quotation in quotations)
        {
            AddContent(draft, words.Quotations[quotation].Content);
            TakeEarlier(draft, quotation);
        }

        draft.Cue.Add(words.SpanOf(cue.Start, cue.End));
        if (cue.Verb.Has(CueFrames.NpQuote | CueFrames.NpThat | CueFrames.NpInf) && words.Outer(cue.End) < 0 && cue.End < passage.End && phrases.At(cue.End) is { } addressee && addressee.Start == cue.End && (subject is null || subject.Start != cue.End))
        {
            Address(draft, subjects.Extend(passage, addressee));
        }

        FindCircumstances(draft, OwnStart(passage, subject, cue), passage.End);
        return draft;
    }

    /// <summary>Takes in the paragraphs before that the same quotation runs through.</summary>
    private void TakeEarlier(StatementDraft draft, int quotation)
    {
        while (quotation > 0 && words.Quotations[quotation].Continues)
        {
            quotation--;
            while (quotation > 0 && (words.Quotations[quotation].Depth > 0 || words.Quotations[quotation].Closed))
            {
                quotation--;
            }

            if (words.Quotations[quotation].Closed || uses[quotation] != QuotationUse.Unread)
            {
                return;
            }

            uses[quotation] = QuotationUse.Direct;
            AddContent(draft, words.Quotations[quotation].Content);
        }
    }

    private StatementDraft Indirect(Passage passage, Cue cue, SpeakerPhrase subject, Complement complement)
    {
        var draft = Start(passage, cue, subject);
        var span = words.SpanOf(complement.Start, complement.End);
        var kind = StatementKind.Indirect;
        var inner = -1;
        for (var i = complement.Start; i < complement.End; i++)
        {
            if (words.Outer(i) is >= 0 and var quotation)
            {
                kind = StatementKind.Mixed;
                inner = inner < 0 ? quotation : inner;
                uses[quotation] = uses[quotation] == QuotationUse.Unread ? QuotationUse.Inside : uses[quotation];
            }
        }

        // A clause that is one quotation through and through is direct speech.
        if (inner >= 0 && complement.IsClause && words.Quotations[inner].Span is var whole && whole.Start <= span.Start && whole.End >= span.End)
        {
            kind = StatementKind.Direct;
            span = words.Quotations[inner].Content;
        }

        draft.Kind = kind;
        AddContent(draft, span);
        draft.Cue.Add(words.SpanOf(cue.Start, complement.CueEnd));
        if (complement.Addressee is { } addressee)
        {
            Address(draft, new SpeakerPhrase([addressee]), cue.Verb.Has(CueFrames.NpQuote));
        }

        FindCircumstances(draft, OwnStart(passage, subject, cue), complement.Start);
        return draft;
    }

    /// <summary>"The bridge is closed, the minister said": what is said stands in front.</summary>
    private StatementDraft? Tail(Passage passage, Cue cue, List<Cue> cues, SpeakerPhrase subject)
    {
        var comma = Math.Min(cue.Start, subject.Start) - 1;
        while (comma > passage.Start && words.Tag(comma) is PartOfSpeech.Verb or PartOfSpeech.Adj && words.Outer(comma) < 0 && subject.Start - comma <= 2)
        {
            comma--;
        }

        if ((cue.Verb.Frames & (CueFrames.Quote | CueFrames.That)) == CueFrames.None || cue.IsParticiple || comma <= passage.Start || !(words.Lower(comma) is "," or "—" or "–" || clauses.IsClosingWithComma(comma)) || words.Outer(comma) >= 0 ||
            !ContentEnd.IsEnd(words, phrases, passage, subject.Start < cue.Start ? cue : null, Math.Max(cue.End, subject.End)))
        {
            return null;
        }

        // "I just want to say , you know , thank you": between two commas nothing stands in front
        var start = tails.StartOf(passage, comma);
        if (start >= comma)
        {
            return null;
        }

        var further = tails.Further(passage, cue, cues, Math.Max(cue.End, subject.End), clauses.HasFinite(start, comma) && words.Tag(start) != PartOfSpeech.Sconj);
        if (!clauses.HasFinite(start, comma) && words.Outer(start) < 0 && further is null)
        {
            return null;
        }

        if (further is null && clauses.IsCircumstance(start, comma, cue.At))
        {
            return null;
        }

        var draft = Start(passage, cue, subject);
        var quoted = false;
        for (var i = start; i < comma; i++)
        {
            if (words.Outer(i) is >= 0 and var quotation)
            {
                quoted = true;
                uses[quotation] = uses[quotation] == QuotationUse.Unread ? QuotationUse.Inside : uses[quotation];
            }
        }

        draft.Kind = quoted ? StatementKind.Mixed : StatementKind.Indirect;
        AddContent(draft, words.SpanOf(start, clauses.IsClosingWithComma(comma) ? comma + 1 : comma));
        if (further is { } rest)
        {
            AddContent(draft, rest);
        }

        draft.Cue.Add(words.SpanOf(cue.Start, cue.End));
        if (cue.Verb.Has(CueFrames.NpThat) && cue.End < passage.End && phrases.At(cue.End) is { } addressee && addressee.Start == cue.End)
        {
            Address(draft, subjects.Extend(passage, addressee));
        }

        FindCircumstances(draft, Math.Min(cue.Start, subject.Start), passage.End);
        return draft;
    }

    /// <summary>"This was stated by A": what stands in the passage before.</summary>
    private StatementDraft? Anaphoric(Passage passage, Cue cue, SpeakerPhrase agent, IReadOnlyList<StatementDraft> before)
    {
        var subject = subjects.Before(passage, cue);
        if (subject is null || words.Lower(subject.Start) is not ("this" or "that" or "it" or "these") || passage.Start == 0)
        {
            return null;
        }

        var last = passage.Start - 1;
        var quotation = words.Outer(last);
        for (var i = last; quotation < 0 && i >= 0 && last - i < 4; i--)
        {
            quotation = words.Outer(i);
        }

        if (quotation < 0 || uses[quotation] != QuotationUse.Unread || before.Any(draft => draft.Content.Contains(words.Quotations[quotation].Content)))
        {
            return null;
        }

        uses[quotation] = QuotationUse.Direct;
        var statement = Start(passage, cue, agent);
        statement.Kind = StatementKind.Direct;
        AddContent(statement, words.Quotations[quotation].Content);
        statement.Cue.Add(words.SpanOf(cue.At, cue.End));
        FindCircumstances(statement, cue.End, passage.End);
        return statement;
    }

    /// <summary>"might say", "should say", "would say": nothing was said.</summary>
    private bool IsModal(Passage passage, Cue cue)
    {
        if (cue.Polarity != Polarity.Said)
        {
            return false;
        }

        for (var i = cue.Start; i < cue.At; i++)
        {
            if (clauses.IsModal(i) || words.Lower(i) is "not" or "n't")
            {
                return true;
            }
        }

        return false;
    }

    private StatementDraft Start(Passage passage, Cue cue, SpeakerPhrase? subject)
    {
        return new StatementDraft
        {
            Passage = passage,
            CueToken = cue.At,
            Mode = cue.Verb.Mode == "thought" ? StatementMode.Thought : StatementMode.Speech,
            Polarity = cue.Polarity,
            Speakers = subject is null ? [] : resolver.Resolve(subject),
            SpeakerToken = subject?.Start ?? -1,
            ByPronoun = subject is not null && words.Tag(subject.Parts[0].Head) == PartOfSpeech.Pron,
        };
    }

    private static void AddContent(StatementDraft draft, Span span)
    {
        var at = draft.Content.FindIndex(other => other.Start > span.Start);
        draft.Content.Insert(at < 0 ? draft.Content.Count : at, span);
    }

    /// <param name="draft">The statement.</param>
    /// <param name="addressee">The words.</param>
    /// <param name="mayPublish">True where the addressee can be an outlet that the words were given to.</param>
    private void Address(StatementDraft draft, SpeakerPhrase addressee, bool mayPublish = true)
    {
        if (mayPublish && vias.OfAddressee(addressee.Parts[0]) is { } via)
        {
            draft.Via = via.Kind == "people" ? draft.Via : via;
            return;
        }

        draft.Addressees = [.. resolver.Resolve(addressee).Where(speaker => speaker.Entity is not null).Select(speaker => speaker.Entity!.Value).Distinct()];
    }

    private int OwnStart(Passage passage, SpeakerPhrase? subject, Cue cue)
    {
        // What stands in front of the subject ("In an interview with …") belongs to the cue where no other clause parts them.
        var start = Math.Min(subject?.Start ?? cue.Start, cue.Start);
        return start > passage.Start && start < cue.At && !clauses.HasFinite(passage.Start, start) && words.Outer(start - 1) < 0 ? passage.Start : start;
    }

    /// <summary>Outlet or occasion, and the time, from the reporter's own words around the cue.</summary>
    private void FindCircumstances(StatementDraft draft, int start, int end)
    {
        end = Math.Min(end, draft.Passage.End);
        draft.Via ??= vias.In(start, end) is { Kind: not "people" } via ? via : null;
        if (end <= start)
        {
            return;
        }

        var own = words.SpanOf(start, end);
        foreach (var index in times.In(own))
        {
            if (words.Outer(words.At(times[index].Start)) < 0 && !(draft.Via?.Span.Contains(times[index]) ?? false) && !draft.Content.Exists(content => content.Overlaps(times[index])))
            {
                draft.Time = index;
                return;
            }
        }
    }
}
