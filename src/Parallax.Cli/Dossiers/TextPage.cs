using System;
using System.Text;
using Parallax.Cli.Output;

namespace Parallax.Cli.Dossiers;

/// <summary>Lines of a terminal: wrapped at its width, indented, with colours where it has them.</summary>
internal sealed class TextPage(int cells, bool colour)
{
    private readonly StringBuilder text = new();

    /// <summary>Wider lines are hard to read, whatever the terminal's width.</summary>
    private const int WidestText = 110;

    private readonly int width = Math.Clamp(cells, 40, WidestText);

    public int Width => width;

    public void Blank()
    {
        if (text.Length > 1 && !(text[^1] == '\n' && text[^2] == '\n'))
        {
            text.Append('\n');
        }
    }

    public void Rule(char sign) => text.Append(Style.Faint.Around(new string(sign, width), colour)).Append('\n');

    /// <summary>Wraps a paragraph.</summary>
    /// <param name="paragraph">Its words, of a document or not: control characters become spaces.</param>
    /// <param name="indent">Cells before the first line.</param>
    /// <param name="style">Colour.</param>
    /// <param name="hanging">Cells before the other lines, beyond the indent.</param>
    public void Write(string paragraph, int indent = 0, Style? style = null, int hanging = 0)
    {
        var room = width - indent;
        var line = new StringBuilder();
        var taken = 0;
        var first = true;
        foreach (var word in Plain.Line(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Cells.Width(word);
            if (taken > 0 && taken + 1 + length > room - (first ? 0 : hanging))
            {
                Line(line.ToString(), indent + (first ? 0 : hanging), style);
                first = false;
                line.Clear();
                taken = 0;
            }

            line.Append(taken > 0 ? " " : string.Empty).Append(word);
            taken += length + (taken > 0 ? 1 : 0);
        }

        if (taken > 0)
        {
            Line(line.ToString(), indent + (first ? 0 : hanging), style);
        }
    }

    public override string ToString() => text.ToString();

    private void Line(string line, int indent, Style? style) =>
        text.Append(' ', indent).Append(style is null ? line : style.Around(line, colour)).Append('\n');
}
