using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// Adds the attributions that the rules leave: attitudes and intentions, what nouns and adjectives hold, documents that speak, words that
/// nobody in particular says. Cues that the rules have found get the extent that the model gives them.
/// </summary>
internal sealed class AttributionReader(Words words, SpeakerResolver resolver, QuotationUse[] uses, AttributionModel model)
{
    /// <summary>Longer sentences are left to the rules: a bound on time.</summary>
    private const int MaxWords = 200;

    /// <summary>
    /// What has to speak for an attitude or intention before it is listed: sure ones only, since readers ask first who said what. At 2000
    /// the cues of PolNeAR's development part gain 8 points of F1.
    /// </summary>
    private const int SureThought = 9000;

    public void Read(Passage passage, List<StatementDraft> own)
    {
        var ruled = own.Count;
        for (var sentence = words.SentenceOf(passage.Start); sentence + 1 < words.Offsets.Count && words.Offsets[sentence] < passage.End; sentence++)
        {
            if (words.Offsets[sentence + 1] - words.Offsets[sentence] <= MaxWords)
            {
                Read(passage, AttributionTree.Of(words, sentence), own, ruled);
            }
        }
    }

    private void Read(Passage passage, AttributionTree tree, List<StatementDraft> own, int ruled)
    {
        var cues = new List<(int Score, int Index)>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (CueFeatures.IsCandidate(tree, i) && model.Score(tree, i) is > 0 and var score)
            {
                cues.Add((score, i));
            }
        }

