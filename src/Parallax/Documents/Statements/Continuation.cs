using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>
/// Gives speech that goes on without a cue to who spoke before: a quotation right behind "…," she said., or a paragraph that is nothing but
/// a quotation behind one that ended with the same speaker's words.
/// </summary>
internal sealed class Continuation(Words words, QuotationUse[] uses)
{
    private readonly List<int> chain = [];
    private Passage chainStart;
    private Passage chainEnd;

    /// <summary>The statement that a passage without a cue goes on with; null where nothing does. Adds to the last statement where it goes on in its own block.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="before">The statements of the passages before.</param>
    /// <param name="announced">A cue that ended the passage before with a colon, its statement still without content; null for none.</param>
    public StatementDraft? Read(Passage passage, List<StatementDraft> before, StatementDraft? announced)
    {
        var quotation = Only(passage);
        if (quotation < 0 || uses[quotation] != QuotationUse.Unread || !IsSpeech(quotation))
        {
            return null;
        }

        if (announced is not null)
        {
            uses[quotation] = QuotationUse.Direct;
            announced.Content.Add(words.Quotations[quotation].Content);
            return announced;
        }

        if (chain.Count > 0 && !Follows(chainEnd, passage))
        {
            chain.Clear();
        }

        // A quotation that runs on into the next paragraph waits: who speaks may be said there.
        if (!words.Quotations[quotation].Closed && quotation + 1 < words.Quotations.Length && words.Quotations.Skip(quotation + 1).FirstOrDefault(next => next.Depth == 0) is { Continues: true })
        {
            chain.Add(quotation);
            chainStart = chain.Count == 1 ? passage : chainStart;
            chainEnd = passage;
            return null;
        }

        var open = chain.FindAll(earlier => uses[earlier] == QuotationUse.Unread);
        var start = open.Count > 0 && words.Quotations[quotation].Continues ? chainStart : passage;
        chain.Clear();
        if (Before(before) is not { } last)
        {
            return null;
        }

        var same = last.Passage.End == start.Start && last.Passage.Block == start.Block;
        if (!same && !(words.Quotations[quotation].Continues && open.Count == 0) && !Follows(last.Passage, start))
        {
            return null;
        }

        var isGoing = same && IsQuoted(last);
        var target = isGoing || (words.Quotations[quotation].Continues && open.Count == 0) ? last : new StatementDraft
        {
            Passage = passage, Kind = StatementKind.Direct, Speakers = last.Speakers, Via = last.Via is { IsOutlet: true } ? last.Via : null,
        };
        foreach (var part in open.Append(quotation))
        {
            uses[part] = QuotationUse.Direct;
            target.Content.Add(words.Quotations[part].Content);
        }

        return target == last ? null : target;
    }

    /// <summary>
    /// The statement that ended the passage before: direct speech, or the only speaker's that the passage has in the reporter's words
    /// ("The bridge is closed, she said." "It must not reopen."); null for none.
    /// </summary>
    private StatementDraft? Before(List<StatementDraft> before)
    {
        if (before.Count == 0)
        {
            return null;
        }

        var passage = before[^1].Passage;
        var last = before.LastOrDefault(draft => draft.Polarity == Polarity.Said && IsQuoted(draft));
        if (last is not null && last.Passage == passage)
        {
            // Behind a signature another voice begins.
            return last.Cue is [var cue] && words.IsDash(words.At(cue.Start)) ? null : last;
        }

        last = before[^1];
        return last.CueToken >= 0 && last.Mode == StatementMode.Speech && last.Polarity == Polarity.Said && last.Speakers is [var only] &&
            before.FindAll(draft => draft.Passage == passage).TrueForAll(draft => draft.Speakers is [var other] && (other.Span == only.Span || (only.Entity is not null && other.Entity == only.Entity))) ? last : null;
    }

    /// <summary>True for direct speech, and where a mixed statement ends with a quotation: the road is "a danger," she said. "It must close."</summary>
    private bool IsQuoted(StatementDraft draft) => draft.Kind == StatementKind.Direct || (draft.Kind == StatementKind.Mixed && draft.CueToken > 0 && draft.Content[^1].End < words[draft.CueToken].Span.Start && words.Outer(words.At(draft.Content[^1].End - 1) - 1) >= 0);

    /// <summary>The one quotation that a passage consists of, -1 for none.</summary>
    private int Only(Passage passage)
    {
        var quotation = -1;
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (words.Outer(i) is >= 0 and var outer)
            {
                if (quotation >= 0 && quotation != outer)
                {
                    return -1;
                }

                quotation = outer;
            }
            else if (words.Tag(i) is not (PartOfSpeech.Punct or PartOfSpeech.Sym or PartOfSpeech.X))
            {
                return -1;
            }
        }

        return quotation;
    }

    private bool IsSpeech(int quotation)
    {
        var content = words.Quotations[quotation].Content.Of(words.Text).TrimEnd();
        return content.Length >= 12 && (content[^1] is '.' or '!' or '?' or '…' or ',' || content.Length >= 60);
    }

    /// <summary>True where nothing but captions stands between two passages, and each holds its block's words: its end, its start.</summary>
    private bool Follows(Passage first, Passage second)
    {
        for (var i = first.End; i < second.Start; i++)
        {
            if (words.Document.Document.Blocks[words.BlockOf(i)].Kind is not BlockKind.Caption)
            {
                return false;
            }
        }

        return first.Block != second.Block;
    }
}
