using System.Collections.Generic;
using Parallax.Documents.Coreference;

namespace Parallax.Documents.Statements;

/// <summary>Gives words without quotation marks to whom the passage before announced with a colon: the rest of the block, the next one, all items of a list.</summary>
internal sealed class AnnouncedSpeech(Words words)
{
    private StatementDraft? listed;
    private int lastBlock;

    /// <summary>Adds the passage's words to what was announced; true where they belong to it.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="announced">The statement that the passage before announced; null for none.</param>
    /// <param name="own">The passage's statements; receives the announced one.</param>
    public bool Read(Passage passage, StatementDraft? announced, List<StatementDraft> own)
    {
        var block = words.Document.Document.Blocks[passage.Block];
        if (announced is not null)
        {
            listed = null;
            if (!IsPlain(passage, block) || announced.Speakers.IsEmpty || announced.Polarity != Polarity.Said || passage.Block > announced.Passage.Block + 1)
            {
                return false;
            }

            announced.Content.Add(words.SpanOf(passage.Start, EndOf(passage, block)));
            own.Insert(0, announced);
            (listed, lastBlock) = (block.Kind is BlockKind.List or BlockKind.Quotation ? announced : null, passage.Block);
            return true;
        }

        if (listed is null || passage.Block == lastBlock)
        {
            return listed is not null;
        }

        if (passage.Block != lastBlock + 1 || block.Kind != words.Document.Document.Blocks[lastBlock].Kind)
        {
            listed = null;
            return false;
        }

        listed.Content.Add(words.SpanOf(passage.Start, EndOf(passage, block)));
        lastBlock = passage.Block;
        return true;
    }

    private bool IsPlain(Passage passage, Block block) => block.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quotation && words.Outer(passage.Start) < 0 && words.Outer(passage.Start + 1) < 0;

    private int EndOf(Passage passage, Block block) => words.At(block.Span.End - 1) is var last && last >= passage.Start ? last + 1 : passage.End;
}
