using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Adds the attributions that the rules leave: attitudes and intentions, what nouns and adjectives hold, documents that speak, words that
/// nobody in particular says. What the rules have found gets the extent that the network gives it.
/// </summary>
internal sealed class AttributionReader(Words words, Clauses clauses, AttributionHolders holders, SpeakerResolver resolver, QuotationUse[] uses, ImmutableArray<Attribution> attributions)
{
    /// <summary>How sure the network has to be of a cue and its content for an attitude or intention to be listed.</summary>
    private const float SureThought = 0.4f;

    /// <summary>How sure it has to be of words that it says were said.</summary>
    private const float SureSpeech = 0.3f;

    /// <summary>How sure it has to be that a verb of speech with a mere object reports something, or one that only can be.</summary>
    private const float SureObject = 0.75f;

    /// <summary>What is done with songs, books and films.</summary>
    private static readonly FrozenSet<string> Works = ((string[])["write", "compose", "record", "sing", "perform", "produce", "publish", "play", "direct", "release", "cover"]).ToFrozenSet(StringComparer.Ordinal);

    private readonly AttributionExtents extents = new(words);

    private int next;

    /// <summary>Adds what the network has found in a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="own">What the rules have found in it; receives the rest.</param>
    /// <param name="before">The statements of the passages in front, whose words may go on here.</param>
    public void Read(Passage passage, List<StatementDraft> own, List<StatementDraft> before)
    {
        var last = before.Count == 0 ? null : before[^1];
        while (next < attributions.Length && attributions[next].Cue.Start < passage.Start)
        {
            next++;
        }

        var ruled = own.Count;
        for (; next < attributions.Length && attributions[next].Cue.Start < passage.End; next++)
        {
            Read(passage, attributions[next], own, ruled, last);
        }
    }

    private void Read(Passage passage, Attribution attribution, List<StatementDraft> own, int ruled, StatementDraft? before)
    {
        var cue = words.SpanOf(attribution.Cue.Start, attribution.Cue.End);
        var known = own.Find(draft => draft.Cue.Exists(span => span.Overlaps(cue))) ??
            own.Take(ruled).FirstOrDefault(draft => draft.CueToken >= attribution.Cue.Start && draft.CueToken < attribution.Cue.End);
        if (known is not null)
        {
            extents.Fit(known, attribution, next + 1 < attributions.Length ? attributions[next + 1] : null);
            return;
        }

        if (IsAskedOf(attribution) || own.Exists(draft => draft.Content.Exists(cue.Overlaps)) || before?.Content.Exists(cue.Overlaps) == true)
        {
            return;
        }

        var content = extents.Of(passage, attribution);
        if (content.Count > 0 && !IsPoor(content) && !IsTitle(attribution, content) && !clauses.IsCircumstance(attribution.Content[0].Start, attribution.Content[^1].End, holders.Head(attribution.Cue)) && Make(passage, attribution, content) is { } made &&
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

    /// <summary>How sure the network has to be; more where the rules know the verb and found nothing said: "the mayor called a meeting", and of what only can be: "could enforce it by asking".</summary>
    private float Sure(StatementDraft draft, Attribution attribution) =>
        words.Lower(attribution.Cue.Start) is "can" or "could" or "may" or "might" ? SureObject : draft.Mode == StatementMode.Speech ? SureSpeech : HasClause(attribution) || !CueLexicon.Forms.ContainsKey(words.Lower(draft.CueToken)) ? SureThought : SureObject;

    /// <summary>True for a single word that is no name.</summary>
    private bool IsPoor(List<Span> content) => content is [var only] && words.At(only.Start) is var at && at == words.At(only.End - 1) &&
        words.Tag(at) is not PartOfSpeech.Propn && words.Lower(at) is not ("him" or "her" or "them");

    /// <summary>"'The Long Way Home' was written by A": a work's title, all its longer words with capitals, is nothing that A says.</summary>
    private bool IsTitle(Attribution attribution, List<Span> content)
    {
        if (content is not [var only] || !Works.Contains(words[holders.Head(attribution.Cue)].Lemma))
        {
            return false;
        }

        var (first, end) = (words.At(only.Start), words.At(only.End - 1) + 1);
        for (var i = first; i < end; i++)
        {
            if (words.Outer(i) < 0 ? words.Tag(i) != PartOfSpeech.Punct : words[i].Span.Length > 3 && char.IsLower(words.Text[words[i].Span.Start]))
            {
                return false;
            }
        }

        return true;
    }

    private StatementDraft? Make(Passage passage, Attribution attribution, List<Span> content)
    {
        var head = holders.Head(attribution.Cue);
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
        if (holders.Of(attribution, out var isJudged) is { } source)
        {
            draft.Speakers = resolver.Resolve(source);
            draft.SpeakerToken = source.Start;
            draft.ByPronoun = words.Tag(source.Parts[0].Head) == PartOfSpeech.Pron;
        }

        // "Nothing was said of it": a thing without a holder is nobody's attitude.
        return draft.Speakers.IsEmpty && !hasClause && !isJudged ? null : draft;
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
}
