using System;
using System.Text;

namespace Parallax.Evaluation;

/// <summary>Maps UTF-16 offsets into a raw UTF-8 file, as the seeds' gold has them, to the clean text, through the bytes that blocks remember.</summary>
public sealed class SeedGoldAlignment
{
    private readonly Document document;
    private readonly string raw;
    private readonly int[] clean;

    /// <param name="document">The document read from the bytes.</param>
    /// <param name="bytes">The file.</param>
    public SeedGoldAlignment(Document document, byte[] bytes)
    {
        this.document = document;
        raw = Encoding.UTF8.GetString(bytes);
        clean = new int[raw.Length + 1];
        Array.Fill(clean, -1);
        var chars = CharsOfBytes(raw, bytes.Length);
        foreach (var block in document.Blocks)
        {
            if (block.RawStart is { } start && block.RawEnd is { } end)
            {
                Align(chars[start], chars[end], block.Span);
            }
        }
    }

    /// <summary>The span of the clean text that holds what stands between two raw offsets; null where reading dropped it.</summary>
    public Span? Map(int start, int end)
    {
        while (start < end && clean[start] < 0)
        {
            start++;
        }

        while (end > start && clean[end - 1] < 0)
        {
            end--;
        }

        return start < end ? new Span(clean[start], clean[end - 1] + 1) : null;
    }

    private static int[] CharsOfBytes(string text, int length)
    {
        var chars = new int[length + 1];
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            Rune.TryGetRuneAt(text, i, out var rune);
            var size = rune.Value == 0 ? 1 : rune.Utf8SequenceLength;
            for (var j = 0; j < size && at + j <= length; j++)
            {
                chars[at + j] = i;
            }

            at += size;
            i += Math.Max(1, rune.Utf16SequenceLength);
        }

        for (; at <= length; at++)
        {
            chars[at] = text.Length;
        }

        return chars;
    }

    /// <summary>Walks raw and clean text side by side; what stands on one side only is passed over there.</summary>
    private void Align(int rawStart, int rawEnd, Span span)
    {
        var j = span.Start;
        for (var i = rawStart; i < rawEnd && j < span.End; i++)
        {
            if (Same(raw[i], document.Text[j]))
            {
                clean[i] = j++;
            }
            else if (!char.IsWhiteSpace(raw[i]) && j + 1 < span.End && Same(raw[i], document.Text[j + 1]))
            {
                clean[i] = j + 1;
                j += 2;
            }
        }
    }

    private static bool Same(char a, char b) => a == b || (char.IsWhiteSpace(a) && char.IsWhiteSpace(b));
}
