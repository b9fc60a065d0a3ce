using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Reads the statements of one passage: its quotations first, then what the cues say in the reporter's words.</summary>
internal sealed class PassageReader(Words words, NounPhrases phrases, Clauses clauses, SpeakerResolver resolver, ViaFinder vias, TimeIndex times, QuotationUse[] uses)
{
    private readonly SubjectFinder subjects = new(words, phrases);
    private readonly ComplementFinder complements = new(words, phrases, clauses);

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
        var direct = AttachQuotations(passage, cues, out var inverted);
        foreach (var cue in cues)
        {
            var quotations = direct.GetValueOrDefault(cue.At);
            var subject = Subject(passage, cue, cues, speakers, quotations is not null, inverted.Contains(cue.At));
            if (subject is not null)
            {
                speakers[cue.At] = subject;
            }

            if (ReadCue(passage, cue, cues, subject, quotations, before) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        Announced = null;
        if (words.Lower(passage.End - 1) == ":" && cues.Count > 0 && cues[^1] is var last && last.Verb.Has(CueFrames.Quote) && speakers.TryGetValue(last.At, out var speaker) && !drafts.Exists(draft => draft.CueToken == last.At))
        {
            Announced = Start(passage, last, speaker);
            Announced.Kind = StatementKind.Direct;
            Announced.Cue.Add(words.SpanOf(last.Start, last.End));
        }

        return drafts;
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
            return Indirect(passage, cue, subject, complement);
        }

        return Tail(passage, cue, cues, subject);
    }

    /// <summary>Which quotations each cue introduces or follows, by the cue's token.</summary>
    private Dictionary<int, List<int>> AttachQuotations(Passage passage, List<Cue> cues, out HashSet<int> inverted)
    {
        var attached = new Dictionary<int, List<int>>();
        inverted = [];
        for (var i = passage.Start; i < passage.End; i++)
        {
            var quotation = words.Outer(i);
            if (quotation < 0)
            {
                continue;
            }

            var first = i;
            while (i + 1 < passage.End && words.Outer(i + 1) == quotation)
            {
                i++;
            }

            if (uses[quotation] != QuotationUse.Unread)
            {
                continue;
            }

            if (CueBehind(passage, cues, first, i + 1, out var turned) is { } behind)
            {
                Attach(attached, behind, quotation);
                if (turned)
                {
                    inverted.Add(behind.At);
                }
            }
            else if (CueInFront(passage, cues, first, i + 1) is { } front)
            {
                Attach(attached, front, quotation);
            }
        }

        return attached;
    }

    private void Attach(Dictionary<int, List<int>> attached, Cue cue, int quotation)
    {
        if (!attached.TryGetValue(cue.At, out var list))
        {
            attached[cue.At] = list = [];
        }

        list.Add(quotation);
        uses[quotation] = QuotationUse.Direct;
    }

    /// <summary>"…," A said; "…," said A; "…," A, the minister of B, told C.</summary>
    private Cue? CueBehind(Passage passage, List<Cue> cues, int first, int end, out bool turned)
    {
        turned = false;
        if (!IsSpeech(first, end) || !StandsAlone(passage, first))
        {
            return null;
        }

        var at = end;
        while (at < passage.End && words.Tag(at) is PartOfSpeech.Punct or PartOfSpeech.Sym && words.Outer(at) < 0)
        {
            at++;
        }

        foreach (var cue in cues)
        {
            if (cue.Start < at || cue.Start - at > 40 || cue.Passive || !cue.Verb.Has(CueFrames.Quote) || cue.IsParticiple)
            {
                continue;
            }

            if (cue.Start == at || (cue.Start - at == 1 && words.Tag(at) == PartOfSpeech.Adv))
            {
                turned = subjects.After(passage, cue) is not null;
                return cue;
            }

            return subjects.Before(passage, cue) is { } subject && subject.Start >= at && (subject.Start == at || words.Tag(at) is PartOfSpeech.Adv or PartOfSpeech.Cconj or PartOfSpeech.Det || (subject.Start == at + 1 && words.IsCapital(at))) ? cue : null;
        }

        return null;
    }

