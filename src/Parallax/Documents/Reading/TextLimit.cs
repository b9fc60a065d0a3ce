using System.Collections.Generic;

namespace Parallax.Documents.Reading;

/// <summary>Keeps a text within its limit.</summary>
internal static class TextLimit
{
    /// <summary>Cuts the blocks so that they and the line feeds between them are no longer than the limit.</summary>
    /// <returns>True where something was cut.</returns>
    public static bool Apply(List<DraftBlock> blocks, int limit)
    {
        long length = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var start = length + (i > 0 ? 1 : 0);
            length = start + blocks[i].Text.Length;
            if (length <= limit)
            {
                continue;
            }

            var kept = Cut(blocks[i], (int)(limit - start));
            blocks.RemoveRange(i, blocks.Count - i);
            if (kept is not null)
            {
                blocks.Add(kept);
            }

            return true;
        }

        return false;
    }

    private static DraftBlock? Cut(DraftBlock block, int room)
    {
        var length = room > 0 && char.IsHighSurrogate(block.Text[room - 1]) ? room - 1 : room;
        var text = length > 0 ? block.Text[..length].TrimEnd() : string.Empty;
        return text.Length == 0 ? null : block with { Text = text, End = block.Start + text.Length };
    }
}
