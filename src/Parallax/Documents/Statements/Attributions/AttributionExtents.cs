using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>How far cues and contents reach.</summary>
internal sealed class AttributionExtents(Words words)
{
    /// <summary>The content's spans within the passage, without marks at their ends.</summary>
    public List<Span> Of(Passage passage, Attribution attribution)
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

    /// <summary>Gives a statement that the rules have found the extent of what the network has found.</summary>
    /// <param name="draft">The statement.</param>
    /// <param name="attribution">What the network has found with the same cue.</param>
    /// <param name="following">What it has found next; null for nothing.</param>
    public void Fit(StatementDraft draft, Attribution attribution, Attribution? following)
    {
        if (draft.Kind != StatementKind.Direct && following is not null)
        {
            End(draft, Of(draft.Passage, attribution), words[following.Cue.Start].Span.Start);
        }

        Extend(draft, attribution.Cue);
    }

    /// <summary>Ends words where the network ends them, where somebody else's begin behind: "though A called it late, the paper reported that …".</summary>
    private static void End(StatementDraft draft, List<Span> content, int nextCue)
    {
        if (draft.Content is [.., var last] && content.FindLast(last.Overlaps) is { Length: > 0 } own && own.End <= nextCue && nextCue < last.End)
        {
            draft.Content[^1] = new Span(last.Start, own.End);
        }
    }

    /// <summary>Gives a cue the words that the network counts to it, but for those that another part has.</summary>
    private void Extend(StatementDraft draft, TokenRun cue)
    {
        var (start, end) = (cue.Start, cue.End);
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

    private bool IsMark(int token) => words.Tag(token) == PartOfSpeech.Punct && words.Lower(token) is "," or "." or ";" or ":" or "—" or "–" or "-" or "--" or "!" or "?";
}
