using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Adds the attributions that the rules leave: attitudes and intentions, what nouns and adjectives hold, documents that speak, words that
/// nobody in particular says. Cues that the rules have found get the extent that the network gives them.
/// </summary>
internal sealed class AttributionReader(Words words, SpeakerResolver resolver, QuotationUse[] uses, ImmutableArray<Attribution> attributions)
{
    /// <summary>How sure the network has to be of a cue and its content for an attitude or intention to be listed.</summary>
    private const float SureThought = 0.4f;

    /// <summary>How sure it has to be of words that it says were said.</summary>
    private const float SureSpeech = 0.3f;

    /// <summary>How sure it has to be that a verb of speech with a mere object reports something.</summary>
    private const float SureObject = 0.75f;

    private int next;

    public void Read(Passage passage, List<StatementDraft> own)
    {
        while (next < attributions.Length && attributions[next].Cue.Start < passage.Start)
        {
            next++;
        }

        var ruled = own.Count;
        for (; next < attributions.Length && attributions[next].Cue.Start < passage.End; next++)
        {
            Read(passage, attributions[next], own, ruled);
        }
    }

    private void Read(Passage passage, Attribution attribution, List<StatementDraft> own, int ruled)
    {
        var cue = words.SpanOf(attribution.Cue.Start, attribution.Cue.End);
        var known = own.Find(draft => draft.Cue.Exists(span => span.Overlaps(cue))) ??
            own.Take(ruled).FirstOrDefault(draft => draft.CueToken >= attribution.Cue.Start && draft.CueToken < attribution.Cue.End);
        if (known is not null)
        {
            Extend(known, attribution);
            return;
        }

        if (IsAskedOf(attribution) || own.Exists(draft => draft.Content.Exists(span => span.Overlaps(cue))))
        {
            return;
        }

        var content = Contents(passage, attribution);
        if (content.Count > 0 && !IsPoor(content) && Make(passage, attribution, content) is { } made &&
            attribution.Cue.Chance >= Sure(made, attribution) &&
            !own.Exists(other => other.Content.Exists(span => made.Content.Exists(span.Overlaps))))
        {
            own.Add(made);
        }
    }