    /// <summary>A said: "…"; A told B, "…"; adding "…".</summary>
    private Cue? CueInFront(Passage passage, List<Cue> cues, int first, int end)
    {
        var mark = first - 1;
        if (!words.Quotations[words.Outer(first)].Opened || mark <= passage.Start)
        {
            return null;
        }

        var before = mark - 1;
        var introduced = words.Lower(before) is ":" or "," or "-" or "—" or "–";
        var that = words.Lower(before) == "that";
        for (var i = cues.Count - 1; i >= 0; i--)
        {
            var cue = cues[i];
            if (cue.End > mark || cue.Passive || !cue.Verb.Has(CueFrames.Quote | CueFrames.NpQuote))
            {
                continue;
            }

            if (cue.End < before - 25)
            {
                break;
            }

            var at = cue.End;
            if (words.Lower(before) is "but" or "and" && words.Lower(before - 1) == "," && at == before - 1 && IsSpeech(first, end))
            {
                return cue;
            }

            if (cue.Verb.Has(CueFrames.NpQuote | CueFrames.NpThat) && at < before)
            {
                at = clauses.SkipPhrase(at, mark);
            }

            at = clauses.SkipAdverbials(at, mark);
            var gap = at >= before || (words.Lower(before) == ":" && !clauses.HasFinite(at, before)) || words.Lower(at) is "as" or "in" && words.Lower(before) == ":";
            var whole = introduced || at == mark || that;
            return gap && whole && (introduced || IsSpeech(first, end) || at == mark) && (!that || IsWholeClause(passage, end)) && (IsSpeech(first, end) || words.Lower(before) is ":" or "," || (at == mark && !cue.Verb.Has(CueFrames.NpQuote))) ? cue : null;
        }

        return null;
    }

    /// <summary>True where a quotation behind "that" is all that the clause holds.</summary>
    private bool IsWholeClause(Passage passage, int end)
    {
        var at = end;
        while (at < passage.End && words.Outer(at) < 0 && words.Tag(at) is PartOfSpeech.Punct or PartOfSpeech.Sym)
        {
            at++;
        }

        return at >= passage.End || words.Lower(at - 1) is "," or ";" || words.Tag(at) is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adp;
    }

    /// <summary>True for more than a word or two taken from somebody: a clause, or what ends in a mark of its own.</summary>
    private bool IsSpeech(int first, int end)
    {
        var content = words.Quotations[words.Outer(first)].Content;
        var last = content.Of(words.Text).TrimEnd();
        return clauses.HasFinite(first, end) || end - first >= 8 || (last.Length > 0 && last[^1] is ',' or '.' or '!' or '?' or '…' or '—');
    }

    /// <summary>True where the quotation begins its clause and is no piece of the reporter's own.</summary>
    private bool StandsAlone(Passage passage, int first)
    {
        var before = first - (words.Quotations[words.Outer(first)].Opened ? 2 : 1);
        return before < passage.Start || words.Tag(before) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sym || words.Outer(before) >= 0 ||
            (words.Tag(before) == PartOfSpeech.Adv && words.Lower(before) is "but" or "and") ;
    }

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

        var start = TailStart(passage, comma);
        var further = Further(passage, cue, cues, Math.Max(cue.End, subject.End), clauses.HasFinite(start, comma));
        if (!clauses.HasFinite(start, comma) && words.Outer(start) < 0 && further is null)
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

