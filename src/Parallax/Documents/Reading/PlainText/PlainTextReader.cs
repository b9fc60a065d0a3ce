using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>
/// Reads plain text as crawlers and agencies leave it: a date or address line at the top, the headline once or twice, captions, bullets,
/// share and comment prompts, a feed's address and a byline at the end. Every block is a slice of the input.
/// </summary>
internal static class PlainTextReader
{
    public static Draft Read(string text)
    {
        var draft = new Draft();
        var units = UnitSplitter.Split(text);
        Bullets.Mark(text, units);
        Headers.Mark(units, draft);
        Headline.Mark(units, draft);
        Repeats.Mark(units);
        Bylines.Mark(units, draft);
        Captions.Mark(units);
        Subtitles.Mark(units);
        Write(units, draft);
        Signs.Find(draft);
        return draft;
    }

    private static void Write(List<Unit> units, Draft draft)
    {
        var blocks = new Dictionary<Unit, DraftBlock>(ReferenceEqualityComparer.Instance);
        foreach (var unit in units)
        {
            if (unit.Dropped is { } reason)
            {
                draft.Dropped.Add(new DraftDrop(unit.Start, unit.End, reason, unit.Text));
                continue;
            }

            var block = new DraftBlock(unit.Kind, unit.Text, unit.Start, unit.End);
            blocks[unit] = block;
            draft.Blocks.Add(block);
            if (unit.Kind == BlockKind.Title && draft.Title is null)
            {
                draft.Title = unit.Text;
                draft.Findings.Add(new Finding("title", null, block, 0, unit.Text.Length));
            }
        }

        BindFindings(draft);
    }

    /// <summary>Findings were made on places of the input; those that lie in a block now point to it.</summary>
    private static void BindFindings(Draft draft)
    {
        for (var i = 0; i < draft.Findings.Count; i++)
        {
            draft.Findings[i] = Bind(draft.Findings[i], draft.Blocks);
        }

        draft.Published = draft.Published is { } published ? published with { Finding = Bind(published.Finding, draft.Blocks) } : null;
        draft.Modified = draft.Modified is { } modified ? modified with { Finding = Bind(modified.Finding, draft.Blocks) } : null;
    }

    private static Finding Bind(Finding finding, List<DraftBlock> blocks)
    {
        if (finding.RawStart is not { } start || finding.RawEnd is not { } end)
        {
            return finding;
        }

        var block = blocks.FirstOrDefault(candidate => candidate.Start <= start && end <= candidate.End);
        return block is null ? finding : new Finding(finding.Field, null, block, start - block.Start!.Value, end - start);
    }
}
