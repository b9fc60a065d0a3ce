using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>A line of plain text, or the lines of a hard-wrapped paragraph, with what it was taken for.</summary>
internal sealed class Unit
{
    public Unit(string input, int start, int end, bool afterBlank)
    {
        Start = start;
        End = end;
        AfterBlank = afterBlank;
        Text = input[start..end];
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>True where a blank line, or nothing, stands before it.</summary>
    public bool AfterBlank { get; }

    public string Text { get; }

    /// <summary>The form in which repeats are found.</summary>
    public string Key => key ??= LineKey.Of(Text);

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>Why it is dropped; null where it is kept.</summary>
    public string? Dropped { get; set; }

    public bool Kept => Dropped is null;

    /// <summary>Kept, and not yet taken for anything but a paragraph.</summary>
    public bool Open => Dropped is null && Kind == BlockKind.Paragraph;

    /// <summary>Running text: it ends as a sentence and is longer than a label.</summary>
    public bool IsBody => Open && Text.Length >= ShortestBody && SentenceEnds.EndsSentence(Text);

    private const int ShortestBody = 40;

    private string? key;
}