    /// <summary>"A, asked whether he would stay, said": whom somebody else asked has not asked.</summary>
    private bool IsAskedOf(Attribution attribution)
    {
        var cue = attribution.Cue;
        var comma = cue.Start - 1;
        if (attribution.Source is not { } source || (source.End != comma && source.End != cue.Start) || words.Lower(comma) != "," || words.Tag(cue.Start) != PartOfSpeech.Verb ||
            (words[cue.Start].Features & (WordFeatures.Past | WordFeatures.PastParticiple)) == WordFeatures.None)
        {
            return false;
        }

        for (var i = source.Start; i < comma; i++)
        {
            if (words.Lower(i) == ",")
            {
                return false;
            }
        }

        var end = words.SentenceEnd(cue.Start);
        for (var i = cue.End; i + 1 < end; i++)
        {
            if (words.Lower(i) == "," && words.Outer(i) < 0 && words.Tag(i + 1) == PartOfSpeech.Verb && !words.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How sure the network has to be; more where the rules know the verb and found nothing said: "the mayor called a meeting".</summary>
    private float Sure(StatementDraft draft, Attribution attribution) =>
        draft.Mode == StatementMode.Speech ? SureSpeech : HasClause(attribution) || !CueLexicon.Forms.ContainsKey(words.Lower(draft.CueToken)) ? SureThought : SureObject;

    /// <summary>Gives a cue the words that the network counts to it, but for those that another part has.</summary>
    private void Extend(StatementDraft draft, Attribution attribution)
    {
        var start = attribution.Cue.Start;
        var end = attribution.Cue.End;
        while (start < end && IsTaken(start))
        {
            start++;
        }

        while (end > start && IsTaken(end - 1))
        {
            end--;
        }

        if (end > start && start <= draft.CueToken && draft.CueToken < end)
        {
            start = Math.Min(start, words.At(draft.Cue[0].Start));
            end = Math.Max(end, words.At(draft.Cue[^1].End - 1) + 1);
            draft.Cue.Clear();
            draft.Cue.Add(words.SpanOf(start, end));
        }

        bool IsTaken(int token) => draft.Content.Exists(content => content.Overlaps(words[token].Span)) || draft.Speakers.Any(speaker => speaker.Span.Overlaps(words[token].Span)) || IsMark(token);
    }

    /// <summary>The content's spans within the passage, without marks at their ends.</summary>
    private List<Span> Contents(Passage passage, Attribution attribution)
    {
        var spans = new List<Span>();
        foreach (var run in attribution.Content)
        {
            int start = Math.Max(run.Start, passage.Start), end = Math.Min(run.End, passage.End);
            while (start < end && IsMark(start))
            {
                start++;
            }

            while (end > start && IsMark(end - 1))
            {
                end--;
            }

            if (end - start > 1 && words.Lower(start) == "that" && words.Tag(start) == PartOfSpeech.Sconj)
            {
                start++;
            }

            if (end > start)
            {
                spans.Add(words.SpanOf(start, end));
            }
        }

        return spans;
    }

    /// <summary>True for a single word that is no name.</summary>
    private bool IsPoor(List<Span> content) => content is [var only] && words.At(only.Start) is var at && at == words.At(only.End - 1) &&
        words.Tag(at) is not PartOfSpeech.Propn && words.Lower(at) is not ("him" or "her" or "them");

    private StatementDraft? Make(Passage passage, Attribution attribution, List<Span> content)
    {
        var head = Head(attribution.Cue);
        var hasClause = HasClause(attribution);
        var draft = new StatementDraft
        {
            Passage = passage,
            CueToken = head,
            Mode = hasClause ? ModeOf(head) : StatementMode.Thought,
            Polarity = PolarityOf(attribution.Cue, head),
            Kind = StatementKind.Indirect,
        };
        draft.Cue.Add(words.SpanOf(attribution.Cue.Start, attribution.Cue.End));
        AddContent(draft, content);
        if (attribution.Source is { } run && Source(run) is { } source)
        {
            draft.Speakers = resolver.Resolve(source);
            draft.SpeakerToken = source.Start;
            draft.ByPronoun = words.Tag(source.Parts[0].Head) == PartOfSpeech.Pron;
        }

        // "Nothing was said of it": a thing without a holder is nobody's attitude.
        return draft.Speakers.IsEmpty && !hasClause ? null : draft;
    }

    private void AddContent(StatementDraft draft, List<Span> content)
    {
        foreach (var each in content)
        {
            var span = each;
            var (first, last) = (words.At(span.Start), words.At(span.End - 1));
            for (var at = first; at <= last; at++)
            {
                if (words.Outer(at) is >= 0 and var quotation)
                {
                    draft.Kind = StatementKind.Mixed;
                    uses[quotation] = uses[quotation] == QuotationUse.Unread ? QuotationUse.Inside : uses[quotation];
                    if (at == last && words.Quotations[quotation].Content.End is var end && end > span.End && end <= words[draft.Passage.End - 1].Span.End)
                    {
                        span = new Span(span.Start, end);
                    }
                }
            }

            draft.Content.Add(span);
        }
    }

    private SpeakerPhrase? Source(TokenRun run)
    {
        int start = run.Start, end = run.End;
        while (start < end && words.Tag(start) is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            start++;
        }

        while (end > start && words.Tag(end - 1) is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            end--;
        }

        return end > start ? new SpeakerPhrase([new NounPhrase(start, end, Head(run with { Start = start, End = end }))]) : null;
    }

    /// <summary>The word of a run that stands highest in the tree, marks left out.</summary>
    private int Head(TokenRun run)
    {
        var (best, least) = (run.Start, int.MaxValue);
        for (var i = run.Start; i < run.End; i++)
        {
            var depth = 0;
            for (var at = i; depth < 20 && words.Head(at) >= 0; at = words.Head(at))
            {
                depth++;
            }

            if (depth < least && words.Tag(i) != PartOfSpeech.Punct)
            {
                (best, least) = (i, depth);
            }
        }

        return best;
    }

    /// <summary>True where what is said is a clause, or words in quotation marks, and no mere thing that somebody takes up or is for.</summary>
    private bool HasClause(Attribution attribution)
    {
        foreach (var run in attribution.Content)
        {
            for (var i = run.Start; i < run.End; i++)
            {
                if (words.Outer(i) >= 0 || words[i].Relation is "ccomp" or "xcomp" or "parataxis" || (words.Head(i) < 0 && words.Tag(i) == PartOfSpeech.Verb))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private StatementMode ModeOf(int cue)
    {
        if (CueLexicon.Forms.TryGetValue(words.Lower(cue), out var entries) && words.Tag(cue) is PartOfSpeech.Verb or PartOfSpeech.Aux)
        {
            return Array.Exists(entries, entry => entry.Verb.Mode != "thought") ? StatementMode.Speech : StatementMode.Thought;
        }

        return (CueLexicon.Nouns.TryGetValue(words.Lower(cue), out var mode) && mode == "speech") || words.Lower(cue) is "according" or ":" ? StatementMode.Speech : StatementMode.Thought;
    }

    private Polarity PolarityOf(TokenRun cue, int head)
    {
        for (var i = words.SentenceStart(head); i < head; i++)
        {
            if ((i >= cue.Start && i < cue.End) || words.Head(i) == head)
            {
                switch (words.Lower(i))
                {
                    case "not" or "n't" or "never" or "no":
                        return Polarity.NotSaid;
                    case "will" or "'ll" or "shall":
                        return Polarity.WillSay;
                }
            }
        }

        return Polarity.Said;
    }

    private bool IsMark(int token) => words.Tag(token) == PartOfSpeech.Punct && words.Lower(token) is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "!" or "?";
}
