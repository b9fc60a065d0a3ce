using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Parallax.Cli.Output;

/// <summary>A line of text around the words that were looked for.</summary>
internal static class Snippet
{
    private const string Bold = "\u001b[1m";
    private const string Plainly = "\u001b[22m";

    /// <param name="text">The document's text.</param>
    /// <param name="block">The block to stay in.</param>
    /// <param name="matches">The words, at least one.</param>
    /// <param name="width">Room in character cells.</param>
    /// <param name="colour">Sets the words off; otherwise they stand in [brackets].</param>
    public static string Of(string text, Span block, ImmutableArray<Span> matches, int width, bool colour)
    {
        // A third of the room before the first match; begun at a word.
        var start = Math.Max(block.Start, matches[0].Start - (width / 3));
        while (start > block.Start && start < matches[0].Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var line = new StringBuilder(start > block.Start ? "… " : string.Empty);
        var taken = line.Length;
        var marks = colour ? 0 : 2;
        var position = start;
        foreach (var match in matches.Where(match => match.Start >= start))
        {
            if (!Take(match.Start))
            {
                return line.ToString();
            }

            if (taken + Cells.Width(match.Of(text)) + marks + 1 > width)
            {
                break;
            }

            var words = Plain.Line(match.Of(text));
            line.Append(colour ? Bold + words + Plainly : "[" + words + "]");
            taken += Cells.Width(words) + marks;
            position = match.End;
        }

        Take(block.End);
        return line.ToString();

        // Takes the text up to a place, or as much as there is room for.
        bool Take(int end)
        {
            while (position < end)
            {
                var rune = Rune.TryGetRuneAt(text, position, out var known) ? known : Rune.ReplacementChar;
                var shown = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : Plain.Line(rune.ToString()) is { Length: > 0 } visible ? visible : " ";
                var wide = Cells.Width(shown);
                if (taken + wide > width - 1)
                {
                    line.Append('…');
                    return false;
                }

                line.Append(shown);
                taken += wide;
                position += rune.Utf16SequenceLength;
            }

            return true;
        }
    }
}