        cues.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Index.CompareTo(b.Index));
        foreach (var (score, cue) in cues)
        {
            var place = words[tree.Start + cue].Span;
            var known = own.Find(draft => draft.Cue.Exists(span => span.Overlaps(place)));
            if (known is null && own.Exists(draft => draft.Content.Exists(span => span.Overlaps(place))))
            {
                continue;
            }

            var parts = model.Parts(tree, cue);
            KeepNear(tree, cue, parts);
            known ??= own.Take(ruled).FirstOrDefault(draft => draft.CueToken >= tree.Start && draft.CueToken < tree.Start + tree.Count && parts[draft.CueToken - tree.Start] == PartLabel.Cue);
            if (known is not null)
            {
                Extend(known, tree, parts);
            }
            else if (Make(passage, tree, cue, parts) is { } draft && (score > SureThought || draft.Mode == StatementMode.Speech) && !own.Exists(other => other.Content.Exists(span => draft.Content.Exists(span.Overlaps))))
            {
                own.Add(draft);
            }
        }
    }

    /// <summary>Of a cue's words those count that stand together with its head, and auxiliaries in front of a subject.</summary>
    private static void KeepNear(AttributionTree tree, int cue, PartLabel[] parts)
    {
        int start = cue, end = cue + 1;
        while (start > 0 && parts[start - 1] == PartLabel.Cue)
        {
            start--;
        }

        while (end < parts.Length && parts[end] == PartLabel.Cue)
        {
            end++;
        }

        // "said on" without what it was said on, "said a"
        while (end - 1 > cue && tree.Tags[end - 1] is PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            end--;
        }

        while (start < cue && tree.Tags[start] is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            start++;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == PartLabel.Cue && (i < start || i >= end) && !(tree.Heads[i] == cue && tree.Tags[i] == PartOfSpeech.Aux))
            {
                parts[i] = PartLabel.None;
            }
        }
    }

    /// <summary>Gives a cue the words that the model counts to it, but for those that another part has.</summary>
    private void Extend(StatementDraft draft, AttributionTree tree, PartLabel[] parts)
    {
        var tokens = new SortedSet<int>();
        for (var i = 0; i < tree.Count; i++)
        {
            var span = words[tree.Start + i].Span;
            var isOwn = draft.Cue.Exists(own => own.Overlaps(span));
            if (isOwn || (parts[i] == PartLabel.Cue && !draft.Content.Exists(content => content.Overlaps(span)) && !draft.Speakers.Any(speaker => speaker.Span.Overlaps(span))))
            {
                tokens.Add(i);
            }
        }

        if (Spans(tree, [.. tokens], 0) is { Count: > 0 } cue)
        {
            draft.Cue.Clear();
            draft.Cue.AddRange(cue);
        }
    }

    private StatementDraft? Make(Passage passage, AttributionTree tree, int cue, PartLabel[] parts)
    {
        var content = Spans(tree, Of(parts, PartLabel.Content), 1);
        if (content.Count == 0 || content is [var only] && words.At(only.Start) == words.At(only.End - 1) && words.Tag(words.At(only.Start)) is not PartOfSpeech.Propn && words.Lower(words.At(only.Start)) is not ("him" or "her" or "them"))
        {
            return null;
        }

        var draft = new StatementDraft
        {
            Passage = passage,
            CueToken = tree.Start + cue,
            Mode = HasClause(tree, parts) ? ModeOf(tree, cue) : StatementMode.Thought,
            Polarity = PolarityOf(tree, cue),
            Kind = StatementKind.Indirect,
        };
        draft.Cue.AddRange(Spans(tree, Of(parts, PartLabel.Cue), 0));
        AddContent(draft, content);
        if (Source(tree, parts) is { } source)
        {
            draft.Speakers = resolver.Resolve(source);
            draft.SpeakerToken = source.Start;
            draft.ByPronoun = words.Tag(source.Parts[0].Head) == PartOfSpeech.Pron;
        }

        // "Nothing was said of it": a thing without a holder is nobody's attitude.
        return draft.Speakers.IsEmpty && !HasClause(tree, parts) ? null : draft;
    }

    private void AddContent(StatementDraft draft, List<Span> content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            var span = content[i];
            var first = words.At(span.Start);
            var last = words.At(span.End - 1);
            if (i == 0 && words.Lower(first) == "that" && last > first && words.Tag(first) is PartOfSpeech.Sconj)
            {
                span = new Span(words[++first].Span.Start, span.End);
            }

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

    private static SpeakerPhrase? Source(AttributionTree tree, PartLabel[] parts)
    {
        var head = -1;
        for (var i = 0; i < tree.Count; i++)
        {
            if (parts[i] == PartLabel.Source && tree.Tags[i] != PartOfSpeech.Punct && (head < 0 || tree.Depth(i) < tree.Depth(head)))
            {
                head = i;
            }
        }

        if (head < 0)
        {
            return null;
        }

        int start = head, end = head + 1;
        while (start > 0 && parts[start - 1] == PartLabel.Source)
        {
            start--;
        }

        while (end < tree.Count && parts[end] == PartLabel.Source)
        {
            end++;
        }

        while (start < head && tree.Tags[start] is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            start++;
        }

        while (end - 1 > head && tree.Tags[end - 1] is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            end--;
        }

        return new SpeakerPhrase([new NounPhrase(tree.Start + start, tree.Start + end, tree.Start + head)]);
    }

    /// <summary>True where what is said is a clause, or words in quotation marks, and no mere thing that somebody takes up or is for.</summary>
    private static bool HasClause(AttributionTree tree, PartLabel[] parts)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (parts[i] == PartLabel.Content && (tree.IsQuoted(i) || tree.Relation(i) is "ccomp" or "xcomp" or "parataxis" || (tree.Heads[i] < 0 && tree.Tags[i] == PartOfSpeech.Verb)))
            {
                return true;
            }
        }

        return false;
    }

    private static StatementMode ModeOf(AttributionTree tree, int cue)
    {
        if (CueLexicon.Forms.TryGetValue(tree.Lower(cue), out var entries) && tree.Tags[cue] is PartOfSpeech.Verb or PartOfSpeech.Aux)
        {
            return Array.Exists(entries, entry => entry.Verb.Mode != "thought") ? StatementMode.Speech : StatementMode.Thought;
        }

        return (CueLexicon.Nouns.TryGetValue(tree.Lower(cue), out var mode) && mode == "speech") || tree.Lower(cue) is "according" or ":" ? StatementMode.Speech : StatementMode.Thought;
    }

    private static Polarity PolarityOf(AttributionTree tree, int cue)
    {
        foreach (var child in tree.Children(cue))
        {
            if (child < cue && tree.Lower(child) is "not" or "n't" or "never" or "no")
            {
                return Polarity.NotSaid;
            }

            if (child < cue && tree.Lower(child) is "will" or "'ll" or "shall")
            {
                return Polarity.WillSay;
            }
        }

        return Polarity.Said;
    }

    private static List<int> Of(PartLabel[] parts, PartLabel part) => [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] == part)];

    /// <summary>The stretches of some words, those with few words between them joined, without marks at their ends.</summary>
    private List<Span> Spans(AttributionTree tree, List<int> tokens, int gap)
    {
        var spans = new List<Span>();
        for (var i = 0; i < tokens.Count;)
        {
            var j = i;
            while (j + 1 < tokens.Count && tokens[j + 1] - tokens[j] <= gap + 1)
            {
                j++;
            }

            int start = tokens[i], end = tokens[j];
            while (start <= end && IsMark(tree, start))
            {
                start++;
            }

            while (end > start && IsMark(tree, end))
            {
                end--;
            }

            if (start <= end)
            {
                spans.Add(words.SpanOf(tree.Start + start, tree.Start + end + 1));
            }

            i = j + 1;
        }

        return spans;
    }

    private static bool IsMark(AttributionTree tree, int index) => tree.Tags[index] == PartOfSpeech.Punct && tree.Lower(index) is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "!" or "?";
}