    /// <summary>What goes on behind a cue that interrupts it: "To see it, she said, one must go there".</summary>
    private Span? Further(Passage passage, Cue cue, List<Cue> cues, int at, bool isWhole)
    {
        at = clauses.SkipAdverbials(at, passage.End);
        if (at + 2 >= passage.End || words.Lower(at) != "," || words.Outer(at + 1) >= 0 || clauses.IsSummative(at, passage.End) || words.Lower(at + 1).EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var linked = words.Lower(at + 1) is "while" or "because" or "which" or "who" or "although" or "though" or "since" or "if" or "unless" or "whether" or "nor" or "including";
        if ((isWhole && !linked) || !clauses.HasFinite(at + 1, passage.End))
        {
            return null;
        }

        var end = ContentEnd.Find(words, phrases, clauses, passage, cue, cues, at + 1);
        return end > at + 1 ? words.SpanOf(at + 1, end) : null;
    }

    /// <summary>Where the clause in front begins: with the passage, past a linking word.</summary>
    private int TailStart(Passage passage, int comma)
    {
        var start = passage.Start;
        while (start < comma && (words.Lower(start) is "but" or "and" or "however" or "meanwhile" or "," or "–" or "—" or "-" or "*" or "•" or "/") && words.Outer(start) < 0)
        {
            start++;
        }

        return PastDateline(start, Math.Min(comma, start + 14));
    }

    /// <summary>Index behind "PLACE, May 14 (Agency) -", the token itself where there is none.</summary>
    private int PastDateline(int start, int limit)
    {
        if (!words.IsCapital(start) || !words.Form(start).All(char.IsUpper))
        {
            return start;
        }

        for (var i = start + 1; i < limit; i++)
        {
            if (words.Lower(i) is "-" or "—" or "–" or "―" or "--" && words[i - 1].Span.End < words[i].Span.Start)
            {
                return i + 1;
            }

            if (!(words.IsCapital(i) || words.Tag(i) is PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Propn))
            {
                break;
            }
        }

        return start;
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

    private SpeakerPhrase? Subject(Passage passage, Cue cue, List<Cue> cues, Dictionary<int, SpeakerPhrase> speakers, bool isDirect, bool isInverted)
    {
        if (cue.Passive)
        {
            return subjects.Agent(passage, cue);
        }

        if (isInverted && subjects.After(passage, cue) is { } turned)
        {
            return turned;
        }

        if (cue.IsParticiple)
        {
            // "asked A to apologize for saying", "it is worth noting": whose words they are the sentence's subject does not tell.
            if (words.Lower(cue.Start - 1) is "for" or "in" or "of" or "over" or "worth")
            {
                return null;
            }

            return subjects.OfParticiple(passage, cue) ?? Inherited(passage, cue, cues, speakers) ?? subjects.OfSentence(passage, cue.Start);
        }

        if (cue.Form == CueForm.Base && words.Lower(cue.Start - 1) == "to")
        {
            return null;
        }

        if (!isDirect && StartsTail(passage, cue) && subjects.After(passage, cue) is { } inverted && ContentEnd.IsEnd(words, phrases, passage, null, inverted.End))
        {
            return inverted;
        }

        if (subjects.Before(passage, cue) is { } own && !(words.Tag(own.Parts[0].Head) is PartOfSpeech.Adj && words.Tag(own.Start) is not PartOfSpeech.Det))
        {
            return own;
        }

        var before = words.Lower(cue.Start - 1);
        if (before is "and" or "but" or "then" or "," or "or" && !isDirect)
        {
            return Inherited(passage, cue, cues, speakers) ?? (before is "and" or "but" ? subjects.OfSentence(passage, cue.Start) : null);
        }

        return isDirect ? Inherited(passage, cue, cues, speakers) ?? subjects.OfSentence(passage, cue.Start) : null;
    }

    /// <summary>True where a comma, or a quotation that ends with one, stands right before the cue: "…, said the minister".</summary>
    private bool StartsTail(Passage passage, Cue cue) =>
        cue.Start > passage.Start + 1 && (words.Lower(cue.Start - 1) == "," || clauses.IsClosingWithComma(cue.Start - 1)) && words.Outer(cue.Start - 1) < 0 && cue.Verb.Has(CueFrames.Quote) && !cue.Verb.Has(CueFrames.NpQuote) && !cue.Passive;

    /// <summary>The speaker of the nearest cue in front that has one of its own.</summary>
    private static SpeakerPhrase? Inherited(Passage passage, Cue cue, List<Cue> cues, Dictionary<int, SpeakerPhrase> speakers)
    {
        for (var i = cues.Count - 1; i >= 0; i--)
        {
            if (cues[i].At < cue.At && speakers.TryGetValue(cues[i].At, out var speaker))
            {
                return speaker;
            }
        }

        return null;
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
            if (words.Lower(i) is "might" or "may" or "could" or "should" or "must" or "can" or "would" or "not" or "n't")
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
