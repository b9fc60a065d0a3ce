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

        var last = before.LastOrDefault(draft => draft.Polarity == Polarity.Said && (draft.Kind == StatementKind.Direct || EndsQuoted(draft)));
        if (last is null || before[^1].Passage.Start > last.Passage.Start)
        {
            return null;
        }

        if ((last.Passage.End == passage.Start && last.Passage.Block == passage.Block) || (words.Quotations[quotation].Continues && before[^1] == last))
        {
            uses[quotation] = QuotationUse.Direct;
            last.Content.Add(words.Quotations[quotation].Content);
            return null;
        }

        return Follows(last.Passage, passage) ? GoOn(passage, quotation, last) : null;
    }

    /// <summary>True where a mixed statement ends with a quotation: the road is "a danger," she said. "It must close."</summary>
    private bool EndsQuoted(StatementDraft draft) => draft.Kind == StatementKind.Mixed && draft.CueToken > 0 && draft.Content[^1].End < words[draft.CueToken].Span.Start && words.Outer(words.At(draft.Content[^1].End - 1) - 1) >= 0;

    private StatementDraft GoOn(Passage passage, int quotation, StatementDraft last)
    {
        uses[quotation] = QuotationUse.Direct;
        var draft = new StatementDraft { Passage = passage, Kind = StatementKind.Direct, Speakers = last.Speakers, Via = last.Via is { IsOutlet: true } ? last.Via : null };
        draft.Content.Add(words.Quotations[quotation].Content);
        return draft;
    }

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
